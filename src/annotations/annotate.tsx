import { render } from 'preact';
import { activeElementAround } from '../dom/active-element.ts';
import { createOwnStyle } from '../dom/own-style.ts';
import type { AnnotationControl, AnnotationTask } from '../on-demand/annotations-module.ts';
import { hasLocalVoice } from '../on-demand/local-voice.ts';
import { findToastButton } from '../ui/Toast.tsx';
import { anchor, describeRange } from './anchor.ts';
import { createActions, type Joined } from './annotation-actions.ts';
import { openAnnotationList } from './annotation-list.ts';
import type { AnnotationStorage } from './annotation-storage.ts';
import { Beside, type Shown } from './Beside.tsx';
import { addEdgeTicks } from './edge-ticks.ts';
import { topOf } from './overlaps.ts';
import { hasLightInk, pagePaintRules, watchTheme } from './page-colors.ts';
import { paintCss } from './paint-css.ts';
import { createPainter } from './painter.ts';
import { followPaper } from './paper.tsx';
import { clipTo, holdsPoint } from './ranges.ts';
import { countInSections } from './sections.ts';
import { linkedWordsCss, showWords } from './show-words.ts';
import { leaveForPanel, takeLeft } from './speak-in-panel.ts';
import { tellOfTrouble } from './storage-trouble.ts';
import css from './stylesheet.css?inline';
import { createTour } from './tour.tsx';
import { currentRules } from './visit.ts';
import { watchClicks } from './watch-clicks.ts';
import { watchPageKeys } from './watch-page-keys.ts';
import { watchSelection } from './watch-selection.ts';

/** Starts highlights and notes for an article, in the panel or on the page, until the signal aborts. */
export function annotate(
  task: AnnotationTask,
  key: string,
  storage: AnnotationStorage,
  signal: AbortSignal,
): AnnotationControl {
  const { article, body, place, layers, setTextRules } = task;
  let shown: Shown | undefined;
  const events = { onChange: () => painter.paint(), onFailure: tellOfTrouble(task, () => list, signal) };
  const list = openAnnotationList(key, storage, events, signal);
  const ids = new Set(article.outline.map(({ id }) => id));
  const onPaint = () => {
    if (signal.aborted) return;
    setTextRules?.(pagePaintRules);
    const ranges = painter.found().map(({ range }) => range);
    ticks.draw();
    // Its text is gone: without this it would come back with the text, and take the focus.
    if (shown?.kind === 'card' && !painter.find(shown.id)) close();
    task.onCount({ total: list.all().length, sections: countInSections(body, ids, ranges) });
    draw();
  };
  const painter = createPainter(body, list.all, onPaint, signal, setTextRules && hasLightInk);
  // The page may remove our highlights from the registry, so restore them at the next user action.
  for (const type of ['scroll', 'pointermove', 'keydown'])
    document.addEventListener(type, painter.keep, { capture: true, passive: true, signal });
  if (setTextRules) watchTheme(body, painter.followGround, signal);
  const ticks = addEdgeTicks(body, place, painter, signal);
  const actions = createActions(task, key, list, painter);
  const style = createOwnStyle(
    document,
    css + (setTextRules ? '' : paintCss + currentRules('var(--accent)') + linkedWordsCss),
  );
  place.before(style);

  const close = () => show(undefined);
  const show = (next: Shown | undefined) => {
    shown = next;
    const at = layers.indexOf(close);
    if (next && at < 0) layers.push(close);
    if (!next && at >= 0) layers.splice(at, 1);
    draw();
  };
  /** The card that was opened instead of another may be that of a highlight which the other's takes in. */
  const followJoined = ({ id, replaced }: Joined) => {
    if (shown?.kind === 'card' && replaced.includes(shown.id)) shown = { ...shown, id };
  };
  const openCard = (id: string) => show({ kind: 'card', id, focus: 'card' });
  const draw = () => {
    const controls = () => (
      <>
        <Beside
          task={task}
          shown={shown}
          actions={actions}
          onSpeak={speak}
          find={painter.find}
          onShow={show}
          onJoin={followJoined}
        />
        {tour.view()}
      </>
    );
    render(signal.aborted ? null : controls(), place);
  };
  const tour = createTour({ task, list, painter, actions, draw: () => draw() }, signal);

  const speak = (range: Range) => {
    if (setTextRules) leaveForPanel(key, describeRange(body, range));
    task.readAloud(range);
  };
  const selected = () => {
    const range = task.readSelection();
    const own = range && clipTo(body, range);
    return own?.toString().trim() ? own : undefined;
  };
  const offer = (takesFocus: boolean): boolean => {
    const range = selected();
    const same = takesFocus ? (range ? actions.findSame(range) : tour.visited()) : undefined;
    if (same) openCard(same.id);
    else if (!range) return false;
    // A touch selection is reported again when it comes to rest: the bar then keeps the focus that it has.
    else show({ kind: 'bar', range, takesFocus: takesFocus || (shown?.kind === 'bar' && shown.takesFocus) });
    return true;
  };
  followPaper(task, painter, signal);
  watchSelection(
    body,
    place,
    {
      read: selected,
      onSelect: () => offer(false),
      onUnselect: () => shown?.kind === 'bar' && !place.contains(activeElementAround(place)) && close(),
    },
    signal,
  );
  watchClicks(
    body,
    place,
    {
      onText: ({ clientX, clientY }) => {
        if (selected()) return;
        const hit = topOf(
          painter.found().filter(({ parts }) => parts.some((part) => holdsPoint(part, clientX, clientY))),
        );
        if (hit) openCard(hit.annotation.id);
        else close();
      },
      onOutside: () => shown?.kind === 'card' && close(),
    },
    signal,
  );
  const { step, toggleList } = tour;
  const hasAny = () => list.all().length > 0 || tour.isOpen();
  // The panel handles its own keys.
  if (setTextRules)
    watchPageKeys(
      task,
      {
        // If both the card and the list are open, the card is on top.
        escape: () => shown && close,
        annotate: () => (selected() || tour.visited()) && (() => offer(true)),
        previousAnnotation: () => hasAny() && (() => step(-1)),
        nextAnnotation: () => hasAny() && (() => step(1)),
        annotations: () => hasAny() && toggleList,
        toast: () => {
          const button = findToastButton(place.closest('.root'));
          return button ? () => button.focus() : undefined;
        },
      },
      signal,
    );
  // A page in the back/forward cache received no updates.
  window.addEventListener('pageshow', ({ persisted }) => persisted && void list.refresh(), { signal });
  // Firefox loads its voices only at the first query.
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
  const from = setTextRules ? undefined : takeLeft(key);
  const words = from && anchor(body, { selectors: from });
  if (words) task.readAloud(words);
  else offer(false);
  return { offer: () => offer(true), showWords: (address) => showWords(body, address, signal), step, toggleList };
}
