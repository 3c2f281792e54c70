import {
  innermost,
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

// Where prose stands on a page, and how much of it.

/** Characters of prose below an element, without what is refused. */
export function proseLength(root: Element, refused: ReadonlySet<Element>): number {
  let prose = 0;
  forEachLine(root, refused, (line) => {
    if (line !== root) prose += proseScore(line);
  });
  return prose;
}

/** The box that a line stands in as a block of its flow: around its list, its quote, its table, or the frame of its code. */
export function flowBoxOf(line: Element, title: Element): Element | null {
  // Text that is written into a box, with line ends for paragraphs: the box is the flow.
  if (isBox(line) && (line.querySelector(':scope > br') || ownLength(line) > 200)) return line;
  const code = line.closest('pre');
  let box = (code ?? line).parentElement;
  if (/^(?:TD|TH)$/.test(line.tagName)) box = line.closest('table')?.parentElement ?? box;
  for (;;) {
    const group: Element | null | undefined = box?.closest('ul, ol, dl, blockquote');
    // A list of titles that lead away is no part of a flow.
    if (!group || group.contains(title) || group.querySelector('li :is(h2, h3, h4, h5, h6) > a[href]')) break;
    box = group.parentElement;
  }
  while (code && box && box.tagName !== 'BODY' && !box.querySelector('p, h2, h3, h4, ul, ol')) box = box.parentElement;
  return box && flowOfFrames(box, title);
}

/** Editors of blocks set each block into boxes of its own: the flow is what holds several of these. */
function flowOfFrames(box: Element, title: Element): Element {
  let frame = box;
  for (
    let at: Element = box;
    at.parentElement && isBox(at) && isFrame(at) && !at.contains(title);
    at = at.parentElement
  )
    frame = at;
  const flow = frame.parentElement;
  // Boxes without a class are all alike: it takes more of them to make a flow.
  const fewest = frame.className === '' ? 3 : 2;
  return flow && isFrame(frame) && (countFrames(flow).get(frame.className) ?? 0) >= fewest ? flow : box;
}

const countFrames = remember((flow: Element): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const one of flow.children)
    if (isBox(one) && isFrame(one)) counts.set(one.className, (counts.get(one.className) ?? 0) + 1);
  return counts;
});

/** One block of an author's, in boxes that hold nothing else. */
export function isFrame(box: Element): boolean {
  const inner = innermost(box);
  const [block, other] = inner.children;
  return block !== undefined && !other && (isBlock(block) || block.tagName === 'IMG') && ownLength(inner) === 0;
}

/** Length of the text that is in a block and in none of the blocks inside of it. */
function ownLength(line: Element, text = visibleText(line)): number {
  let length = text.length;
  for (const child of line.children) if (isBlock(child)) length -= visibleText(child).length;
  return length;
}

/** Characters of prose in a line; links count for nothing, code for a part. */
export function proseScore(line: Element): number {
  const text = visibleText(line);
  const length = ownLength(line, text);
  if (line.tagName === 'PRE') return Math.min(length, 300);
  if (isHeading(line)) return Math.min(length, 10);
  if (isBoilerplate(text) || isLoadingMessage(text)) return 0;
  const prose = length - linkLength(line) * 0.8;
  // A few words without an end are a label or a name, if not a line of verse.
  return length < 30 && !/[。！？.!?…”"]$/.test(text) ? prose * 0.3 : prose;
}

/** The blocks that hold text themselves, outside of what is refused. */
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
  for (const child of element.childNodes) {
    if (child.nodeType === 3 ? !isBlank(child) : child.nodeType === 1 && !isBlock(child as Element) && !isBlank(child))
      return true;
  }
  return false;
}

/** A sentence or code: a line of links, a slogan and a copyright are no article. */
export function hasSentenceOrCode(root: Element): boolean {
  // Blocks leave no space between them: `paid off.Related`.
  return (
    /[。！？]|[.!?](?=\s+[A-ZÀ-Þ"“]|["”’')]|$)|[a-zà-ÿ]{2}[.!?][A-ZÀ-Þ]/.test((root.textContent ?? '').trim()) ||
    root.querySelector('pre') !== null
  );
}

const footerMarks = new RegExp(oneOf(en.footerMarks, zh.footerMarks), 'i');

/** Ends in the marks of a site's last lines, and says little before them: two sentences that lead nowhere are a text. */
export function isFooter(box: Element): boolean {
  const text = visibleText(box);
  if (text.length >= 600 || !footerMarks.test(text.slice(-300))) return false;
  const isOwn = (line: Element) => endsLikeSentence(line) && !line.closest('a, li') && !line.querySelector('a');
  return [...box.querySelectorAll('p')].filter(isOwn).length < 2;
}

/** A line that ends as a sentence does, and nothing to fill in. */
export function endsLikeSentence(box: Element): boolean {
  return (
    /(?:[。！？]|[a-zà-ÿ\d]{2}[.!?])["”’』」）)]?$/.test((box.textContent ?? '').trim()) &&
    !box.querySelector('input, form')
  );
}
