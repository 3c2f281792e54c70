#!/usr/bin/env bash
# pandoc 2.17.1.1 (Debian 12), -f gfm: text that follows an inline link with an absolute address without a space loses its
# formatting, and so does the code after it. Chinese is written without spaces, so it is affected all the time.
# commonmark_x and markdown of the same pandoc, and cmark-gfm, read all of it; with the address in <> so does gfm.
#
# Seen:  <p>见<a href="https://e.org/">指南</a>，用**粗体**和 `code` 写。</p>
# Right: <p>见<a href="https://e.org/">指南</a>，用<strong>粗体</strong>和 <code>code</code> 写。</p>
set -euo pipefail
command -v pandoc > /dev/null || { echo 'pandoc is missing: apt-get install pandoc' >&2; exit 2; }
pandoc --version | head -n 1

read_gfm() { printf '%s\n' "$1" | pandoc -f gfm -t html --wrap=none; }
plain=$(read_gfm '见[指南](https://e.org/)，用**粗体**和 `code` 写。')
angled=$(read_gfm '见[指南](<https://e.org/>)，用**粗体**和 `code` 写。')
other=$(printf '%s\n' '见[指南](https://e.org/)，用**粗体**和 `code` 写。' | pandoc -f commonmark_x -t html --wrap=none)
printf 'gfm:          %s\ngfm with <>:  %s\ncommonmark_x: %s\n' "$plain" "$angled" "$other"

right='<p>见<a href="https://e.org/">指南</a>，用<strong>粗体</strong>和 <code>code</code> 写。</p>'
seen='<p>见<a href="https://e.org/">指南</a>，用**粗体**和 `code` 写。</p>'
[[ $plain == "$seen" && $angled == "$right" && $other == "$right" ]] || { echo 'This has changed.' >&2; exit 1; }
