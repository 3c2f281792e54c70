import { carryId } from '../../dom/carry-id.ts';
import { collapseWhitespace, isBlank, isBlock } from '../../dom/elements.ts';
import { aboutPicture, captionPhrase, captionStart } from '../caption-start.ts';

/** Maximum length of a line of a caption, in characters; `centered` also with a label or in small print; `note`: of a source. */
const maxCaptionLength = { line: 80, centered: 240, note: 32 };

/** Puts an image that is alone in its line into a figure, with the caption that follows it. */
export function setInFigure(image: Element, root: Element): void {
  const document = image.ownerDocument;
  const standing = image.closest('figure');
  if (standing) {
    if (!standing.querySelector('figcaption')) addCaption(standing, standing.nextElementSibling);
    return;
  }
  let box: Element = image.closest('a') ?? image;
  if (!isBlank(box)) return;
  // In a paragraph, an image with a line of its own above the text: <p><img><br>Figure 1</p>.
  const line = box.parentElement;
  const after = box.nextElementSibling;
  if (line?.tagName === 'P' && line.firstElementChild === box && after?.tagName === 'BR' && !hasTextBeside(box)) {
    after.remove();
    line.before(box);
  }
  while (box.parentElement && box.parentElement !== root && /^(?:P|DIV|CENTER|SPAN)$/.test(box.parentElement.tagName)) {
    const parent: Element = box.parentElement;
    if (!isBlank(parent) || parent.querySelectorAll('img').length > 1) break;
    box = parent;
  }
  const parent = box.parentElement;
  if (!parent || (parent !== root && !isBlock(parent)) || /^(?:P|H[1-6]|A)$/.test(parent.tagName)) return;
  if (parent !== root && hasTextBeside(box)) return;
  const figure = document.createElement('figure');
  const next = nextFilled(box);
  carryId(box, figure);
  box.replaceWith(figure);
  figure.append(image.closest('a') ?? image);
  addCaption(figure, next);
}

function hasTextBeside(box: Element): boolean {
  return [box.previousSibling, box.nextSibling].some((node) => node?.nodeType === 3 && !isBlank(node));
}

function nextFilled(box: Element): Element | null {
  let next = box.nextElementSibling;
  while (
    next &&
    isBlank(next) &&
    /^(?:P|DIV|BR)$/.test(next.tagName) &&
    !next.querySelector('img, pre, table, video, iframe')
  ) {
    next = next.nextElementSibling;
  }
  return next;
}

/** A line of text: no box with more than text, and no paragraph that is a heading. */
function isLine(next: Element | null): next is Element {
  return (
    next !== null &&
    /^(?:P|DIV|CENTER)$/.test(next.tagName) &&
    !next.hasAttribute('data-heading-level') &&
    !next.querySelector('img, pre, table, ul, ol, p, iframe, video')
  );
}

function addCaption(figure: Element, next: Element | null): void {
  if (!isLine(next)) return;
  const text = collapseWhitespace(next.textContent ?? '');
  if (text === '') return;
  const lines = next.hasAttribute('data-title') ? [next] : captionLines(next, text);
  if (lines.length === 0) return;
  const caption = figure.ownerDocument.createElement('figcaption');
  lines.forEach((line, index) => {
    if (index > 0) caption.append(figure.ownerDocument.createElement('br'));
    caption.append(...line.childNodes);
    line.remove();
  });
  figure.append(caption);
}

