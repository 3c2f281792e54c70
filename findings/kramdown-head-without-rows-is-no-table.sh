#!/usr/bin/env bash
# kramdown 2.4.0 (Debian 12) with the GFM parser: a table whose head has no row below it becomes a paragraph in which the
# bars are shown and the hyphens turn into dashes. GitHub's specification allows it (a table may have no body), and
# cmark-gfm makes a table of it.
#
# Seen:  <p>| north | two |<br />| — | — |</p>
# Right: <table><thead><tr><th>north</th><th>two</th></tr></thead></table>
set -euo pipefail
for program in ruby cmark-gfm; do
  command -v "$program" > /dev/null || { echo "$program is missing: apt-get install ruby-kramdown-parser-gfm cmark-gfm" >&2; exit 2; }
done
ruby -rkramdown -e 'puts "kramdown #{Kramdown::VERSION}"'

table='| north | two |
| --- | --- |'
read_it() { ruby -rkramdown -e 'print Kramdown::Document.new($stdin.read, input: "GFM").to_html' | tr -d '\n'; }
head=$(read_it <<< "$table")
rows=$(read_it <<< "$table
| a | b |")
other=$(cmark-gfm -e table <<< "$table" | tr -d '\n')
printf 'kramdown, a head:         %s\nkramdown, head and row:   %s\ncmark-gfm, a head:        %s\n' "$head" "$rows" "$other"
[[ $head != *'<table>'* && $head == *'|'* ]] || { echo 'This has changed.' >&2; exit 1; }
[[ $rows == *'<table>'* && $other == *'<table>'* ]] || { echo 'This has changed.' >&2; exit 1; }
