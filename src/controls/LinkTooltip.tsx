import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LinkTooltipPart } from '../on-demand/controls-module.ts';
import { linkDestination } from './link-destination.ts';

/** How long the pointer rests on a link before its destination is shown, in ms. */
const rest = 400;

const id = 'infoq-reader-link-hint';

interface Hint {
  readonly link: HTMLElement;
  readonly text: string;
}

/** Shows the destination of the link that is hovered or focused. */
export function LinkTooltip({ panel: { t }, body }: LinkTooltipPart) {
  const [hint, setHint] = useState<Hint | undefined>(undefined);
  const box = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    const stop = new AbortController();
    const options = { signal: stop.signal };
    let timer = 0;
    const linkOf = (event: Event) =>
      event.target instanceof Element ? event.target.closest<HTMLElement>('a[href]') : null;
    const show = (link: HTMLElement, after: number) => {
      const text = linkDestination(link, t);
      clearTimeout(timer);
      if (text !== undefined) timer = window.setTimeout(() => setHint({ link, text }), after);
    };
    const hide = () => {
      clearTimeout(timer);
      setHint(undefined);
    };
    const onPointer = (event: PointerEvent) => {
      const link = linkOf(event);
      if (link && event.pointerType !== 'touch') show(link, rest);
      else hide();
    };
    const onFocus = (event: FocusEvent) => {
      const link = linkOf(event);
      if (link?.matches(':focus-visible')) show(link, 0);
    };
    body.addEventListener('pointerover', onPointer, options);
    body.addEventListener('pointerleave', hide, options);
    body.addEventListener('focusin', onFocus, options);
    body.addEventListener('focusout', hide, options);
    window.addEventListener('scroll', hide, { passive: true, signal: stop.signal });
    stop.signal.addEventListener('abort', hide, { once: true });
    return () => stop.abort();
  }, [body, t]);

  useLayoutEffect(() => {
    if (!hint || !box.current) return undefined;
    placeUnder(box.current, hint.link);
    hint.link.setAttribute('aria-describedby', id);
    return () => hint.link.removeAttribute('aria-describedby');
  }, [hint]);

  return hint ? (
    <span ref={box} id={id} class="link-hint" role="tooltip">
      {hint.text}
    </span>
  ) : null;
}

const tooltipGap = 6;

/**
 * Places the tooltip below the link's first line, or above it at the bottom of the window, always within the window.
 */
function placeUnder(box: HTMLElement, link: HTMLElement): void {
  const line = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const left = Math.max(tooltipGap, Math.min(line.left, document.documentElement.clientWidth - width - tooltipGap));
  const below = line.bottom + tooltipGap;
  box.style.left = `${left}px`;
  box.style.top = `${below + height > window.innerHeight ? line.top - height - tooltipGap : below}px`;
}
