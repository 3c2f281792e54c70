import type { ScrollAnchor } from '../../reading-position/scroll-anchor.ts';

interface Navigable {
  readonly navigation?: { readonly currentEntry?: { readonly key: string } | null };
}

/** So many entries keep their place: each holds the text that the place is found in. */
const maxPlaces = 50;

/** Where the user was in each entry of this document's history; in memory alone. */
export interface EntryPlaces {
  /** After each navigation in place, to the article `key`: keeps the place in the entry that was left. */
  readonly move: (key: string, left: () => ScrollAnchor | undefined, replaced: boolean) => void;
  /** The place in the entry that was come to, once, where there is one. */
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
      // The entry is another page's now.
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
