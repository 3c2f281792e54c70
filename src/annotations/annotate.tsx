import { render } from 'preact';
import { ownColorsClass } from '../dom/dark-reader.ts';
import type { AnnotationControl, AnnotationTask } from '../on-demand/annotations-module.ts';
import { hasLocalVoice } from '../on-demand/local-voice.ts';
import { copyText } from '../ui/copy-and-save.ts';
import { AnnotationBar, AnnotationCard } from './AnnotationControls.tsx';
import { describeRange } from './anchor.ts';
import { type Annotation, type AnnotationColor, createAnnotation } from './annotation.ts';
import { type AnnotationStorage, openAnnotationList } from './annotation-list.ts';
import css from './annotations.css?inline';
import { createPainter, paintCss } from './painter.ts';
import { clipTo, hasSameEnds, holdsPoint, holdsRange } from './ranges.ts';
import { linkedWordsCss, showWords } from './show-words.ts';
import { watchClicks } from './watch-clicks.ts';
import { watchSelection } from './watch-selection.ts';

/** What stands beside the text. */
type Shown =
  | { readonly kind: 'bar'; readonly range: Range; readonly takesFocus: boolean }
  | { readonly kind: 'card'; readonly id: string; readonly focus: 'note' | 'card' };

export function annotate(
  task: AnnotationTask,
  article: string,
  storage: AnnotationStorage,
  signal: AbortSignal,
): AnnotationControl {
  const { body, place, t, showToast, layers } = task;
  let shown: Shown | undefined;
  const list = openAnnotationList(
    article,
    storage,
    {
      onChange: () => {
        painter.paint();
        draw();
      },
      onFailure: (what) =>
        showToast({ text: t(what === 'read' ? 'annotationsUnread' : 'annotationUnsaved'), mark: 'warn' }),
    },
    signal,
  );
  const painter = createPainter(body, list.all, signal);
  const style = place.ownerDocument.createElement('style');
  style.className = ownColorsClass;
  style.textContent = css + paintCss + linkedWordsCss;
  place.before(style);

  const close = () => show(undefined);
  const show = (next: Shown | undefined) => {
    shown = next;
    const at = layers.indexOf(close);
    if (next && at < 0) layers.push(close);
    if (!next && at >= 0) layers.splice(at, 1);
    draw();
  };
  const draw = () => render(signal.aborted ? null : view(), place);

  const view = () => {
    if (shown?.kind === 'bar') {
      const { range, takesFocus } = shown;
      return (
        <AnnotationBar
          range={range}
          column={body}
          takesFocus={takesFocus}
          t={t}
          onColor={(color) => byUser(() => mark(range, color) && close())}
          onNote={() =>
            byUser(() => {
              const made = mark(range, lastColor);
              if (made) show({ kind: 'card', id: made.id, focus: 'note' });
            })
          }
          onCopy={(near) => byUser(() => copy(range, near))}
          onSpeak={hasLocalVoice(task.lang) ? () => byUser(() => speak(range)) : undefined}
        />
      );
    }
    const annotation = shown && list.find(shown.id);
    const range = annotation && painter.rangeOf(annotation);
    if (!shown || !annotation || !range) return null;
    return (
      <AnnotationCard
        key={annotation.id}
        annotation={annotation}
        range={range}
        column={body}
        focus={shown.focus}
        t={t}
        onChange={(patch) => byUser(() => change(annotation.id, patch))}
        onCopy={(near) => byUser(() => copy(range, near))}
        onDelete={() => byUser(() => remove(annotation.id))}
        onClose={close}
      />
    );
  };

  let lastColor: AnnotationColor = 'yellow';
  const byUser = task.runIfUserInitiated;
  const anchored = () =>
    list.all().flatMap((annotation) => {
      const range = painter.rangeOf(annotation);
      return range ? [{ annotation, range }] : [];
    });

  /** The same words once more are the same highlight in another color. */
  const mark = (range: Range, color: AnnotationColor): Annotation | undefined => {
    lastColor = color;
    const selectors = describeRange(body, range);
    if (!selectors) return undefined;
    const { url, title } = task;
    const fresh = createAnnotation({ article, url, title, color, selectors });
    const own = painter.rangeOf(fresh);
    const same = own && anchored().find((one) => one.annotation.id !== fresh.id && hasSameEnds(one.range, own));
    const record = same ? { ...same.annotation, color, modified: fresh.modified } : fresh;
    list.put(record);
    place.ownerDocument.getSelection()?.removeAllRanges();
    task.announce(t('annotated'));
    return record;
  };

  const change = (id: string, patch: Partial<Annotation>) => {
    const record = list.find(id);
    if (record) list.put({ ...record, ...patch, modified: new Date().toISOString() });
    if (patch.color) lastColor = patch.color;
  };

  const remove = (id: string) => {
    const undo = list.remove(id);
    close();
    if (undo) showToast({ text: t('annotationDeleted'), action: { label: t('undo'), run: undo } });
  };

  const speak = (range: Range) => {
    close();
    task.readAloud(range);
  };

  const copy = async (range: Range, near: HTMLElement) => {
    const quotation = await task.toQuotation(range);
    const isDone = Boolean(quotation) && (await copyText(quotation ?? '', near));
    showToast(isDone ? { text: t('copied'), mark: 'ok' } : { text: t('copyFailed'), mark: 'warn' });
  };

  const selected = () => {
    const range = task.readSelection();
    return range && clipTo(body, range);
  };
  const offer = (takesFocus: boolean): boolean => {
    const range = selected();
    if (!range) return false;
    const held = takesFocus ? anchored().findLast((one) => holdsRange(one.range, range)) : undefined;
    if (held) show({ kind: 'card', id: held.annotation.id, focus: 'card' });
    else show({ kind: 'bar', range, takesFocus });
    return true;
  };
  watchSelection(
    body,
    {
      read: selected,
      onSelect: () => offer(false),
      onUnselect: () => shown?.kind === 'bar' && !place.contains(activeIn(place)) && close(),
    },
    signal,
  );
  watchClicks(
    body,
    place,
    {
      onText: ({ clientX, clientY }) => {
        if (selected()) return;
        const hit = anchored().findLast(({ range }) => holdsPoint(range, clientX, clientY));
        if (hit) show({ kind: 'card', id: hit.annotation.id, focus: 'card' });
        else close();
      },
      onOutside: () => shown?.kind === 'card' && close(),
    },
    signal,
  );
  // Firefox looks for its voices when it is first asked.
  hasLocalVoice(task.lang);
  signal.addEventListener(
    'abort',
    () => {
      show(undefined);
      style.remove();
    },
    { once: true },
  );
  offer(false);
  return { offer: () => offer(true), showWords: (address) => showWords(body, address, signal) };
}

function activeIn(place: HTMLElement): Element | null {
  const root = place.getRootNode();
  return root instanceof ShadowRoot ? root.activeElement : null;
}
