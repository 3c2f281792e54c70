import { strippedText, stripWhitespace } from '../../../dom/elements.ts';
import { oneOf, only } from '../../lexicon/alternatives.ts';
import * as en from '../../lexicon/en.ts';
import * as ja from '../../lexicon/ja.ts';
import * as zh from '../../lexicon/zh.ts';
import { isDrawing } from '../svg/drawings.ts';
import { isLanguageName } from './language.ts';
import { countNumbers } from './lines.ts';

/** Words that nothing but a button beside code says. */
const copyWords = only(zh.copyButtons, ja.copyButtons, en.copyButtons);

/** Words of the buttons and labels that sites put around code; a line of prose may be one of them too. */
const controlWords = only(zh.codeButtons, en.codeButtons);

const namesCopy = /(?:^|[\s_-])(?:copy|clipboard)(?:$|[\s_-])/i;

/** A sentence, or the caption of a listing. */
const noControl = new RegExp(`[.。:：!！?？;；]|^${oneOf(zh.listingLabels, en.listingLabels)}`);

/** Takes buttons and labels from a block and from around it; gives back the wrapper that held nothing else. */
export function dropCodeControls(pre: Element, root: Element): Element {
  dropInside(pre);
  // A box that held a known control is a frame of the block still when the control is gone.
  let isFramed = false;
  const dropControl = (beside: Element | null) => {
    if (!beside || !isCodeControl(beside)) return;
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
    const isFrame = (isFramed && pieces.length <= maxControls) || framesCode(pieces);
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

/** In a block only what can't be code: `<span>COPY</span>` is an instruction of a Dockerfile. */
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
  /** The element that holds it. */
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

/** A box that is made for one block of code: it holds a control that is known, or line numbers. */
function framesCode(pieces: readonly Piece[]): boolean {
  return pieces.some(({ text }) => isControlText(stripWhitespace(text)) || /^\d+$/.test(text));
}

/** Around one block no frame has more controls than these. */
const maxControls = 4;

/** Longest word of a button, without white space. */
const maxControlLength = 12;

/**
 * What is known as a control; in the frame of a block of code also what is not: a few words that are no language, no
 * file and no caption, in no paragraph of their own.
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

/** A button, a label with a button's words, or a bar of them. A paragraph may say 运行 for itself. */
export function isCodeControl(element: Element): boolean {
  if (element.tagName === 'BUTTON' || element.getAttribute('role') === 'button') return true;
  const text = element.textContent ?? '';
  if (text.length > 60 || element.querySelector('img, pre, code, table') !== null) return false;
  if (element.tagName === 'P' || element.tagName === 'LI') return copyWords.test(stripWhitespace(text));
  if (isControlText(stripWhitespace(text))) return true;
  const parts = [...element.children];
  if (stripWhitespace(text) !== stripWhitespace(parts.map((one) => one.textContent).join(''))) return false;
  // Each is asked once: wrappers in wrappers would be asked twice as often at each level.
  const controls = parts.filter(isCodeControl).length;
  return controls > 0 && (controls === parts.length || parts.every(isShortLabel));
}

/** It stands in a bar beside a control that is known. */
function isShortLabel(element: Element): boolean {
  return /^[^.。:：!！?？;；]{0,12}$/.test(strippedText(element));
}
