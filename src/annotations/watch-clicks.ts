export interface ClickEvents {
  /** A click on text of the article, but not on a control in it. */
  readonly onText: (event: MouseEvent) => void;
  /** A click outside of the article and of our controls. */
  readonly onOutside: () => void;
}

/** Watches the panel or the page for clicks; `place` contains our own controls. */
export function watchClicks(
  body: Element,
  place: HTMLElement,
  { onText, onOutside }: ClickEvents,
  signal: AbortSignal,
): void {
  body.addEventListener(
    'click',
    (event: Event) => {
      if (!(event instanceof MouseEvent)) return;
      const isControl = event.target instanceof Element && event.target.closest('a, button, summary, input');
      if (!isControl && !event.defaultPrevented) onText(event);
    },
    { signal },
  );
  document.addEventListener(
    'click',
    (event) => {
      const path = event.composedPath();
      if (!path.includes(place) && !path.includes(body)) onOutside();
    },
    { capture: true, signal },
  );
}
