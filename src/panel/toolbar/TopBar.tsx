import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { matchesMedia, mediaQueries } from '../../ui/media-queries.ts';
import { usePanel } from '../context.ts';
import { type Observable, useSelector } from '../progress/observable.ts';
import type { ReadingProgress } from '../progress/reading-progress.ts';

export interface TopBarProps {
  readonly title: string;
  readonly lang: string | undefined;
  readonly reading: Observable<ReadingProgress>;
  readonly hasOutline: boolean;
  readonly onOutline: () => void;
  /** Contains the h1: the bar shows the title once that has scrolled out of view. */
  readonly head: { readonly current: HTMLElement | null };
  readonly children: ComponentChildren;
}

/** Outline, title and tools at the top of narrow windows. Hides while the user scrolls down. */
export function TopBar({ title, lang, reading, hasOutline, onOutline, head, children }: TopBarProps) {
  const { t } = usePanel();
  const { away, titled } = useBar(head);
  const progress = useSelector(reading, (value) => value.progress);
  const toTop = () => window.scrollTo({ top: 0, behavior: matchesMedia(mediaQueries.still) ? 'instant' : 'smooth' });
  return (
    // biome-ignore lint/a11y/useSemanticElements: tools are no form.
    <div class="bar" role="group" aria-label={t('tools')} data-away={away} style={{ '--progress': progress }}>
      {hasOutline && (
        <button type="button" class="tool" aria-label={t('outlineShow')} onClick={onOutline}>
          <Icon icon={icons.list} />
        </button>
      )}
      <button
        type="button"
        class="bar-title text-of-article"
        lang={lang}
        title={t('toTop')}
        data-shown={titled}
        tabIndex={titled ? 0 : -1}
        onClick={toTop}
      >
        {title}
      </button>
      {children}
    </div>
  );
}

/** Scroll distances that hide the bar (down) and show it again (up), in px. */
const hidesAfter = 48;
const returnsAfter = 12;

function useBar(head: { readonly current: HTMLElement | null }) {
  const [away, setAway] = useState(false);
  const [titled, setTitled] = useState(false);
  const turn = useRef({ last: 0, from: 0, down: false });
  useEffect(() => {
    const stop = new AbortController();
    const onScroll = () => {
      const y = window.scrollY;
      const move = turn.current;
      const down = y > move.last;
      if (down !== move.down) turn.current = { last: y, from: move.last, down };
      else move.last = y;
      const way = Math.abs(y - turn.current.from);
      if (y < hidesAfter || (!down && way >= returnsAfter)) setAway(false);
      else if (down && way >= hidesAfter) setAway(true);
      const title = head.current?.querySelector('h1')?.getBoundingClientRect();
      setTitled(title !== undefined && title.bottom < hidesAfter);
    };
    window.addEventListener('scroll', onScroll, { passive: true, signal: stop.signal });
    onScroll();
    return () => stop.abort();
  }, [head]);
  return { away, titled };
}
