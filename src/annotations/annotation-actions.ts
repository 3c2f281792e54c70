import { rangeInArticle } from '../article/range-in-article.ts';
import { collapseWhitespace } from '../dom/elements.ts';
import type { AnnotationTask } from '../on-demand/annotations-module.ts';
import { copyText } from '../ui/copy-and-save.ts';
import { anchor, describeRange } from './anchor.ts';
import { type Annotation, type AnnotationColor, createAnnotation, timeAfter } from './annotation.ts';
import type { AnnotationList } from './annotation-list.ts';
import { joinMarks } from './overlaps.ts';
import type { Painter } from './painter.ts';
import { putCaretAfter } from './ranges.ts';
import { headingOf, listHeadings } from './sections.ts';
import { addressOfRange } from './text-fragment.ts';

/** Which highlights became part of another one. */
export interface Joined {
  readonly id: string;
  readonly replaced: readonly string[];
}

/** User actions on highlights: each is stored, painted and announced. */
export interface AnnotationActions {
  /** The color defaults to the last one used. `undefined` if the range holds no text. */
  readonly mark: (range: Range, color?: AnnotationColor) => Annotation | undefined;
  /** Returns whether a note has brought back a highlight that another tab deleted while the note was being typed. */
  readonly change: (annotation: Annotation, patch: Partial<Pick<Annotation, 'color' | 'note'>>) => boolean;
  /**
   * Joins an annotation with the overlapping ones of its color. Not part of `change`: a color may be chosen on the way to
   * another one, and joining can't be undone. `onJoin` is called before anything changes.
   */
  readonly join: (id: string, onJoin?: (joined: Joined) => void) => void;
  /** The annotation of exactly the same text. */
  readonly findSame: (range: Range) => Annotation | undefined;
  readonly remove: (id: string) => void;
  /** Copies a range as a quotation. `near` is an element that is still in the document. */
  readonly copy: (range: Range, near: HTMLElement) => Promise<void>;
  /** Copies the address that leads to a range. */
  readonly copyLink: (range: Range, near: HTMLElement) => Promise<void>;
}

export function createActions(
  task: AnnotationTask,
  key: string,
  list: AnnotationList,
  painter: Painter,
): AnnotationActions {
  const { article, body, t, showToast } = task;
  let lastColor: AnnotationColor = 'yellow';

  /** Joins a record with the overlapping ones of its color, so that one remains: with all notes and the earliest id. */
  const settle = (record: Annotation): { readonly record: Annotation; readonly replaced: readonly string[] } => {
    const own = painter.locate(record);
    if (!own) return { record, replaced: [] };
    const others = painter
      .found()
      .filter(({ annotation }) => annotation.id !== record.id)
      .map((one) => ({ ...one, color: one.annotation.color }));
    const { start, end, joined } = joinMarks(others, { start: own.start, end: own.end, color: record.color });
    if (joined.length === 0) return { record, replaced: [] };
    const range = painter.rangeAt(start, end);
    const newest = [record.modified, ...joined.map(({ touched }) => touched)].toSorted().at(-1) ?? '';
    const parts = [...joined.map(({ annotation }) => annotation), ...(list.find(record.id) ? [record] : [])];
    const [first = record] = parts.toSorted((one, other) => (one.created < other.created ? -1 : 1));
    const inText = [...joined, own].toSorted((one, other) => one.start - other.start);
    const notes = inText.map(({ annotation }) => annotation.note).filter((note) => note !== '');
    const { section } = inText[0]?.annotation ?? first;
    const whole = {
      ...first,
      color: record.color,
      // Newer than each of them: other tabs take the newest.
      modified: timeAfter(newest),
      note: [...new Set(notes)].join('\n\n'),
      selectors: (range && describeRange(body, range)) ?? record.selectors,
      ...(section ? { section } : {}),
    };
    return { record: whole, replaced: parts.map(({ id }) => id).filter((id) => id !== first.id) };
  };

  const findSame: AnnotationActions['findSame'] = (range) => {
    const span = painter.spanOf(range);
    const same = span && painter.found().find(({ start, end }) => start === span.start && end === span.end);
    return same?.annotation;
  };

  /** Marking the same text again changes the color of its highlight. */
  const mark: AnnotationActions['mark'] = (range, color = lastColor) => {
    lastColor = color;
    const selectors = describeRange(body, range);
    if (!selectors) return undefined;
    const { url, title } = article;
    const heading = headingOf(listHeadings(body), range.startContainer);
    const section = heading ? { section: collapseWhitespace(heading.textContent ?? '') } : {};
    const fresh = createAnnotation({ article: key, url, title, color, selectors, ...section });
    const same = findSame(range);
    const { record, replaced } = settle(same ? { ...same, color, modified: timeAfter(same.modified) } : fresh);
    list.put(record, replaced);
    putCaretAfter(range);
    task.announce(t('annotated'));
    return record;
  };

  const change: AnnotationActions['change'] = (annotation, patch) => {
    const known = list.find(annotation.id);
    const before = known ?? (patch.note ? annotation : undefined);
    if (patch.color) lastColor = patch.color;
    if (before) list.put({ ...before, ...patch, modified: timeAfter(before.modified) });
    return before !== known;
  };

  const join: AnnotationActions['join'] = (id, onJoin) => {
    const found = list.find(id);
    const { record, replaced } = found ? settle(found) : { record: undefined, replaced: [] };
    if (!record || replaced.length === 0) return;
    onJoin?.({ id: record.id, replaced });
    list.put(record, replaced);
  };

  const remove = (id: string) => {
    const undo = list.remove(id);
    if (!undo) return;
    const bringBack = () => {
      undo();
      join(id);
      task.announce(t('annotationRestored'));
    };
    showToast({ text: t('annotationDeleted'), action: { label: t('undo'), run: bringBack }, beside: task.place });
  };

  /**
   * The page's own nodes can't be converted to Markdown, so find the same text in the extracted article, if it is
   * there.
   */
  const findInArticle = (range: Range): Range | undefined => {
    if (!task.setTextRules) return body instanceof HTMLElement ? rangeInArticle(range, body, article.body) : undefined;
    const selectors = describeRange(body, range);
    return selectors && anchor(article.body, { selectors });
  };
  const quote = async (range: Range): Promise<string | undefined> => {
    const words = findInArticle(range);
    return words ? task.toQuotation(words) : undefined;
  };
  const put = async (text: string | undefined, near: HTMLElement) => {
    const isDone = Boolean(text) && (await copyText(text ?? '', near));
    showToast(isDone ? { text: t('copied'), mark: 'ok' } : { text: t('copyFailed'), mark: 'warn' });
  };
  const copy: AnnotationActions['copy'] = async (range, near) => put(await quote(range).catch(() => undefined), near);
  const copyLink: AnnotationActions['copyLink'] = (range, near) => put(addressOfRange(article.url, body, range), near);
  return { mark, change, join, findSame, remove, copy, copyLink };
}
