#!/usr/bin/env bash
# kramdown 2.4.0 (Debian 12) with the GFM parser: a name of Chinese letters between angle brackets, as in instructions
# (`<名称>`), is the start of an HTML element: it is not shown, and the bold behind it is not bold. In HTML and CommonMark
# (and GitHub's specification) names of elements begin with an ASCII letter: cmark-gfm shows the name.
#
# Seen:  <p>run <名称> **now**</名称></p>
# Right: <p>run &lt;名称&gt; <strong>now</strong></p>
set -euo pipefail
for program in ruby cmark-gfm; do
  command -v "$program" > /dev/null || { echo "$program is missing: apt-get install ruby-kramdown-parser-gfm cmark-gfm" >&2; exit 2; }
done
ruby -rkramdown -e 'puts "kramdown #{Kramdown::VERSION}"'

line='run <名称> **now**'
seen=$(LC_ALL=C.UTF-8 ruby -rkramdown -e 'print Kramdown::Document.new($stdin.read, input: "GFM").to_html' <<< "$line" | tr -d '\n')
other=$(cmark-gfm <<< "$line" | tr -d '\n')
printf 'kramdown:  %s\ncmark-gfm: %s\n' "$seen" "$other"
[[ $seen == '<p>run <名称> **now**</名称></p>' ]] || { echo 'This has changed.' >&2; exit 1; }
[[ $other == '<p>run &lt;名称&gt; <strong>now</strong></p>' ]] || { echo 'This has changed.' >&2; exit 1; }
