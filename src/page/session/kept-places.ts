import type { Reading, StoredReading } from '../../reading-position/reading.ts';
import type { PositionStore } from '../../reading-position/track-position.ts';
import type { State } from './state.ts';

/** What is noted of an article that was read, with its address without query and fragment. */
export type Note = (key: string, reading: Pick<StoredReading, keyof Reading | 'url'>) => void;

/** Positions, and the list of what was read: neither is read or kept while the user has it switched off. */
export function keepPlaces(
  { read, write, forget }: Omit<PositionStore, 'note'>,
  note: Note,
  state: () => State,
): PositionStore {
  return {
    read: async (key) => (state().settings.rememberPlace ? read(key) : undefined),
    write: (key, position) => state().settings.rememberPlace && write(key, position),
    forget,
    note: (key, reading) => {
      const { url, key: here, settings } = state();
      // On its way to another article, the page still shows the one that was read.
      const isKept = settings.readingList && key === here;
      if (isKept) note(key, { ...reading, url: url.replace(/[?#].*/, '') });
      return isKept;
    },
  };
}
