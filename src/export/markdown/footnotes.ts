import { isCountedOtherwise, keepNumbers } from './lists.ts';
import { isBlock, levelOf } from './names.ts';
import { isBeyondMarkdown } from './tables.ts';

/** A note of the article: the element with its text, and the links that refer to it. */
interface MarkdownFootnote {
  readonly label: string;
  readonly element: Element;
  readonly calls: Element[];
}

/** Elements that can't contain a footnote reference in Markdown. */
const closedSelector = 'summary, pre, a';

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
    const isNote = isLine(element) && calls.some(isPlain);
    for (const call of calls) if (isNote && isPlain(call)) replaceCall(call, label);
    if (isNote) placeText(part, element, label);
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

/** Finds references: superscript links, and links in brackets, to an entry of the same article. */
function findFootnotes(part: Element, whole: Element): readonly MarkdownFootnote[] {
  const byId = new Map(
    [...whole.querySelectorAll('[id]'), ...part.querySelectorAll('[id]')].map((element) => [element.id, element]),
  );
  const notes = new Map<string, MarkdownFootnote>();
  for (const link of part.querySelectorAll('a[href^="#"]')) {
    const id = readFragmentId(link);
    const target = byId.get(id);
    const label = /^\s*[[(［（]?\s*(\w{1,12})\s*[\])］）]?\s*$/.exec(link.textContent ?? '')?.[1];
    if (!target || !label || (!link.closest('sup') && !/^\s*[[［]/.test(link.textContent ?? ''))) continue;
    const element = target.closest('li') ?? target.closest('p') ?? target;
    if (
      element.contains(link) ||
      isWayBack(link, element) ||
      element === whole ||
      element === part ||
      levelOf(element) !== undefined
    )
      continue;
    const note = [...notes.values()].find((one) => one.element === element);
    if (note) note.calls.push(link);
    else {
      const isTaken = [...notes.values()].some((one) => one.label === label);
      notes.set(id, { label: isTaken ? `${label}-${notes.size + 1}` : label, element, calls: [link] });
    }
  }
  return [...notes.values()];
}

/** Whether the link is the number at the start of a note, which leads back to the text and not to another note. */
function isWayBack(link: Element, element: Element): boolean {
  const line = link.closest('li, p') ?? link;
  const start = line.ownerDocument.createRange();
  start.setStart(line, 0);
  start.setEndBefore(link);
  const follows = 4;
  return start.toString().trim() === '' && (element.compareDocumentPosition(link) & follows) !== 0;
}

function replaceCall(call: Element, label: string): void {
  const written = call.ownerDocument.createElement('note-call');
  written.setAttribute('label', label);
  (call.closest('sup') ?? call).replaceWith(written);
}

/** Moves a note to where it is written. Entries that remain in its list keep their numbers. */
function placeText(part: HTMLElement, element: Element, label: string): void {
  const text = named(element, 'note-text', label);
  dropBackLink(text);
  // To parsers without footnotes `[^1]: word` is a link definition, which is not shown: add a comment.
  if (!/\S\s+\S/.test(text.textContent ?? '')) text.append(text.ownerDocument.createElement('note-end'));
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
  return blocks.length === 0 || (blocks.length === 1 && /^(?:P|DIV)$/.test(blocks[0]?.tagName ?? ''));
}

function readFragmentId(link: Element): string {
  const hash = (link.getAttribute('href') ?? '').slice(1);
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

/** Removes the link back to the text, because programs that show Markdown add their own. */
function dropBackLink(note: Element): void {
  for (const link of note.querySelectorAll('a[href^="#"]')) {
    if (/^\s*(?:[↩↑⏎^]\ufe0e?|\[?[↩↑]\]?)\s*$/u.test(link.textContent ?? '')) link.remove();
  }
}
