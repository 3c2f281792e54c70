import { isBlock, levelOf } from '../blocks.ts';
import { ticksAround } from './escape.ts';
import { isLikeAddress } from './footnotes.ts';
import { writeTexBlock } from './formulas.ts';
import { writeHtml } from './html.ts';
import { writeInlines } from './inlines.ts';
import { writeList } from './lists.ts';
import { writeTable } from './tables.ts';

/** The content of an element as blocks of Markdown, without line ends around them. */
export function writeBlocks(parent: Element): string[] {
  const blocks: string[] = [];
  let line: Node[] = [];
  const endLine = () => {
    const filled = line.filter((node) => node.nodeType === 1 || node.nodeValue?.trim());
    const drawing = filled.length === 1 && filled[0]?.nodeName.toLowerCase() === 'svg' ? filled[0] : undefined;
    const text = drawing ? writeDrawing(drawing as Element) : writeInlines(line, 'flow');
    if (text) blocks.push(text);
    line = [];
  };
  for (const node of parent.childNodes) {
    if (isBlock(node)) {
      endLine();
      blocks.push(...writeBlock(node as Element));
    } else line.push(node);
  }
  endLine();
  return blocks;
}

function writeBlock(block: Element): readonly string[] {
  const level = levelOf(block);
  if (level !== undefined) return given(writeInlines([block], 'heading'), (text) => writeHeading(text, level));
  switch (block.nodeName.toUpperCase()) {
    case 'PRE':
      return [block.querySelector('a') ? writeHtml(block) : writeFence(block)];
    case 'BLOCKQUOTE':
      return given(writeBlocks(block).join('\n\n'), writeQuote);
    case 'UL':
    case 'OL':
      return given(writeList(block, writeBlocks));
    case 'TABLE':
      return given(writeTable(block as HTMLTableElement));
    case 'HR':
      return ['---'];
    case 'MATH':
      return [writeTexBlock(block) ?? `<figure>${writeHtml(block)}</figure>`];
    case 'DT':
      if ([...block.children].some((child) => levelOf(child) !== undefined)) return writeBlocks(block);
      return given(writeInlines([...block.childNodes], 'flow', true));
    case 'DETAILS':
      return [
        `<details markdown="1"${block.hasAttribute('open') ? ' open' : ''}>`,
        ...writeBlocks(block),
        '</details>',
      ];
    case 'SUMMARY':
      return [writeHtml(block)];
    case 'NOTE-TEXT':
      return given(writeInlines([...block.childNodes], 'flow'), (text) => writeNote(text, block.getAttribute('label')));
    default:
      return writeBlocks(block);
  }
}

export function writeQuote(text: string): string {
  return text.replace(/^/gm, '> ').replace(/^> $/gm, '>');
}

/**
 * Further lines are indented: pandoc (2.17, `gfm`) drops others (findings/pandoc-gfm-drops-lines-of-a-footnote.sh). If
 * the first looks like an address, all are within one line, since parsers without footnotes read the others as code.
 */
function writeNote(text: string, label: string | null): string {
  const [first = ''] = text.split('  \n');
  return `[^${label}]: ${text.replace(/ {2}\n/g, isLikeAddress(first) ? '<br>' : '  \n    ')}`;
}

/** `#` at the end of the text would be read as a closing sequence, unless one follows. */
export function writeHeading(text: string, level: number): string {
  const signs = '#'.repeat(level);
  return `${signs} ${text}${text.endsWith('#') ? ` ${signs}` : ''}`;
}

function given(text: string, write: (text: string) => string = (same) => same): readonly string[] {
  return text === '' ? [] : [write(text)];
}

/** Within a block: some parsers look for Markdown in a drawing in a paragraph. */
function writeDrawing(svg: Element): string {
  return `<figure>${writeHtml(svg)}</figure>`;
}

function writeFence(pre: Element): string {
  const code = pre.textContent ?? '';
  const language = pre.querySelector('code')?.getAttribute('data-lang') ?? '';
  const ticks = ticksAround(code, 3);
  return `${ticks}${/^[\w#+.-]+$/.test(language) ? language : ''}\n${code}\n${ticks}`;
}
