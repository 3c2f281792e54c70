#!/usr/bin/env bash
# pandoc 2.17.1.1 (Debian 12): task_lists and fancy_lists are both enabled in commonmark_x, and the second disables the
# first: `- [x]` is an item whose text begins with a bracket. Without fancy_lists it is a task.
#
# Seen:  -f commonmark_x              <ul><li>[x] done</li></ul>
#        -f commonmark_x-fancy_lists  <ul class="task-list"><li><input type="checkbox" disabled="" checked="" />done</li></ul>
set -euo pipefail
command -v pandoc > /dev/null || { echo 'pandoc is missing: apt-get install pandoc' >&2; exit 2; }
pandoc --version | head -n 1
pandoc --list-extensions=commonmark_x | grep -x '+task_lists'
pandoc --list-extensions=commonmark_x | grep -x '+fancy_lists'

read_as() { printf -- '- [x] done\n' | pandoc -f "$1" -t html --wrap=none | tr -d '\n'; }
seen=$(read_as commonmark_x)
other=$(read_as commonmark_x-fancy_lists)
printf 'commonmark_x:             %s\ncommonmark_x-fancy_lists: %s\n' "$seen" "$other"
[[ $seen == '<ul><li>[x] done</li></ul>' ]] || { echo 'This has changed.' >&2; exit 1; }
[[ $other == *'type="checkbox"'* ]] || { echo 'This has changed.' >&2; exit 1; }
