import { matchesMedia, mediaQueries } from '../ui/media-queries.ts';

export interface SelectionEvents {
  readonly read: () => Range | undefined;
  /** Something has been selected that was not before. */
  readonly onSelect: () => void;
  readonly onUnselect: () => void;
}

/** A finger moves the ends of a selection without an event of its own; in ms without a change. */
const selectionRestMs = 300;

/** Tells of a selection once it is made: not while a pointer still draws it. */
export function watchSelection(body: Element, events: SelectionEvents, signal: AbortSignal): void {
  const root = body.getRootNode();
  let last = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const text = events.read()?.toString() ?? '';
    if (text !== '' && text !== last) events.onSelect();
    last = text;
  };
  for (const type of ['pointerup', 'keyup']) root.addEventListener(type, look, { capture: true, signal });
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
