import { writeEmphasis } from './emphasis.ts';
import { escapeText } from './escape.ts';
import { placeholders } from './placeholders.ts';

/** Where a line stands. */
export type Place = 'flow' | 'heading' | 'cell';

/** What a line is made of: its text with placeholders, and what each of them stands for. */
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

/** Adds what is Markdown already. */
export function addWritten(line: Line, markdown: string, sign: string = placeholders.written): void {
  line.text += sign;
  line.written.push(markdown);
}

/** The line as Markdown; empty where it holds nothing. */
export function endLine({ text, written, place }: Line): string {
  let at = 0;
  const signs = escapeText(collapse(text), place === 'cell').replace(/[\ufdd6-\ufdd9]/g, (sign, from, all) => {
    const markdown = written[at++] ?? '';
    return isGlued(sign, all.slice(from + 1)) ? markdown.replace(/\]\(([^\s<]\S*)\)$/, '](<$1>)') : markdown;
  });
  return writeLineEnds(writeEmphasis(signs, place === 'flow'), place);
}

/**
 * Whether a link or a picture is followed by text without a space, and by more than words: without an end of its own to
 * the address, pandoc (2.17, `gfm`) reads signs behind it as text.
 */
function isGlued(sign: string, rest: string): boolean {
  return sign !== placeholders.formula && /^[^\s\ufdda]/.test(rest) && /[\\`*_~[<&$\ufdd0-\ufdd9]/.test(rest);
}

/** One that stands alone ends the line; an empty line would end the paragraph. */
function writeLineEnds(text: string, place: Place): string {
  if (place !== 'flow') return text.replaceAll(placeholders.lineEnd, '<br>');
  return text.replaceAll(placeholders.lineEnd, (_, at) => (text[at + 1] === placeholders.lineEnd ? '<br>' : '  \n'));
}

/** White space as HTML shows it, and outside of the marks: beside their inner edges they would be none. */
function collapse(text: string): string {
  const { lineEnd } = placeholders;
  let collapsed = text.replace(/[ \t\r\n\f]+/g, ' ');
  for (let before = ''; before !== collapsed; ) {
    before = collapsed;
    collapsed = collapsed
      .replace(/([\ufdd0\ufdd2\ufdd4\ufdd7])([\s\ufdda]+)/g, '$2$1')
      .replace(/([\s\ufdda]+)([\ufdd1\ufdd3\ufdd5\ufdd8])/g, '$2$1')
      .replace(/\ufdd0\ufdd1|\ufdd2\ufdd3|\ufdd4\ufdd5/g, '')
      // What ends where its like begins is one.
      .replace(/\ufdd1\ufdd0|\ufdd3\ufdd2|\ufdd5\ufdd4/g, '');
  }
  return collapsed
    .replace(/ {2,}/g, ' ')
    .replace(new RegExp(`\\s*${lineEnd}\\s*`, 'g'), lineEnd)
    .replace(/^[\s\ufdda]+|[\s\ufdda]+$/g, '');
}
