import type { JSX } from 'preact';
import type { AnnotationControl, AnnotationTask } from '../on-demand/annotations-module.ts';
import { shorten } from '../ui/shorten.ts';
import { AnnotationDrawer, rowLength } from './AnnotationDrawer.tsx';
import type { Annotation } from './annotation.ts';
import type { AnnotationActions } from './annotation-actions.ts';
import type { AnnotationList } from './annotation-list.ts';
import { colorName } from './color-name.ts';
import type { Found, Painter } from './painter.ts';
import { indexOfNext, isInView, unfold, visit } from './visit.ts';

export interface TourParts {
  readonly task: AnnotationTask;
  readonly list: AnnotationList;
  readonly painter: Painter;
  readonly actions: AnnotationActions;
  readonly draw: () => void;
}

export interface Tour extends Pick<AnnotationControl, 'step' | 'toggleList'> {
  readonly isOpen: () => boolean;
  /** The highlight that the user has gone to, while it is in view. */
  readonly visited: () => Annotation | undefined;
  /** The list while it is open. */
  readonly view: () => JSX.Element | null;
}

/** Navigates between highlights, by key and by a list of them. */
export function createTour({ task, list, painter, actions, draw }: TourParts, signal: AbortSignal): Tour {
  const { article, body, place, t, layers, runIfUserInitiated: byUser } = task;
  let isOpen = false;
  let visited: string | undefined;
  let stay = new AbortController();
  signal.addEventListener('abort', () => stay.abort(), { once: true });

  /** Whether the window is scrolling to the visited highlight. */
  let isOnWay = false;
  document.addEventListener('scrollend', () => (isOnWay = false), { passive: true, signal });

  const inOrder = (): readonly Found[] =>
    painter.found().toSorted((one, other) => one.range.compareBoundaryPoints(Range.START_TO_START, other.range));

  const go = (id: string) => {
    const all = inOrder();
    const index = all.findIndex(({ annotation }) => annotation.id === id);
    const found = all[index];
    if (!found) return;
    stay.abort();
    stay = new AbortController();
    visited = id;
    // The page's own elements are not changed.
    if (!task.setTextRules) unfold(found.range, body);
    visit(found, stay.signal);
    isOnWay = true;
    const { color, note, selectors } = found.annotation;
    const said = {
      n: index + 1,
      total: all.length,
      color: colorName(t, color),
      words: shorten(selectors[0].exact, rowLength),
    };
    task.announce(note === '' ? t('annotationAt', said) : t('annotationAtNoted', { ...said, note }));
    draw();
  };

  const step = async (by: 1 | -1) => {
    await list.loaded;
    if (signal.aborted) return;
    const all = inOrder();
    const last = all.findIndex(({ annotation }) => annotation.id === visited);
    const next =
      all[
        indexOfNext(
          all.map(({ range }) => range),
          last,
          by,
          isOnWay,
        )
      ];
    if (next) go(next.annotation.id);
    else if (list.all().length === 0) task.showToast({ text: t('annotationsNone') });
    // Their text is gone at present: the list shows where it was.
    else if (!isOpen) toggleList();
  };

  const close = () => {
    const at = layers.indexOf(close);
    if (at >= 0) layers.splice(at, 1);
    isOpen = false;
    draw();
  };
  const toggleList = () => {
    if (isOpen) return close();
    isOpen = true;
    layers.push(close);
    draw();
  };
  signal.addEventListener('abort', close, { once: true });

  const choose = (id: string) => {
    const drawer = place.querySelector('.annotation-drawer')?.getBoundingClientRect();
    const text = body.getBoundingClientRect();
    // A drawer that overlaps the text would hide the target.
    if (drawer && drawer.left < text.right && drawer.right > text.left) close();
    go(id);
  };

  const view = () => {
    if (!isOpen) return null;
    const found = inOrder().map(({ annotation }) => annotation);
    const ids = new Set(found.map(({ id }) => id));
    return (
      <AnnotationDrawer
        found={found}
        missing={list.all().filter(({ id }) => !ids.has(id))}
        current={visited}
        lang={article.lang}
        t={t}
        onGo={choose}
        onDelete={(id) => byUser(() => actions.remove(id))}
        onClose={close}
      />
    );
  };
  const visitedInView = () => {
    const found = visited === undefined ? undefined : painter.find(visited);
    return found && isInView(found.range) ? found.annotation : undefined;
  };
  return { step, toggleList, isOpen: () => isOpen, visited: visitedInView, view };
}
