import type { Completeness } from '../../article/article.ts';
import { isBlock, isInsideAny, stripWhitespace } from '../../dom/elements.ts';
import { isBoilerplate } from '../content/boilerplate.ts';
import { findListings } from '../normalize/code/listings.ts';
import { isHidden, maybeHidden } from '../normalize/hidden.ts';
import { countFormulas, listFormulas } from '../normalize/math-marks.ts';
import { isDrawing, isDrawnCode, isPainted, listWebPictures, listWords } from '../normalize/svg/drawings.ts';
import { type Inventory, isExcludedFromText, isVisibleImage, listCode, textWithoutNumbers } from './completeness.ts';
import { buildNgramIndex, maxRunLength } from './ngram-index.ts';

// Counts the page's own content before the extraction changes it, to detect what any of the steps loses.

export interface SourceInventory {
  /** Text of code blocks, tables and lists without white space and digits. Many tables and lists contain a code block. */
  readonly code: readonly string[];
  readonly tables: readonly string[];
  readonly lists: readonly string[];
  /** Number of code blocks of which the page contains only the lines in view. */
  readonly partial: number;
  readonly formulas: number;
  readonly drawings: number;
  readonly headings: number;
  readonly images: number;
  /** The text between blocks, formulas and players, without white space and digits. */
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
    // Lists that directly follow one another may become one.
    lists: list(':is(ul, ol):not(:is(ul, ol) + *)'),
    headings: list('h1, h2, h3, h4, h5, h6').length,
    images: images.length + drawings.flatMap(listWebPictures).length,
    pieces: [...listPieces(root, dropped), ...drawings.flatMap(listWords).map(toPiece)].filter(Boolean),
  };
}

/** A drawing in a code block is an icon of its buttons, unless it is the whole block. */
function isShownIn(svg: Element): boolean {
  const pre = svg.closest('pre');
  return !pre || isDrawnCode(pre);
}

/** A canvas with a picture of its own: larger than an icon, and not a layer over code or a video. */
function isCanvas(canvas: Element): boolean {
  const size = (name: string, usual: number) => Number.parseFloat(canvas.getAttribute(name) ?? '') || usual;
  if (size('width', 300) <= 64 || size('height', 150) <= 64) return false;
  if (canvas.closest('[hidden], [style*="display:none"], [style*="display: none"], button')) return false;
  return !canvas.parentElement?.querySelector(':scope > pre, :scope > video');
}

function toPiece(text: string): string {
  return stripWhitespace(text).replace(/\d+/g, '');
}

/** An icon in the frame of a code block: their common ancestor has no other content. */
function isCodeFrameIcon(image: Element, root: Element): boolean {
  let frame = image.parentElement;
  while (frame && frame !== root && !frame.querySelector('pre, code')) frame = frame.parentElement;
  return frame !== null && frame !== root && !frame.querySelector('p, li, table, h1, h2, h3, h4, h5, h6');
}

/** Adds the blocks that were lost before `read` was counted. */
export function addLostBlocks(read: Inventory, inventory: SourceInventory): Inventory {
  const codes = new Set(read.code);
  const joined = read.code.join('\n');
  const index = buildNgramIndex(joined);
  // Cheap checks first, since building the index is expensive: most texts are equal to the code or not in it at all.
  const isCode = (text: string) =>
    codes.has(text) ||
    (text.length <= joined.length && joined.includes(text.slice(0, maxRunLength)) && index.holds(text));
  const countOthers = (texts: readonly string[]) => texts.filter((text) => !isCode(text)).length;
  return {
    ...read,
    code: [...read.code, ...inventory.code.filter((text) => !isCode(text))],
    partial: inventory.partial,
    formulas: Math.max(read.formulas, inventory.formulas),
    drawings: Math.max(read.drawings, inventory.drawings),
    headings: Math.max(read.headings, inventory.headings),
    images: Math.max(read.images, inventory.images),
    tables: Math.max(read.tables, countOthers(inventory.tables)),
    lists: Math.max(read.lists, countOthers(inventory.lists)),
  };
}

/**
 * Maximum loss that is ignored, since labels are removed on purpose: a share of the text, or a number of characters if
 * that is more.
 */
const maxLoss = { share: 0.01, characters: 40 };

/** Distance after the previous piece in which the next one is searched first, in characters. */
const maxSearchDistance = 400;

/** Returns the completeness with the text that was lost before the counts were taken. */
export function applyTextLoss(completeness: Completeness, { pieces }: SourceInventory, body: Element): Completeness {
  const text = textWithoutNumbers(body);
  const whole = buildNgramIndex(text);
  let total = 0;
  let lost = 0;
  let end = 0;
  for (const piece of pieces) {
    total += piece.length;
    // If nothing was lost, each piece follows soon after the previous one.
    const ahead = text.slice(end, end + piece.length + maxSearchDistance).indexOf(piece);
    if (ahead >= 0) end += ahead + piece.length;
    else lost += piece.length - whole.countHeld(piece);
  }
  if (lost <= Math.max(maxLoss.characters, total * maxLoss.share)) return completeness;
  return { ...completeness, text: Math.min(completeness.text, 1 - lost / total) };
}

const notText = /^(?:VIDEO|AUDIO|IFRAME|OBJECT|SVG)$/i;

/** Iterative: a page may nest deeper than the call stack allows. */
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
