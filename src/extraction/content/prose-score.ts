import {
  innermost,
  isBefore,
  isBlank,
  isBlock,
  isBox,
  isHeading,
  isInsideAny,
  linkLength,
  visibleText,
} from '../../dom/elements.ts';
import { remember } from '../../dom/still-tree.ts';
import { oneOf } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import * as zh from '../lexicon/zh.ts';
import { isBoilerplate, isLoadingMessage } from './boilerplate.ts';

// Where the prose of a page is, and how much of it.

/** Number of characters of prose below an element, without the refused elements; links and short lines count less. */
export function proseLength(root: Element, refused: ReadonlySet<Element>): number {
  let prose = 0;
  forEachLine(root, refused, (line) => {
    if (line !== root) prose += proseScore(line);
  });
  return prose;
}

/**
 * The box that contains a line as a block of its text, outside its list, quotation or table, or of the boxes around
 * its code.
 */
export function flowBoxOf(line: Element, title: Element): Element | null {
  if (isLooseFlow(line)) return line;
  const code = line.closest('pre');
  let box = (code ?? line).parentElement;
  if (/^(?:TD|TH)$/.test(line.tagName)) box = line.closest('table')?.parentElement ?? box;
  for (;;) {
    const group: Element | null | undefined = box?.closest('ul, ol, dl, blockquote');
    // A list of linked titles is not part of a text.
    if (!group || group.contains(title) || group.querySelector('li :is(h2, h3, h4, h5, h6) > a[href]')) break;
    box = group.parentElement;
  }
  while (code && box && box.tagName !== 'BODY' && !box.querySelector('p, h2, h3, h4, ul, ol')) box = box.parentElement;
  return box && flowOfFrames(box, title);
}

/**
 * Text directly in a box, with line breaks instead of paragraphs: the box is the flow. So is a table cell, if the page is
 * laid out by tables.
 */
function isLooseFlow(line: Element): boolean {
  const hasEnds = line.querySelector(':scope > br') !== null;
  const length = ownLength(line);
  return isBox(line) ? hasEnds || length > 200 : line.tagName === 'TD' && hasEnds && length > 100;
}

/** Whether a line is below the title, or is the loose text that contains the title. */
export function followsTitle(line: Element, title: Element): boolean {
  return line.contains(title) ? line !== title && isLooseFlow(line) : isBefore(title, line);
}

/** Block editors wrap each block in boxes of its own: the flow is the parent of several of these. */
function flowOfFrames(box: Element, title: Element): Element {
  let frame = box;
  for (
    let at: Element = box;
    at.parentElement && isBox(at) && isFrame(at) && !at.contains(title);
    at = at.parentElement
  )
    frame = at;
  const flow = frame.parentElement;
  // Boxes without a class all look alike, so more of them are needed.
  const minFrames = frame.className === '' ? 3 : 2;
  return flow && isFrame(frame) && (countFrames(flow).get(frame.className) ?? 0) >= minFrames ? flow : box;
}

const countFrames = remember((flow: Element): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const one of flow.children)
    if (isBox(one) && isFrame(one)) counts.set(one.className, (counts.get(one.className) ?? 0) + 1);
  return counts;
});

/** Returns whether a box contains a single block or image, possibly nested in further boxes, and no other text. */
export function isFrame(box: Element): boolean {
  const inner = innermost(box);
  const [block, other] = inner.children;
  return block !== undefined && !other && (isBlock(block) || block.tagName === 'IMG') && ownLength(inner) === 0;
}

/** Length of an element's text without its child blocks. */
function ownLength(line: Element, text = visibleText(line)): number {
  let length = text.length;
  for (const child of line.children) if (isBlock(child)) length -= visibleText(child).length;
  return length;
}

/** Number of characters of prose in a line. Links count a fifth; code and headings count up to a limit. */
export function proseScore(line: Element): number {
  const text = visibleText(line);
  const length = ownLength(line, text);
  if (line.tagName === 'PRE') return Math.min(length, 300);
  if (isHeading(line)) return Math.min(length, 10);
  if (isBoilerplate(text) || isLoadingMessage(text)) return 0;
  const prose = length - linkLength(line) * 0.8;
  // Short text without punctuation at its end is a label or a name, unless it is a line of a poem.
  return length < 30 && !/[。！？.!?…”"]$/.test(text) ? prose * 0.3 : prose;
}

/** Calls `visit` for each block that directly contains text, except for refused elements. */
export function forEachLine(root: Element, refused: ReadonlySet<Element>, visit: (line: Element) => void): void {
  if (refused.has(root)) return;
  const inside = new Set([...refused].filter((one) => root.contains(one)));
  for (const line of listLines(root)) if (inside.size === 0 || !isInsideAny(line, inside)) visit(line);
}

const listLines = remember((root: Element): readonly Element[] => {
  const lines: Element[] = [];
  const stack: Element[] = [root];
  for (let element = stack.pop(); element; element = stack.pop()) {
    if (/^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|FORM|NAV|FOOTER)$/.test(element.tagName)) continue;
    if (element.tagName === 'PRE' || (element !== root && holdsText(element))) {
      lines.push(element);
      if (element.tagName === 'PRE' || element.tagName === 'P') continue;
    }
    for (let child = element.lastElementChild; child; child = child.previousElementSibling) {
      if (isBlock(child) || child.firstElementChild) stack.push(child);
    }
  }
  return lines;
});

function holdsText(element: Element): boolean {
  if (!isBlock(element)) return false;
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1 ? !isBlock(child as Element) && !isBlank(child) : child.nodeType === 3 && !isBlank(child))
      return true;
  }
  return false;
}

/** Returns whether the text has a sentence or code. Lists of links, slogans and copyright lines don't. */
export function hasSentenceOrCode(root: Element): boolean {
  // There is no space between the text of two blocks: `paid off.Related`.
  return (
    /[。！？]|[.!?](?=\s+[A-ZÀ-Þ"“]|["”’')]|$)|[a-zà-ÿ]{2}[.!?][A-ZÀ-Þ]/.test((root.textContent ?? '').trim()) ||
    root.matches('pre') ||
    root.querySelector('pre') !== null
  );
}

const footerMarks = new RegExp(oneOf(en.footerMarks, zh.footerMarks), 'i');

/** Returns whether a short box ends in a copyright notice or the like. Two sentences without links make it a text. */
export function isFooter(box: Element): boolean {
  const text = visibleText(box);
  if (text.length >= 600 || !footerMarks.test(text.slice(-300))) return false;
  const isOwn = (line: Element) => endsLikeSentence(line) && !line.closest('a, li') && !line.querySelector('a');
  return [...box.querySelectorAll('p')].filter(isOwn).length < 2;
}

/** The paragraphs in a box; innermost boxes count as paragraphs. */
export function listParagraphs(box: Element): Element[] {
  return [...box.querySelectorAll('p, div:not(:has(div, p))')].filter((line) => !isBlank(line));
}

/** Returns whether the text ends like a sentence and there is nothing to fill in. */
export function endsLikeSentence(box: Element): boolean {
  return (
    /(?:[。！？]|[a-zà-ÿ\d]{2}[.!?])["”’』」）)]?$/.test((box.textContent ?? '').trim()) &&
    !box.querySelector('input, form')
  );
}
