import { isBefore, isBlank, strippedText, stripWhitespace } from '../../../dom/elements.ts';
import { oneOf, only } from '../../lexicon/alternatives.ts';
import * as en from '../../lexicon/en.ts';
import * as ja from '../../lexicon/ja.ts';
import * as zh from '../../lexicon/zh.ts';
import { isDrawing } from '../svg/drawings.ts';
import { isLanguageName, readCodeLanguage } from './language.ts';
import { countNumbers } from './lines.ts';

/** Labels that only a button next to code has. */
const copyWords = only(zh.copyButtons, ja.copyButtons, en.copyButtons);

/** Labels of buttons and other controls that sites add to code; a line of prose may be the same. */
const controlWords = only(zh.codeButtons, en.codeButtons);

const namesCopy = /(?:^|[\s_-])(?:copy|clipboard)(?:$|[\s_-])/i;

/** A sentence, or the caption of a listing. */
const noControl = new RegExp(`[.。:：!！?？;；]|^${oneOf(zh.listingLabels, en.listingLabels)}`);

/** Removes buttons and labels from a block and from around it. Returns the outermost wrapper that contained nothing else. */
export function dropCodeControls(pre: Element, root: Element): Element {
  dropInside(pre);
  // A box from which a control was removed is still a frame of the block.
  let isFramed = false;
  const dropControl = (beside: Element | null) => {
    if (!beside || !isCodeControl(beside)) return;
    const names =
      beside === pre.previousElementSibling ? [...beside.children].map(strippedText).filter(isLanguageName) : [];
    if (names.length === 1 && !readCodeLanguage(pre)) pre.setAttribute('data-lang', names[0]?.toLowerCase() ?? '');
    beside.remove();
    isFramed = true;
  };
  dropControl(pre.nextElementSibling);
  dropControl(pre.previousElementSibling);
  let wrapper = pre;
  for (
    let parent = pre.parentElement;
    parent && parent !== root && /^(?:DIV|FIGURE|SECTION)$/.test(parent.tagName);
    parent = parent.parentElement
  ) {
    if (parent.querySelectorAll('pre, p, img, table, h1, h2, h3, h4, ul, ol, blockquote').length > 1) break;
    if ([...parent.querySelectorAll('svg')].some(isDrawing)) break;
    const pieces = piecesAround(pre, parent);
    const isFrame = (isFramed && pieces.length <= maxControls) || framesCode(pieces, pre);
    isFramed = false;
    const labels = pieces.filter((piece) => !isControlPiece(piece, isFrame));
    const [language, ...more] = labels.map(({ text }) => text);
    if (more.length > 0 || (language && !isLanguageName(language))) {
      if (isFrame) for (const piece of pieces) if (!labels.includes(piece)) piece.holder.remove();
      break;
    }
    if (language) parent.setAttribute('data-lang', parent.getAttribute('data-lang') ?? language.toLowerCase());
    for (const child of [...parent.childNodes]) if (!child.contains(pre)) child.parentNode?.removeChild(child);
    wrapper = parent;
    dropControl(wrapper.nextElementSibling);
  }
  return wrapper;
}

/** Within a block, removes only what can't be code: `<span>COPY</span>` is an instruction of a Dockerfile. */
function dropInside(pre: Element): void {
  for (const control of pre.querySelectorAll('button, [role="button"]')) control.remove();
  for (const named of pre.querySelectorAll('[class]')) {
    if (!/^(?:CODE|SPAN)$/.test(named.tagName) && namesCopy.test(named.getAttribute('class') ?? '')) named.remove();
  }
  const holdsCode = [...pre.children].some((child) => child.tagName === 'CODE');
  for (const child of [...pre.children]) {
    const text = strippedText(child);
    const isEdge = child === pre.lastElementChild || child === pre.firstElementChild;
    if (child.tagName === 'CODE' || !isEdge) continue;
    const isBeside = () => isCodeControl(child) || (/^[UO]L$/.test(child.tagName) && countNumbers(child) > 0);
    if (copyWords.test(text) || (holdsCode && isBeside())) child.remove();
  }
}

interface Piece {
  readonly text: string;
  /** The element that contains it. */
  readonly holder: Element;
}

/** The pieces of text in a wrapper that are not in its code. */
function piecesAround(pre: Element, wrapper: Element): Piece[] {
  const walker = wrapper.ownerDocument.createTreeWalker(wrapper, 4);
  const pieces: Piece[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.nodeValue ?? '').trim();
    if (text !== '' && !pre.contains(node)) pieces.push({ text, holder: node.parentElement ?? wrapper });
  }
  return pieces;
}

/**
 * Whether a box is made for one code block: it contains a known control or line numbers. A single number beside several
 * lines may be that of a step, and one after a line its result.
 */
function framesCode(pieces: readonly Piece[], pre: Element): boolean {
  const numbers = pieces.filter(({ text }) => /^\d+$/.test(text)).length;
  const isControl = ({ text }: Piece) => isControlText(stripWhitespace(text));
  return (
    numbers > 1 ||
    (isNumberBefore(pieces[0], pre) && !/\n/.test(pre.textContent?.trim() ?? '')) ||
    pieces.some(isControl)
  );
}

function isNumberBefore(piece: Piece | undefined, pre: Element): boolean {
  return piece !== undefined && /^\d+$/.test(piece.text) && isBefore(piece.holder, pre);
}

/** Maximum number of pieces of text in a frame around one block. */
const maxControls = 4;

/** Maximum length of a button's label, without white space. */
const maxControlLength = 12;

/**
 * Whether a piece is a control. In the frame of a code block, that includes any short label that is not a language, a
 * file or a caption, and not in a paragraph of its own.
 */
function isControlPiece({ text, holder }: Piece, isFrame: boolean): boolean {
  const label = stripWhitespace(text);
  if (isControlText(label) || isInteractive(holder)) return true;
  if (!isFrame || label.length > maxControlLength || isLanguageName(text)) return false;
  return !holder.closest('p, figcaption, li, blockquote') && !noControl.test(label);
}

function isInteractive(element: Element): boolean {
  return element.closest('button, [role="button"], [onclick], [data-clipboard-text], summary') !== null;
}

export function isControlText(text: string): boolean {
  return copyWords.test(text) || controlWords.test(text);
}

/**
 * Whether it is a button, a label with a button's text, or a bar of them. In a paragraph or list entry only a label for
 * copying counts, because 运行 may be its text.
 */
export function isCodeControl(element: Element): boolean {
  if (element.tagName === 'BUTTON' || element.getAttribute('role') === 'button') return true;
  const text = element.textContent ?? '';
  if (text.length > 60 || element.querySelector('img, pre, code, table') !== null) return false;
  if (element.tagName === 'P' || element.tagName === 'LI') return copyWords.test(stripWhitespace(text));
  if (isControlText(stripWhitespace(text))) return true;
  const parts = [...element.children].filter((one) => !isBlank(one));
  if (stripWhitespace(text) !== stripWhitespace(parts.map((one) => one.textContent).join(''))) return false;
  // Check each part only once, or the work would double at every level of nested wrappers.
  const controls = parts.filter(isCodeControl).length;
  return controls > 0 && (controls === parts.length || parts.every(isShortLabel));
}

/** Whether it is short enough for a label, in a bar that contains a known control. */
function isShortLabel(element: Element): boolean {
  return /^[^.。:：!！?？;；]{0,12}$/.test(strippedText(element));
}
