import { matchesMedia, mediaQueries } from '../ui/media-queries.ts';

export interface SelectionEvents {
  readonly read: () => Range | undefined;
  /** Called when the selected text changes to something new and non-empty. */
  readonly onSelect: () => void;
  readonly onUnselect: () => void;
}

/** Moving the handles of a selection by touch fires no `pointerup`: it counts as made after this many ms unchanged. */
const selectionRestMs = 300;

/**
 * Reports a selection once it is complete: not while a pointer is still dragging, and not one that existed before. Events
 * from our own controls, in the tree of `place`, are ignored.
 */
export function watchSelection(body: Element, place: HTMLElement, events: SelectionEvents, signal: AbortSignal): void {
  const root = body.getRootNode();
  const own = place.getRootNode();
  const read = () => events.read()?.toString() ?? '';
  let last = read();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const readSelection = () => {
    const text = read();
    if (text !== '' && text !== last) events.onSelect();
    last = text;
  };
  const onEvent = (event: Event) => {
    const { target } = event;
    // Escape closes our bar, and gives the selection back that it was for.
    if ('key' in event && event.key === 'Escape') last = read();
    else if (!(own instanceof ShadowRoot && target === own.host)) readSelection();
  };
  // The document hears a pointer that is released outside of the window or of the panel.
  for (const at of new Set([root, document]))
    for (const type of ['pointerup', 'keyup']) at.addEventListener(type, onEvent, { capture: true, signal });
  document.addEventListener(
    'selectionchange',
    () => {
      clearTimeout(timer);
      if (!events.read()) {
        last = '';
        events.onUnselect();
      } else if (matchesMedia(mediaQueries.touch)) timer = setTimeout(readSelection, selectionRestMs);
    },
    { signal },
  );
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
