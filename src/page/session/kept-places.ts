import type { ReadingRecord, StoredReading } from '../../reading-position/reading.ts';
import type { PositionStore } from '../../reading-position/track-position.ts';
import type { State } from './state.ts';

/** Adds an article that was read to the reading list; `url` is its address without query and fragment. */
export type Note = (key: string, reading: Pick<StoredReading, keyof ReadingRecord | 'url'>) => void;

/**
 * The position store of this page, limited by the settings: positions and the reading list are neither read nor written
 * while the user has them switched off.
 */
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
      // During a navigation in place, the page may still show the previous article.
      const isKept = settings.readingList && key === here;
      if (isKept) note(key, { ...reading, url: url.replace(/[?#].*/, '') });
      return isKept;
    },
  };
}
