import { collapseWhitespace } from '../dom/elements.ts';
import type { AnnotationTask } from '../on-demand/annotations-module.ts';
import { copyText } from '../ui/copy-and-save.ts';
import { anchor, describeRange } from './anchor.ts';
import { type Annotation, type AnnotationColor, createAnnotation } from './annotation.ts';
import type { AnnotationList } from './annotation-list.ts';
import type { Painter } from './painter.ts';
import { hasSameEnds } from './ranges.ts';
import { headingOf, listHeadings } from './sections.ts';

/** What the user does with highlights: each is stored, shown and said. */
export interface AnnotationActions {
  /** Without a color: in the last one. `undefined` where the range holds no words. */
  readonly mark: (range: Range, color?: AnnotationColor) => Annotation | undefined;
  readonly change: (id: string, patch: Partial<Pick<Annotation, 'color' | 'note'>>) => void;
  readonly remove: (id: string) => void;
  readonly copy: (range: Range, near: HTMLElement) => Promise<void>;
}

export function createActions(
  task: AnnotationTask,
  key: string,
  list: AnnotationList,
  painter: Painter,
): AnnotationActions {
  const { article, body, t, showToast } = task;
  let lastColor: AnnotationColor = 'yellow';

  /** The same words once more are the same highlight in another color. */
  const mark: AnnotationActions['mark'] = (range, color = lastColor) => {
    lastColor = color;
    const selectors = describeRange(body, range);
    if (!selectors) return undefined;
    const { url, title } = article;
    const heading = headingOf(listHeadings(body), range.startContainer);
    const section = heading ? { section: collapseWhitespace(heading.textContent ?? '') } : {};
    const fresh = createAnnotation({ article: key, url, title, color, selectors, ...section });
    const own = painter.rangeOf(fresh);
    const same = own && painter.found().find((one) => hasSameEnds(one.range, own));
    const record = same ? { ...same.annotation, color, modified: fresh.modified } : fresh;
    list.put(record);
    getSelection()?.removeAllRanges();
    task.announce(t('annotated'));
    return record;
  };

  const change: AnnotationActions['change'] = (id, patch) => {
    const record = list.find(id);
    if (record) list.put({ ...record, ...patch, modified: new Date().toISOString() });
    if (patch.color) lastColor = patch.color;
  };

  const remove = (id: string) => {
    const undo = list.remove(id);
    if (!undo) return;
    const bringBack = () => {
      undo();
      task.announce(t('annotationRestored'));
    };
    showToast({ text: t('annotationDeleted'), action: { label: t('undo'), run: bringBack } });
  };

  /** The page's own nodes are no Markdown: the same words are taken from the article, where it has them. */
  const quote = async (range: Range): Promise<string | undefined> => {
    const selectors = task.setTextRules && describeRange(body, range);
    if (!selectors) return task.toQuotation(range);
    const words = anchor(article.body, { selectors });
    return words ? task.toQuotation(words) : undefined;
  };
  const copy: AnnotationActions['copy'] = async (range, near) => {
    const quotation = await quote(range);
    const isDone = Boolean(quotation) && (await copyText(quotation ?? '', near));
    showToast(isDone ? { text: t('copied'), mark: 'ok' } : { text: t('copyFailed'), mark: 'warn' });
  };
  return { mark, change, remove, copy };
}
