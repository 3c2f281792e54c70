import { growToText } from '../../article/footnote-text.ts';
import { readAnchor } from '../../dom/read-anchor.ts';
import { isBlock, levelOf } from '../blocks.ts';
import { dropBackLinks } from './back-links.ts';
import { isCountedOtherwise, keepNumbers } from './lists.ts';
import { isBeyondMarkdown } from './tables.ts';

/** A note of the article: the element with its text, and the links that refer to it. */
interface MarkdownFootnote {
  readonly label: string;
  readonly element: Element;
  readonly calls: Element[];
}

/**
 * Whether a text is a word, which may be followed by a text in quotation marks or parentheses: to parsers without footnotes
 * `[^1]: word (text)` defines a link, and is not shown. With a comment after it, it is text.
 */
export function isLikeAddress(text: string): boolean {
  return /^\S*(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?$/.test(text.trim());
}

/** Elements that can't contain a footnote reference in Markdown. */
const closedSelector = 'summary, pre, a';

/** Text that stays where it is: without it, a table would lack a cell, and an image its caption. */
const fixedSelector = 'table, figure, summary';

/**
 * Converts notes of the article to Markdown footnotes, in place: `note-call` replaces a reference, `note-text` the
 * note. A note of several blocks stays as it is, and so does one that is referenced only from HTML or from other notes,
 * because no parser would show it. `whole` is the tree that contains the notes of `part`.
 */
export function prepareNotes(part: HTMLElement, whole: HTMLElement): void {
  const notes = findFootnotes(part, whole);
  const texts = new Set(notes.map(({ element }) => element));
  const isPlain = (call: Element) =>
    part.contains(call) &&
    !call.parentElement?.closest(closedSelector) &&
    ![...texts].some((text) => text.contains(call)) &&
    !isInHtml(call);
  for (const { label, element, calls } of notes) {
    const isNote = !element.closest(fixedSelector) && isLine(element) && calls.some(isPlain);
    const ways = new Set(calls.flatMap(listIds));
    for (const call of calls) if (isNote && isPlain(call)) replaceCall(call, label);
    if (isNote) placeText(part, element, label, ways);
    else if (!part.contains(element)) part.append(named(element, 'p', label));
  }
}

/** Whether it is in a table or a list that is written as HTML. */
function isInHtml(call: Element): boolean {
  for (let at = call.parentElement; at; at = at.parentElement) {
    if (at.nodeName === 'TABLE' ? isBeyondMarkdown(at) : isCountedOtherwise(at)) return true;
  }
  return false;
}

/** Ids of a reference, of elements in it, and of the inline elements around it. */
function listIds(call: Element): string[] {
  const ids = [call.id, ...[...call.querySelectorAll('[id]')].map(({ id }) => id)];
  for (let at = call.parentElement; at && !isBlock(at); at = at.parentElement) ids.push(at.id);
  return ids.filter(Boolean);
}

/** Finds references: links to an entry of the same article that are superscript, in brackets, or linked back to. */
function findFootnotes(part: Element, whole: Element): readonly MarkdownFootnote[] {
  const byId = new Map(
    [...whole.querySelectorAll('[id]'), ...part.querySelectorAll('[id]')].map((element) => [element.id, element]),
  );
  const notes = new Map<string, MarkdownFootnote>();
  for (const link of part.querySelectorAll('a[href^="#"]')) {
    const id = readAnchor(link) ?? '';
    const target = byId.get(id);
    const label = /^\s*[[(［（]?\s*(\w{1,12})\s*[\])］）]?\s*$/.exec(link.textContent ?? '')?.[1];
    if (!target || !label || !(isRaised(link) || leadsTo(target, listIds(link)))) continue;
    const element = findText(target, link);
    if (
      element.contains(link) ||
      isWayBack(link, element, target) ||
      element === whole ||
      element === part ||
      levelOf(element) !== undefined
    )
      continue;
    const note = [...notes.values()].find((one) => one.element === element);
    if (note) note.calls.push(link);
    else {
      // To parsers `A` and `a` are the same label.
      const isTaken = [...notes.values()].some((one) => one.label.toLowerCase() === label.toLowerCase());
      notes.set(id, { label: isTaken ? `${label}-${notes.size + 1}` : label, element, calls: [link] });
    }
  }
  return [...notes.values()];
}

function isRaised(link: Element): boolean {
  return link.closest('sup') !== null || link.querySelector('sup') !== null || /^\s*[[［]/.test(link.textContent ?? '');
}

function leadsTo(place: Element, ids: readonly string[]): boolean {
  const id = readAnchor(place);
  return id !== undefined && id !== '' && ids.includes(id);
}

/** The note at a place: its list item, its paragraph, or the box around a lone number and the text next to it. */
function findText(place: Element, call: Element): Element {
  return growToText(place.closest('li') ?? place.closest('p') ?? place, call);
}

/** Whether the link is the number (or a letter) at the start of a note, which leads back to the text and not to another note. */
function isWayBack(link: Element, element: Element, target: Element): boolean {
  const ids: string[] = [];
  for (let at: Element | null = link; at; at = at.parentElement) ids.push(at.id);
  const isCall = [target, ...target.querySelectorAll('a')].some((one) => leadsTo(one, ids.filter(Boolean)));
  const line = link.closest('li, p') ?? link;
  const start = line.ownerDocument.createRange();
  start.setStart(line, 0);
  start.setEndBefore(link);
  const follows = 4;
  return (isCall || start.toString().trim() === '') && (element.compareDocumentPosition(link) & follows) !== 0;
}

/** Several references may share a superscript, also with other words, which stay in it. */
function replaceCall(call: Element, label: string): void {
  const written = call.ownerDocument.createElement('note-call');
  written.setAttribute('label', label);
  const raised = call.closest('sup');
  call.replaceWith(written);
  if (raised && /^[\s\u200b,，、;；*()[\]{}（）［］【】〔〕]*$/.test(raised.textContent ?? ''))
    raised.replaceWith(...raised.querySelectorAll('note-call'));
}

/** Moves a note to where it is written. Entries that remain in its list keep their numbers. */
function placeText(part: HTMLElement, element: Element, label: string, ways: ReadonlySet<string>): void {
  const text = named(element, 'note-text', label);
  dropBackLinks(text, ways);
  if (isLikeAddress(text.textContent ?? '')) text.append(text.ownerDocument.createElement('note-end'));
  const list = element.tagName === 'LI' ? element.parentElement : null;
  if (!part.contains(element)) part.append(text);
  else if (!list) element.replaceWith(text);
  else {
    list.before(text);
    keepNumbers(list);
    element.remove();
    if (list.childElementCount === 0) list.remove();
  }
}

function named(element: Element, name: string, label: string): Element {
  const text = element.ownerDocument.createElement(name);
  text.setAttribute('label', label);
  text.append(...(element.cloneNode(true) as Element).childNodes);
  return text;
}

/** Whether it is a single paragraph: parsers without footnotes read further, indented paragraphs as code. */
function isLine(element: Element): boolean {
  const blocks = [...element.querySelectorAll('*')].filter(isBlock);
  const lines = blocks.filter((one) => !blocks.some((inner) => one !== inner && one.contains(inner)));
  const isSaid = ({ textContent }: Element) => /\p{L}/u.test(textContent ?? '');
  return blocks.every(({ tagName }) => /^(?:P|DIV)$/.test(tagName)) && lines.filter(isSaid).length <= 1;
}
