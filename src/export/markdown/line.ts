import { writeEmphasis } from './emphasis.ts';
import { escapeText } from './escape.ts';
import { placeholders } from './placeholders.ts';

/** Context in which a line appears. */
export type Place = 'flow' | 'heading' | 'cell';

/** A line being written: its text with placeholders, and the Markdown for each placeholder of written markup. */
export interface Line {
  text: string;
  readonly written: string[];
  readonly place: Place;
}

export function startLine(place: Place): Line {
  return { text: '', written: [], place };
}

/** Adds text of the article, or a placeholder. */
export function addText(line: Line, text: string): void {
  line.text += text;
}

/** Adds text that is already Markdown. */
export function addWritten(line: Line, markdown: string, sign: string = placeholders.written): void {
  line.text += sign;
  line.written.push(markdown);
}

/** Returns the line as Markdown; empty if it contains nothing. */
export function endLine({ text, written, place }: Line): string {
  let at = 0;
  const signs = escapeText(collapse(text), place === 'cell').replace(/[\ufdd6-\ufdd9]/g, (sign, from, all) => {
    const markdown = written[at++] ?? '';
    return isGlued(sign, all.slice(from + 1)) ? markdown.replace(/\]\(([^\s<]\S*)\)$/, '](<$1>)') : markdown;
  });
  return writeLineEnds(writeEmphasis(signs, place === 'flow'), place);
}

/**
 * Whether a link or image is followed, without a space, by text with markup: unless the address ends explicitly (`<>`),
 * pandoc (2.17, `gfm`) shows the delimiters after it as text.
 */
function isGlued(sign: string, rest: string): boolean {
  return sign !== placeholders.formula && /^[^\s\ufdda]/.test(rest) && /[\\`*_~[<&$\ufdd0-\ufdd9]/.test(rest);
}

/** A single break ends the line. Several are `<br>` but for the last: an empty line would end the paragraph. */
function writeLineEnds(text: string, place: Place): string {
  if (place !== 'flow') return text.replaceAll(placeholders.lineEnd, '<br>');
  return text.replaceAll(placeholders.lineEnd, (_, at) => (text[at + 1] === placeholders.lineEnd ? '<br>' : '  \n'));
}

/**
 * Collapses white space like HTML, and moves it out of emphasis and links: a delimiter with a space on its inner side
 * is not recognized.
 */
function collapse(text: string): string {
  const { lineEnd } = placeholders;
  let collapsed = text.replace(/[ \t\r\n\f]+/g, ' ');
  for (let before = ''; before !== collapsed; ) {
    before = collapsed;
    collapsed = collapsed
      .replace(/([\ufdd0\ufdd2\ufdd4\ufdd7])([\s\ufdda]+)/g, '$2$1')
      .replace(/([\s\ufdda]+)([\ufdd1\ufdd3\ufdd5\ufdd8])/g, '$2$1')
      .replace(/\ufdd0\ufdd1|\ufdd2\ufdd3|\ufdd4\ufdd5/g, '')
      // Adjacent runs of the same kind become one.
      .replace(/\ufdd1\ufdd0|\ufdd3\ufdd2|\ufdd5\ufdd4/g, '');
  }
  return collapsed
    .replace(/ {2,}/g, ' ')
    .replace(new RegExp(`\\s*${lineEnd}\\s*`, 'g'), lineEnd)
    .replace(/^[\s\ufdda]+|[\s\ufdda]+$/g, '');
}
