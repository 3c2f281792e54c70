import { anyPlaceholder } from './placeholders.ts';

/** A TeX comment: from an unescaped `%` to the end of its line. */
const comment = /(?<!\\)((?:\\\\)*)%[^\n]*/g;

/** TeX between dollars, within a line; `undefined` if the author gave none, or one that can't be between dollars. */
export function writeTex(math: Element, isCell: boolean): string | undefined {
  // A comment includes its line end and the spaces after it.
  const tex = readTex(math)?.replace(new RegExp(`${comment.source}(?:\n\\s*|$)`, 'g'), '$1');
  const line = tex && closeEnd(spaceOut(tex.replace(/\s+/g, ' ')));
  if (!line || line.includes('$')) return undefined;
  if (!isCell || !line.includes('|')) return `$${line}$`;
  // `|` would end the cell. There is no other way to write it in the column specification of an array.
  if (/\\begin\s*\{(?:array|tabular|darray|subarray)/.test(line)) return undefined;
  return `$${line.replace(/\\\|/g, '\\Vert ').replace(/\|/g, '\\vert ').trimEnd()}$`;
}

/** A formula on lines of its own; `undefined` as for `writeTex`. Its comments stay, each with its line end. */
export function writeTexBlock(math: Element): string | undefined {
  const tex = readTex(math);
  if (!tex || tex.includes('$$')) return undefined;
  const lines = tex
    .split('\n')
    .map((line) => (line.search(comment) < 0 ? `${line} ` : `${line.trimEnd()}\n`))
    .join('')
    .split('\n')
    .map((line) => guardStart(spaceOut(line.replace(/\s+/g, ' ').replace(/%{2,}/g, '%'))).trim())
    .filter(Boolean);
  const last = lines.pop() ?? '';
  return `$$\n${[...lines, closeEnd(last)].join('\n')}\n$$`;
}

function readTex(math: Element): string | undefined {
  return math.getAttribute('data-tex')?.replace(anyPlaceholder, '').trimStart() || undefined;
}

/**
 * To parsers without formulas `a<b` begins an HTML element, to kramdown 2.4 in any script
 * (`findings/kramdown-names-in-any-script-are-elements.sh`), and `[a](b)` is a link, unless the brackets are an option of
 * a command, whose argument follows.
 */
function spaceOut(tex: string): string {
  return tex.replace(/<(?=[\p{L}_:/!?])/gu, '< ').replace(/(?<!\\[a-zA-Z]{1,40}\[[^\]]{0,60})\](?=[([])/g, ']{}');
}

/** An escaped space at the end gets `{}`: its backslash would escape the closing dollar. */
function closeEnd(tex: string): string {
  const end = tex.trimEnd();
  return /(?<!\\)(?:\\\\)*\\$/.test(end) ? `${end} {}` : end;
}

/** Rewrites a start of a line that would begin a list, a quote, a heading, a rule or a definition. */
function guardStart(line: string): string {
  return line
    .trimStart()
    .replace(/^>/, '\\gt ')
    .replace(/^([-+]) +(?=\S)/, '$1')
    .replace(/^(?:[-=+] ?)+$/, '{$&}')
    .replace(/^(\d+[.)]) /, '$1{} ')
    .replace(/^[:~](?= )/, '{$&}');
}
