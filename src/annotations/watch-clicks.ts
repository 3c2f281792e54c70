export interface ClickEvents {
  /** On words of the article, and on nothing in them that has an action of its own. */
  readonly onText: (event: MouseEvent) => void;
  /** Beside the article and beside the controls. */
  readonly onOutside: () => void;
}

/** Watches the panel or the page for clicks; `place` holds our own controls. */
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
