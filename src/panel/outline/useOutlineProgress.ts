import { useEffect, useLayoutEffect } from 'preact/hooks';
import { type Observable, useSelector } from '../progress/observable.ts';
import type { ReadingProgress } from '../progress/reading-progress.ts';

interface List {
  readonly current: HTMLElement | null;
}

/**
 * Writes the reading progress into the rows of an outline on every frame of a scroll, and only where it has changed.
 * `rows` is a value that changes with the rows.
 */
export function useOutlineProgress(list: List, reading: Observable<ReadingProgress>, rows: unknown): void {
  useLayoutEffect(() => {
    const written = [...(list.current?.querySelectorAll<HTMLElement>('.row') ?? [])].map((row) => ({
      row,
      link: row.querySelector('a'),
      state: '',
      passed: Number.NaN,
    }));
    const write = () => {
      const { current, passed } = reading.get();
      for (const [index, one] of written.entries()) {
        const share = passed[index] ?? 0;
        const state = index === current ? 'now' : share >= 1 ? 'read' : 'ahead';
        if (state !== one.state) {
          one.row.setAttribute('data-state', state);
          if (state === 'now') one.link?.setAttribute('aria-current', 'location');
          else one.link?.removeAttribute('aria-current');
        }
        if (share !== one.passed) one.row.style.setProperty('--passed', String(share));
        if (share !== one.passed || state !== one.state) {
          one.row.toggleAttribute('data-begun', share > 0 && (share < 1 || state === 'now'));
        }
        one.state = state;
        one.passed = share;
      }
    };
    const stop = new AbortController();
    reading.onChange(write, stop.signal);
    write();
    return () => stop.abort();
  }, [list, reading, rows]);
}

/** Keeps the current row in the middle half of the list, unless the list is hovered or focused. */
export function FollowRow({ list, reading }: { readonly list: List; readonly reading: Observable<ReadingProgress> }) {
  const current = useSelector(reading, (value) => value.current);
  useEffect(() => {
    const box = list.current;
    const row = box?.querySelector<HTMLElement>('[data-state="now"]');
    if (!box || !row || box.matches(':hover') || box.matches(':focus-within')) return;
    const top = row.getBoundingClientRect().top - box.getBoundingClientRect().top;
    const quarter = box.clientHeight / 4;
    if (top < quarter) box.scrollTop += top - quarter;
    else if (top > box.clientHeight - quarter) box.scrollTop += top - (box.clientHeight - quarter);
  }, [list, current]);
  return null;
}
