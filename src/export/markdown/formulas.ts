import { anyPlaceholder } from './placeholders.ts';

/** From a sign of a comment that is not escaped to the end of its line. */
const comment = /(?<!\\)((?:\\\\)*)%[^\n]*/g;

/** TeX between dollars; `undefined` where the author gave none, or one that dollars can't hold. */
export function writeTex(math: Element, isCell: boolean): string | undefined {
  // A comment takes the line end and the spaces after it along.
  const tex = readTex(math)?.replace(new RegExp(`${comment.source}(?:\n\\s*|$)`, 'g'), '$1');
  const line = tex && closeEnd(spaceOut(tex.replace(/\s+/g, ' ')));
  if (!line || line.includes('$')) return undefined;
  if (!isCell || !line.includes('|')) return `$${line}$`;
  // A bar would end the cell; the columns of an array are named by nothing else.
  if (/\\begin\s*\{(?:array|tabular|darray|subarray)/.test(line)) return undefined;
  return `$${line.replace(/\\\|/g, '\\Vert ').replace(/\|/g, '\\vert ').trimEnd()}$`;
}

/** A formula on lines of its own. Its comments stay, each with its line end. */
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

/** `a<b` begins an element of HTML where a reader knows no formulas. */
function spaceOut(tex: string): string {
  return tex.replace(/<(?=[a-zA-Z/!?])/g, '< ');
}

/** A space that TeX is told of is no end: its backslash would take the dollar. */
function closeEnd(tex: string): string {
  const end = tex.trimEnd();
  return /(?<!\\)(?:\\\\)*\\$/.test(end) ? `${end} {}` : end;
}

/** What would begin a list, a quote, a heading or a rule. */
function guardStart(line: string): string {
  return line
    .trimStart()
    .replace(/^>/, '\\gt ')
    .replace(/^([-+]) +(?=\S)/, '$1')
    .replace(/^(?:[-=+] ?)+$/, '{$&}')
    .replace(/^(\d+[.)]) /, '$1{} ');
}
