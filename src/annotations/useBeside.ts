import { useLayoutEffect, useRef } from 'preact/hooks';
import { keepBeside } from './keep-beside.ts';

/**
 * Keeps a mounted box next to a range. Moves the focus to the element that `first` selects, and back when it unmounts.
 */
export function useBeside(range: Range, column: Element, side: 'above' | 'below', first: string | undefined) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const stop = new AbortController();
    keepBeside(element, { range, column, side }, stop.signal);
    return () => stop.abort();
  }, [range, column, side]);
  useLayoutEffect(() => {
    const element = box.current;
    const root = element?.getRootNode();
    const before = root instanceof ShadowRoot ? (root.activeElement ?? document.activeElement) : null;
    if (first) element?.querySelector<HTMLElement>(first)?.focus({ preventScroll: true });
    return () => {
      const last = root instanceof ShadowRoot ? root.activeElement : null;
      if (!(last instanceof HTMLElement) || !element?.contains(last)) return;
      // `before` may not be focusable. Without this blur, Firefox (153) drops what was typed along with the field.
      last.blur();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [first]);
  return box;
}
