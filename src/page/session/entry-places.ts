import type { ScrollAnchor } from '../../reading-position/scroll-anchor.ts';

interface Navigable {
  readonly navigation?: { readonly currentEntry?: { readonly key: string } | null };
}

/** Maximum number of history entries with a stored place: each holds the text by which the place is found. */
const maxPlaces = 50;

/** The user's place in each history entry of this document; kept in memory only. */
export interface EntryPlaces {
  /** Call after each in-place navigation to the article `key`: stores the place in the entry that was left. */
  readonly move: (key: string, left: () => ScrollAnchor | undefined, replaced: boolean) => void;
  /** Returns the place stored for the entry navigated to, once; `undefined` if there is none. */
  readonly take: (key: string) => ScrollAnchor | undefined;
}

export function openEntryPlaces(window: Window): EntryPlaces {
  const places = new Map<string, ScrollAnchor>();
  const readEntry = () => (window as Navigable).navigation?.currentEntry?.key;
  let at = readEntry();
  let back: { readonly key: string; readonly place: ScrollAnchor | undefined } | undefined;
  const keep = (entry: string, place: ScrollAnchor | undefined) => {
    places.delete(entry);
    if (place) places.set(entry, place);
    const [oldest] = places.keys();
    if (places.size > maxPlaces && oldest !== undefined) places.delete(oldest);
  };
  return {
    move: (key, left, replaced) => {
      const before = at;
      at = readEntry();
      if (before !== undefined && before !== at) keep(before, left());
      // The entry belongs to another page now.
      if (replaced && at !== undefined) places.delete(at);
      back = { key, place: at === undefined || at === before ? undefined : places.get(at) };
    },
    take: (key) => {
      const place = back?.key === key ? back.place : undefined;
      if (place) back = undefined;
      return place;
    },
  };
}