/** The lines of a caption that begins with `first`: short lines, labeled as a caption or centered; empty if it is none. */
function captionLines(first: Element, text: string): Element[] {
  if (divider.test(text)) return [];
  const isNote = captionPhrase.test(text) || isPointing(first, text);
  const isLabeled = isNote
    ? text.length <= maxCaptionLength.note && !sentenceEnd.test(text)
    : captionStart.test(text) && !aboutPicture.test(text);
  const isSmall = isCentered(first) && isSmallPrint(first) && !noCaption.test(text);
  const max = (line: Element) => maxCaptionLength[isCentered(line) && isSmallPrint(line) ? 'centered' : 'line'];
  if (text.length > (isLabeled && isCentered(first) ? maxCaptionLength.centered : max(first))) return [];
  const lines = [first];
  // Centered lines, with empty ones between them: only small print goes on after an empty line.
  let joined = 1;
  while (isCentered(first) && lines.length <= maxCaptionLines) {
    const last = lines.at(-1) ?? first;
    const next = nextFilled(last);
    const own = collapseWhitespace(next?.textContent ?? '');
    if (!isLine(next) || !isCentered(next) || own === '' || own.length > max(next) || nextCaption.test(own)) break;
    if (joined === lines.length && (next === last.nextElementSibling || isSmallPrint(next))) joined++;
    lines.push(next);
  }
  const own = lines.slice(0, joined);
  if (isLabeled) return lines.length > maxCaptionLines ? [first] : own;
  if (isSmall && lines.length <= maxCaptionLines && own.every(isSmallPrint)) return own;
  const isShort = own.every((line) => !sentenceEnd.test(collapseWhitespace(line.textContent ?? '')));
  if (isShort && isSmallPrint(first) && !isSmallPrint(first.nextElementSibling) && !noSmallPrint.test(text))
    return [first];
  return isCentered(first) && isShort && lines.length <= maxCaptionLines ? own : [];
}

/** A mark that points up, directly below the picture. Where such marks are also elsewhere, they begin items or headings. */
function isPointing(line: Element, text: string): boolean {
  const sign = /^[▲△↑]/.exec(text)?.[0];
  const isBelowPicture = ({ previousElementSibling: above }: Element) =>
    above?.matches('figure, :has(img), img') === true;
  const beside = [...(line.parentElement?.children ?? [])];
  return sign !== undefined && beside.every((one) => !one.textContent?.trim().startsWith(sign) || isBelowPicture(one));
}

/** A label with its number begins the caption of the next picture or table, not another line of this one: 图 2, 表 1. */
const nextCaption = /^\S{1,3}\s?\d/;

/** Maximum number of centered lines in a caption; more of them are a verse or a motto. */
const maxCaptionLines = 2;

const sentenceEnd = /[。.!?！？]$/;

/** A byline or a note of the author, though small. */
const noCaption = /[|｜]|^(?:本文|注)/;

/** A divider, the end of the text, or the number of a section. */
const divider = /^[^\p{L}\p{N}]*(?:end|全?文?完|第.{1,3}[章节篇部]分?)?[^\p{L}\p{N}]*$/iu;

/** An interview, a byline, a note, a step or a part of a sentence, though in italics. */
const noSmallPrint = /[:：|｜]|^[\d第]|[，,；;、…]$/;

/** A font size below that of text, or gray. */
const smallStyle =
  /font-size\s*:\s*1[0-3](?:\.\d+)?px|(?:^|[;\s])color\s*:\s*(?:gr[ae]y|#([89ab])\1\1\b|#([89ab][\da-f])\2\2\b|rgb\((1[2-8]\d), ?\3, ?\3\))/i;

/** Whether the whole line is in italics, small or gray. */
function isSmallPrint(line: Element | null): boolean {
  const part = [line, ...(line?.querySelectorAll('em, i, small, [style]') ?? [])].find(
    (one) => one && (one.matches('em, i, small') || smallStyle.test(one.getAttribute('style') ?? '')),
  );
  return line !== null && part?.textContent?.trim() === line.textContent?.trim();
}

function isCentered(line: Element): boolean {
  if (line.tagName === 'CENTER' || line.getAttribute('align') === 'center') return true;
  if (line.hasAttribute('data-align-center') || line.getAttribute('data-align') === 'center') return true;
  return /text-align\s*:\s*center/.test(line.getAttribute('style') ?? '');
}
