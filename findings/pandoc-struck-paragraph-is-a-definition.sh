#!/usr/bin/env bash
# pandoc 2.17.1.1 (Debian 12), -f commonmark_x: a paragraph that begins with struck text (~~) becomes the definition of
# the paragraph above it, and is not struck. Both strikeout and definition_lists are enabled in that format; the marker of
# a definition is one tilde and a space, and neither is there. pandoc's own markdown reads two paragraphs.
#
# Seen:  <dl><dt>Price</dt><dd><p><sub>20</sub>~ 15 euros</p></dd></dl>
# Right: <p>Price</p><p><del>20</del> 15 euros</p>
set -euo pipefail
command -v pandoc > /dev/null || { echo 'pandoc is missing: apt-get install pandoc' >&2; exit 2; }
pandoc --version | head -n 1

read_as() { printf 'Price\n\n~~20~~ 15 euros\n' | pandoc -f "$1" -t html --wrap=none | tr -d '\n'; }
seen=$(read_as commonmark_x)
other=$(read_as markdown)
printf 'commonmark_x: %s\nmarkdown:     %s\n' "$seen" "$other"
[[ $seen == '<dl><dt>Price</dt><dd><p><sub>20</sub>~ 15 euros</p></dd></dl>' ]] || { echo 'This has changed.' >&2; exit 1; }
[[ $other == '<p>Price</p><p><del>20</del> 15 euros</p>' ]] || { echo 'This has changed.' >&2; exit 1; }
