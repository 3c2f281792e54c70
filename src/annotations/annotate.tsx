import { render } from 'preact';
import { ownColorsClass } from '../dom/dark-reader.ts';
import type { AnnotationControl, AnnotationTask } from '../on-demand/annotations-module.ts';
import { hasLocalVoice } from '../on-demand/local-voice.ts';
import { AnnotationBar, AnnotationCard } from './AnnotationControls.tsx';
import { createActions } from './annotation-actions.ts';
import { type AnnotationStorage, openAnnotationList } from './annotation-list.ts';
import css from './annotations.css?inline';
import { pagePaintRules } from './page-colors.ts';
import { createPainter, paintCss } from './painter.ts';
import { clipTo, holdsPoint, holdsRange } from './ranges.ts';
import { linkedWordsCss, showWords } from './show-words.ts';
import { watchClicks } from './watch-clicks.ts';
import { watchSelection } from './watch-selection.ts';

/** What stands beside the text. */
type Shown =
  | { readonly kind: 'bar'; readonly range: Range; readonly takesFocus: boolean }
  | { readonly kind: 'card'; readonly id: string; readonly focus: 'note' | 'card' };

export function annotate(
  task: AnnotationTask,
  key: string,
  storage: AnnotationStorage,
  signal: AbortSignal,
): AnnotationControl {
  const { article, body, place, t, showToast, layers, setTextRules, readAloud } = task;
  let shown: Shown | undefined;
  const list = openAnnotationList(
    key,
    storage,
    {
      onChange: () => {
        setTextRules?.(pagePaintRules(body));
        painter.paint();
        draw();
      },
      onFailure: (what) =>
        showToast({ text: t(what === 'read' ? 'annotationsUnread' : 'annotationUnsaved'), mark: 'warn' }),
    },
    signal,
  );
  const painter = createPainter(body, list.all, signal);
  const actions = createActions(task, key, list, painter);
  const style = document.createElement('style');
  style.className = ownColorsClass;
  style.textContent = css + (setTextRules ? '' : paintCss + linkedWordsCss);
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
  const byUser = task.runIfUserInitiated;
  const openCard = (id: string, focus: 'note' | 'card') => show({ kind: 'card', id, focus });

  const view = () => {
    if (shown?.kind === 'bar') {
      const { range, takesFocus } = shown;
      const note = () => {
        const made = actions.mark(range);
        if (made) openCard(made.id, 'note');
      };
      const speak = () => {
        close();
        readAloud?.(range);
      };
      return (
        <AnnotationBar
          range={range}
          column={body}
          takesFocus={takesFocus}
          t={t}
          onColor={(color) => byUser(() => actions.mark(range, color) && close())}
          onNote={() => byUser(note)}
          onCopy={(near) => byUser(() => actions.copy(range, near))}
          onSpeak={readAloud && hasLocalVoice(article.lang) ? () => byUser(speak) : undefined}
          onClose={close}
        />
      );
    }
    const annotation = shown && list.find(shown.id);
    const range = annotation && painter.rangeOf(annotation);
    if (!shown || !annotation || !range) return null;
    const remove = () => {
      actions.remove(annotation.id);
      close();
    };
    return (
      <AnnotationCard
        key={annotation.id}
        annotation={annotation}
        range={range}
        column={body}
        focus={shown.focus}
        t={t}
        onChange={(patch) => byUser(() => actions.change(annotation.id, patch))}
        onCopy={(near) => byUser(() => actions.copy(range, near))}
        onDelete={() => byUser(remove)}
        onClose={close}
      />
    );
  };

  const selected = () => {
    const range = task.readSelection();
    return range && clipTo(body, range);
  };
  const offer = (takesFocus: boolean): boolean => {
    const range = selected();
    if (!range) return false;
    const held = takesFocus ? painter.found().findLast((one) => holdsRange(one.range, range)) : undefined;
    if (held) openCard(held.annotation.id, 'card');
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
        const hit = painter.found().findLast(({ range }) => holdsPoint(range, clientX, clientY));
        if (hit) openCard(hit.annotation.id, 'card');
        else close();
      },
      onOutside: () => shown?.kind === 'card' && close(),
    },
    signal,
  );
  // Firefox looks for its voices when it is first asked.
  hasLocalVoice(article.lang);
  signal.addEventListener(
    'abort',
    () => {
      show(undefined);
      style.remove();
      setTextRules?.('');
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
