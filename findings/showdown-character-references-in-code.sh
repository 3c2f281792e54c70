#!/usr/bin/env bash
# Showdown 2.1.0: character references in an HTML code element are escaped a second time, so that people see &#124; where
# the page has a bar. CommonMark leaves raw HTML unchanged. A table that needs a bar in code then has no alternative: in
# backticks the bar has to be escaped by a backslash, which pandoc and kramdown show.
#
# Seen:  <p><code>a &amp;#124; b</code> and <kbd>a &#124; b</kbd></p>
# Right: <p><code>a &#124; b</code> and <kbd>a &#124; b</kbd></p>
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund showdown@2.1.0
cat > read.cjs <<'JS'
const showdown = require('showdown');
const seen = new showdown.Converter().makeHtml('<code>a &#124; b</code> and <kbd>a &#124; b</kbd>');
console.log(seen);
process.exit(seen === '<p><code>a &amp;#124; b</code> and <kbd>a &#124; b</kbd></p>' ? 0 : 1);
JS
node read.cjs || { echo 'This has changed.' >&2; exit 1; }
