import type { OutlineEntry } from '../../article/article.ts';
import { findToastButton } from '../../ui/Toast.tsx';
import type { useAnnotations } from '../annotations/useAnnotations.ts';
import { usePanel } from '../context.ts';
import type { Layer } from '../overlays/layer.ts';
import type { Observable } from '../progress/observable.ts';
import type { ReadingProgress } from '../progress/reading-progress.ts';
import type { KeyAction } from './shortcuts.ts';
import { useResize } from './useResize.ts';

interface Reach {
  readonly outline: readonly OutlineEntry[];
  readonly reading: Observable<ReadingProgress>;
  readonly annotations: ReturnType<typeof useAnnotations>;
  readonly narrow: boolean;
  readonly main: { readonly current: HTMLElement | null };
  readonly go: (id: string) => void;
  /** Opens a layer, or closes it. */
  readonly turn: (layer: Layer) => void;
  /** Runs a function that needs the controls. */
  readonly need: (run: () => void) => void;
}

/** What each keyboard shortcut does in the panel. */
export function useKeyActions(reach: Reach): Readonly<Record<KeyAction, () => void>> {
  const { outline, reading, annotations, narrow, main, go, turn, need } = reach;
  const { settings, actions, layers } = usePanel();
  const resize = useResize();
  const goHeading = (by: 1 | -1) => {
    const { current } = reading.get();
    // Above the first heading there is no previous one.
    const entry = current + by < -1 ? undefined : outline[Math.max(0, current + by)];
    if (entry) go(entry.id);
  };
  return {
    previous: () => goHeading(-1),
    next: () => goHeading(1),
    outline: () => {
      if (narrow) turn('drawer');
      else actions.change({ outline: !settings.outline });
    },
    settings: () => need(() => turn('settings')),
    smaller: () => resize(-1),
    larger: () => resize(1),
    annotate: annotations.offer,
    previousAnnotation: () => annotations.step(-1),
    nextAnnotation: () => annotations.step(1),
    annotations: annotations.toggleList,
    toast: () => findToastButton(main.current?.parentElement)?.focus(),
    help: () => need(() => turn('help')),
    escape: () => {
      const top = layers.at(-1);
      if (top) top();
      else actions.toggle();
    },
  };
}
