#!/usr/bin/env bash
# micromark-extension-math 3.1.0, on which remark-math is built: two inline formulas next to each other, `$b$$c$`, are one
# formula with the text `b$$c`. A run of dollars is a delimiter only as a whole, like the backticks of code, so two
# dollars do not close what one has opened. KaTeX refuses the result, and with the default options the whole document
# fails. pandoc reads two formulas. With a space or a comment between them, both read two.
#
# Seen:  $b$$c$ → ["b$$c"]
# Right: $b$$c$ → ["b","c"]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund micromark@4.0.2 micromark-extension-math@3.1.0
cat > read.mjs <<'JS'
import { parse, postprocess, preprocess } from 'micromark';
import { math } from 'micromark-extension-math';

/** The source of each formula. */
function formulasIn(markdown) {
  const parser = parse({ extensions: [math()] });
  const events = postprocess(parser.document().write(preprocess()(markdown, 'utf8', true)));
  return events
    .filter(([kind, { type }]) => kind === 'enter' && type === 'mathText')
    .map(([, token, context]) => context.sliceSerialize(token).slice(1, -1));
}
const [glued, apart, parted] = ['$b$$c$', '$b$ $c$', '$b$<!-- -->$c$'].map(formulasIn);
for (const found of [glued, apart, parted]) console.log(JSON.stringify(found));
const isSeen = glued.join() === 'b$$c' && apart.join() === 'b,c' && parted.join() === 'b,c';
process.exit(isSeen ? 0 : 1);
JS
node read.mjs || { echo 'This has changed.' >&2; exit 1; }
