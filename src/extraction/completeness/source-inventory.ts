import type { Completeness } from '../../article/article.ts';
import { isBlock, isInsideAny, stripWhitespace } from '../../dom/elements.ts';
import { isBoilerplate } from '../content/boilerplate.ts';
import { findListings } from '../normalize/code/listings.ts';
import { isHidden, maybeHidden } from '../normalize/hidden.ts';
import { countFormulas, listFormulas } from '../normalize/math-marks.ts';
import { isDrawing, isDrawnCode, isPainted, listWebPictures, listWords } from '../normalize/svg/drawings.ts';
import { type Inventory, isExcludedFromText, isVisibleImage, listCode, textWithoutNumbers } from './completeness.ts';
import { buildNgramIndex, longestRun } from './ngram-index.ts';

// The page's own content, looked at before anything is made of it: what a step on the way loses is missed at its end.

export interface SourceInventory {
  /** Code blocks, tables and lists as text without white space and figures: many a table or list holds a block of code. */
  readonly code: readonly string[];
  readonly tables: readonly string[];
  readonly lists: readonly string[];
  /** How many blocks of code are in the page only as far as they are in view. */
  readonly partial: number;
  readonly formulas: number;
  readonly drawings: number;
  readonly headings: number;
  readonly images: number;
  /** The text between blocks, formulas and players, without white space and figures. */
  readonly pieces: readonly string[];
}

export function inventorySource(root: Element): SourceInventory {
  const hidden = [...root.querySelectorAll(maybeHidden)].filter(isHidden);
  const formulas = listFormulas(root);
  const listings = findListings(root);
  const dropped = new Set([...formulas, ...hidden, ...listings.map(({ box }) => box)]);
  const isKept = (element: Element) => !isInsideAny(element, dropped) && !element.closest('pre, button, video, audio');
  const list = (selector: string) =>
    [...root.querySelectorAll(selector)]
      .filter(isKept)
      .map(textWithoutNumbers)
      .filter((text) => text !== '' && !isBoilerplate(text));
  const images = [...root.querySelectorAll('img')].filter(
    (image) => isVisibleImage(image) && isKept(image) && !isCodeFrameIcon(image, root),
  );
  const drawings = [...root.querySelectorAll('svg')].filter(
    (svg) => !svg.parentElement?.closest('svg') && !isInsideAny(svg, dropped) && isDrawing(svg) && isShownIn(svg),
  );
  return {
    code: [
      ...listCode(root, (pre) => !isInsideAny(pre, dropped) && !isDrawnCode(pre)),
      ...listings.map(({ lines }) => toPiece(lines.join(''))).filter(Boolean),
    ],
    partial: listings.filter(({ isWhole }) => !isWhole).length,
    formulas: countFormulas(root),
    drawings: drawings.filter(isPainted).length + [...root.querySelectorAll('canvas')].filter(isCanvas).length,
    tables: list('table'),
    lists: list('ul, ol'),
    headings: list('h1, h2, h3, h4, h5, h6').length,
    images: images.length + drawings.flatMap(listWebPictures).length,
    pieces: [...listPieces(root, dropped), ...drawings.flatMap(listWords).map(toPiece)].filter(Boolean),
  };
}

/** A drawing in a block of code is a sign of its controls, but for one that is all of the block. */
function isShownIn(svg: Element): boolean {
  const pre = svg.closest('pre');
  return !pre || isDrawnCode(pre);
}

/** A canvas that shows something of its own: larger than a sign, and no layer over text or a video. */
function isCanvas(canvas: Element): boolean {
  const size = (name: string, usual: number) => Number.parseFloat(canvas.getAttribute(name) ?? '') || usual;
  if (size('width', 300) <= 64 || size('height', 150) <= 64) return false;
  if (canvas.closest('[hidden], [style*="display:none"], [style*="display: none"], button')) return false;
  return !canvas.parentElement?.querySelector(':scope > pre, :scope > video');
}

function toPiece(text: string): string {
  return stripWhitespace(text).replace(/\d+/g, '');
}

/** A sign in the frame of a block of code: what holds both holds nothing else. */
function isCodeFrameIcon(image: Element, root: Element): boolean {
  let frame = image.parentElement;
  while (frame && frame !== root && !frame.querySelector('pre, code')) frame = frame.parentElement;
  return frame !== null && frame !== root && !frame.querySelector('p, li, table, h1, h2, h3, h4, h5, h6');
}

/** What was read of a page, and what was lost before that. */
export function addLostBlocks(read: Inventory, raw: SourceInventory): Inventory {
  const codes = new Set(read.code);
  const joined = read.code.join('\n');
  const index = buildNgramIndex(joined);
  // An index is made when it is asked: most texts are the code itself, or nothing of it.
  const isCode = (text: string) =>
    codes.has(text) ||
    (text.length <= joined.length && joined.includes(text.slice(0, longestRun)) && index.holds(text));
  const countOthers = (texts: readonly string[]) => texts.filter((text) => !isCode(text)).length;
  return {
    ...read,
    code: [...read.code, ...raw.code.filter((text) => !isCode(text))],
    partial: raw.partial,
    formulas: Math.max(read.formulas, raw.formulas),
    drawings: Math.max(read.drawings, raw.drawings),
    headings: Math.max(read.headings, raw.headings),
    images: Math.max(read.images, raw.images),
    tables: Math.max(read.tables, countOthers(raw.tables)),
    lists: Math.max(read.lists, countOthers(raw.lists)),
  };
}

/** Labels go on the way, and rightly: less than this share of the text, or this many characters of a short one. */
const maxLoss = { share: 0.01, characters: 40 };

/** So many characters after a piece the next one is looked for before all of the text is. */
const maxSearchDistance = 400;

/** Counts with the text that was lost before they were taken. */
export function applyTextLoss(completeness: Completeness, { pieces }: SourceInventory, body: Element): Completeness {
  const text = textWithoutNumbers(body);
  const whole = buildNgramIndex(text);
  let total = 0;
  let lost = 0;
  let end = 0;
  for (const piece of pieces) {
    total += piece.length;
    // What nothing was lost from follows where the piece before it ended.
    const ahead = text.slice(end, end + piece.length + maxSearchDistance).indexOf(piece);
    if (ahead >= 0) end += ahead + piece.length;
    else lost += piece.length - whole.countHeld(piece);
  }
  if (lost <= Math.max(maxLoss.characters, total * maxLoss.share)) return completeness;
  return { ...completeness, text: Math.min(completeness.text, 1 - lost / total) };
}

const notText = /^(?:VIDEO|AUDIO|IFRAME|OBJECT|SVG)$/i;

/** Not recursive: a page may nest deeper than a stack. */
function listPieces(root: Element, dropped: ReadonlySet<Element>): string[] {
  const isClosed = (element: Element) =>
    isExcludedFromText(element) || notText.test(element.tagName) || dropped.has(element);
  const pieces: string[] = [];
  let piece = '';
  const end = () => {
    if (piece !== '' && !isBoilerplate(piece)) pieces.push(piece);
    piece = '';
  };
  let node: Node | null = root.firstChild;
  while (node) {
    if (node.nodeType === 3) piece += toPiece(node.nodeValue ?? '');
    const element: Element | undefined = node.nodeType === 1 ? (node as Element) : undefined;
    const isLeaf = element !== undefined && isClosed(element);
    if (isLeaf || (element && isBlock(element))) end();
    const below: Node | null = element && !isLeaf ? element.firstChild : null;
    if (below) {
      node = below;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && node.nodeType === 1 && isBlock(node as Element)) end();
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  end();
  return pieces;
}
