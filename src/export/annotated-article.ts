import { anchorIn } from '../annotations/anchor.ts';
import type { Annotation } from '../annotations/annotation.ts';
import { type ArticleText, offsetsOfRange, rangeOfOffsets, readArticleText } from '../annotations/article-text.ts';
import { topOf } from '../annotations/overlaps.ts';
import { splitTags } from '../annotations/tags.ts';
import type { Article } from '../article/article.ts';
import type { ExportNotesChoice } from '../article/export-notes.ts';
import { copyNodes } from './copy-nodes.ts';

/** How highlights are written in Markdown: `==text==`, or `<mark>` as HTML. */
export type MarkForm = Exclude<ExportNotesChoice, 'none'>;

/** Elements that can't contain a reference to a note: it is placed after them. */
const closed = 'a, summary, pre';

/** A part of the text with the color of one annotation, as offsets in `ArticleText.text` (UTF-16 code units). */
interface Segment {
  readonly start: number;
  readonly end: number;
  readonly color: string;
  /** Annotations with a note that end in this segment. */
  readonly notes: readonly Annotation[];
}

/**
 * A copy of the article with the user's highlights as `mark`, and their notes as a list at its end. Annotations whose
 * text is not found in the article are left out; if all are, it is the same article. `article` is not changed.
 */
export function annotateArticle(article: Article, annotations: readonly Annotation[], form: MarkForm): Article {
  const body = copyNodes(article.body);
  const text = readArticleText(body);
  const found = annotations.flatMap((annotation) => {
    const range = anchorIn(text, annotation.selectors);
    const place = range && offsetsOfRange(text, range);
    return place ? [{ annotation, ...widenToElements(text, place) }] : [];
  });
  if (found.length === 0) return article;
  const noted = found.filter(({ annotation }) => annotation.note.trim() !== '').sort((a, b) => a.end - b.end);
  const numbers = new Map(noted.map(({ annotation }, index) => [annotation.id, index + 1]));
  // From the end, so that the nodes of earlier segments stay the same.
  for (const segment of splitSegments(found, text).reverse()) {
    const range = rangeOfOffsets(text, segment.start, segment.end);
    if (!range) continue;
    const mark = wrap(range, segment.color, form);
    for (const { id } of segment.notes.toReversed()) callNote(mark, numbers.get(id) ?? 0);
  }
  if (noted.length > 0)
    body.append(
      listNotes(
        body,
        noted.map(({ annotation }) => annotation.note),
      ),
    );
  return { ...article, body };
}

/** Formulas and inline code, which Markdown can't highlight in part. */
const whole = 'math, code:not(pre *)';

/** Extends a part of the text to the whole elements that it begins or ends in. */
function widenToElements({ runs }: ArticleText, [start, end]: [number, number]): { start: number; end: number } {
  const wholeAt = (at: number) => runs.find(({ to }) => at < to)?.node.parentElement?.closest(whole);
  const first = wholeAt(start);
  const last = wholeAt(end - 1);
  return {
    start: (first && runs.find(({ node }) => first.contains(node))?.from) ?? start,
    end: (last && runs.findLast(({ node }) => last.contains(node))?.to) ?? end,
  };
}

type Placed = { readonly annotation: Annotation; readonly start: number; readonly end: number };

/**
 * Splits annotations into ordered segments that don't overlap and are each in one block, with the color on top in the
 * panel.
 */
function splitSegments(found: readonly Placed[], text: ArticleText): Segment[] {
  const cuts = new Set([...found.flatMap(({ start, end }) => [start, end]), ...blockStarts(text)]);
  const sorted = [...cuts].sort((one, other) => one - other);
  const marks = found.map((one) => ({ ...one, touched: one.annotation.modified }));
  return sorted.flatMap((from, index): Segment[] => {
    const to = sorted[index + 1] ?? text.text.length;
    const top = topOf(marks.filter(({ start, end }) => start <= from && end >= to));
    if (!top) return [];
    const start = from + (text.text.slice(from, to).length - text.text.slice(from, to).trimStart().length);
    const end = from + text.text.slice(from, to).trimEnd().length;
    const notes = found
      .filter((one) => one.end > from && one.end <= to && one.annotation.note.trim() !== '')
      .map(({ annotation }) => annotation);
    return start < end ? [{ start, end, color: top.annotation.color, notes }] : [];
  });
}

const blocks =
  'p, li, h1, h2, h3, h4, h5, h6, [data-heading-level], pre, td, th, caption, figcaption, blockquote, dt, dd, summary, div, section, figure, details';

/** Offsets at which the text of another block begins. */
function blockStarts({ runs }: ArticleText): number[] {
  return runs.flatMap(({ node, from }, index) => {
    const before = runs[index - 1]?.node.parentElement?.closest(blocks);
    return index > 0 && before !== node.parentElement?.closest(blocks) ? [from] : [];
  });
}

/** Wraps the range in a `mark`. Elements partly in the range are split, but for those that are kept whole. */
function wrap(range: Range, color: string, form: MarkForm): Element {
  const wholeOf = (node: Node) => node.parentElement?.closest(whole);
  const first = wholeOf(range.startContainer);
  const last = wholeOf(range.endContainer);
  if (first) range.setStartBefore(first);
  if (last) range.setEndAfter(last);
  const mark = (range.startContainer.ownerDocument ?? document).createElement('mark');
  mark.setAttribute('data-color', color);
  if (form === 'equals') mark.setAttribute('data-equals', '');
  mark.append(range.extractContents());
  range.insertNode(mark);
  // Splitting an element at its very edge leaves an empty one.
  for (const side of [mark.previousElementSibling, mark.nextElementSibling])
    if (side && side.childNodes.length > 0 && !side.textContent && !side.querySelector('img, svg')) side.remove();
  return mark;
}

const callId = (number: number) => `infoq-reader-call-${number}`;
const noteId = (number: number) => `infoq-reader-note-${number}`;

function callNote(mark: Element, number: number): void {
  const document = mark.ownerDocument;
  const link = document.createElement('a');
  link.href = `#${noteId(number)}`;
  link.textContent = `n${number}`;
  const call = document.createElement('sup');
  call.id = callId(number);
  call.append(link);
  let place: Element = mark;
  for (let at = mark.parentElement; at; at = at.parentElement) if (at.matches(closed)) place = at;
  if (!place.matches('pre, summary')) {
    place.after(call);
    return;
  }
  const line = document.createElement('p');
  line.append(call);
  (place.closest('figure, details') ?? place).after(line);
}

/** A tag in a note. It is written to Markdown unescaped, so that it is a tag there, too. */
function tagElement(document: Document, text: string): Element {
  const element = document.createElement('span');
  element.setAttribute('data-tag', '');
  element.textContent = text;
  return element;
}

function listNotes(body: HTMLElement, notes: readonly string[]): Element {
  const document = body.ownerDocument;
  const list = document.createElement('ol');
  notes.forEach((note, index) => {
    const entry = document.createElement('li');
    entry.id = noteId(index + 1);
    for (const [at, line] of note.trim().split(/\n+/).entries()) {
      if (at > 0) entry.append(document.createElement('br'));
      entry.append(...splitTags(line).map(({ text, tag }) => (tag === undefined ? text : tagElement(document, text))));
    }
    const back = document.createElement('a');
    back.href = `#${callId(index + 1)}`;
    back.textContent = '↩';
    entry.append(' ', back);
    list.append(entry);
  });
  return list;
}
