import { matchesMedia, mediaQueries } from '../ui/media-queries.ts';

export interface SelectionEvents {
  readonly read: () => Range | undefined;
  /** Something has been selected that was not before. */
  readonly onSelect: () => void;
  readonly onUnselect: () => void;
}

/** A finger moves the ends of a selection without an event of its own; in ms without a change. */
const selectionRestMs = 300;

/**
 * Tells of a selection once it is made: not while a pointer still draws it, and not of one that stands already. What is
 * pressed in our own controls on the page, in `place`'s tree, selects nothing.
 */
export function watchSelection(body: Element, place: HTMLElement, events: SelectionEvents, signal: AbortSignal): void {
  const root = body.getRootNode();
  const own = place.getRootNode();
  const read = () => events.read()?.toString() ?? '';
  let last = read();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const text = read();
    if (text !== '' && text !== last) events.onSelect();
    last = text;
  };
  const onEvent = ({ target }: Event) => {
    if (!(own instanceof ShadowRoot && target === own.host)) look();
  };
  for (const type of ['pointerup', 'keyup']) root.addEventListener(type, onEvent, { capture: true, signal });
  document.addEventListener(
    'selectionchange',
    () => {
      clearTimeout(timer);
      if (!events.read()) {
        last = '';
        events.onUnselect();
      } else if (matchesMedia(mediaQueries.touch)) timer = setTimeout(look, selectionRestMs);
    },
    { signal },
  );
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
