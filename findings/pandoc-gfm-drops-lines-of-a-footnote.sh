#!/usr/bin/env bash
# pandoc 2.17.1.1 (Debian 12), -f gfm and -f commonmark_x: of a footnote whose paragraph goes on in a line that is not
# indented, that line and all after it are dropped: they are in no place of the output, and nothing is said about it.
# To GitHub's cmark-gfm, and to pandoc's own markdown, the line continues the paragraph.
#
# Seen:  <li …><p>one two<a …>
# Right: <li …><p>one two three four<a …>
set -euo pipefail
for program in pandoc cmark-gfm; do
  command -v "$program" > /dev/null || { echo "$program is missing: apt-get install pandoc cmark-gfm" >&2; exit 2; }
done
pandoc --version | head -n 1

note='a[^1]

[^1]: one two
three four
'
read_as() { pandoc -f "$1" -t plain --wrap=none <<< "$note" | tr '\n' ' '; }
for format in gfm commonmark_x; do
  seen=$(read_as "$format")
  printf '%s: %s\n' "$format" "$seen"
  [[ $seen == *'one two'* && $seen != *three* ]] || { echo 'This has changed.' >&2; exit 1; }
done
own=$(read_as markdown)
other=$(cmark-gfm -e footnotes <<< "$note" | tr '\n' ' ')
printf 'markdown: %s\ncmark-gfm: %s\n' "$own" "$other"
[[ $own == *'one two three four'* && $other == *'one two three four'* ]] || { echo 'This has changed.' >&2; exit 1; }
