#!/usr/bin/env bash
# mldoc 1.6.0 (the parser of Logseq): if the front matter contains a YAML list in block style, all of it is ignored: the
# title and all other keys of the note are lost, without any message. The same list in brackets is read.
#
# Seen: with author: [Ann, Bo]      [["title","A"],["author","[Ann, Bo]"]]
#       with author:\n  - Ann       []
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund mldoc@1.6.0
cat > read.cjs <<'JS'
const { Mldoc } = require('mldoc');
const config = JSON.stringify({
  toc: false, parse_outline_only: false, heading_number: false, keep_line_break: true, format: 'Markdown',
  heading_to_list: false, exporting_keep_properties: false, inline_type_with_pos: false,
  export_md_remove_options: [], hiccup_in_block: true,
});
const read = (lines) =>
  JSON.stringify(
    JSON.parse(Mldoc.parseJson(`---\n${lines}\n---\n\ntext`, config))
      .filter(([block]) => block[0] === 'Directive')
      .map(([block]) => block.slice(1)),
  );
const inBrackets = read('title: A\nauthor: [Ann, Bo]');
const inLines = read('title: A\nauthor:\n  - Ann\n  - Bo');
console.log(`in brackets: ${inBrackets}\non lines:    ${inLines}`);
process.exit(inBrackets === '[["title","A"],["author","[Ann, Bo]"]]' && inLines === '[]' ? 0 : 1);
JS
node read.cjs || { echo 'This has changed.' >&2; exit 1; }
