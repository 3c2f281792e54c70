import { parseSettings, type Settings } from './settings.ts';
import { changedFields, fromFields, isOutdated, type StoredFields, toFields } from './stored-fields.ts';

/** Storage of settings, field by field. */
export interface FieldStore {
  /** All stored fields; empty if nothing is stored or storage fails. Never rejects. */
  readonly read: () => Promise<StoredFields>;
  /** Rejects if the fields can't be stored. */
  readonly write: (fields: StoredFields) => Promise<void>;
}

export interface SettingsClient {
  readonly current: () => Settings;
  /** Reads all stored fields, and stores them again if an older version of the extension wrote them. */
  readonly refresh: () => Promise<void>;
  /**
   * Makes these the current settings and stores the fields that differ. Rejects if they can't be stored, or if data
   * that is no longer wanted can't be deleted.
   */
  readonly save: (settings: Settings) => Promise<void>;
}

/**
 * The settings for a page or for the options page, both of which read, follow and write them in the same way.
 *
 * @param openStore opens the storage; it calls back with fields that were changed elsewhere.
 * @param onStored called with the current settings after stored fields were applied.
 * @param onForget deletes data that is no longer to be kept. For the reading list it is called each time the setting is
 *   read as off: it may have been switched off while no page of ours was open.
 */
export function openSettingsClient(
  openStore: (onChange: (fields: StoredFields) => void) => FieldStore,
  onStored: (settings: Settings) => void,
  onForget: (what: 'positions' | 'readings') => Promise<void>,
): SettingsClient {
  let settings = parseSettings(undefined);

  /**
   * Makes these settings current; the second argument holds the fields read or about to be stored. Rejects if unwanted
   * data could not be deleted.
   */
  const setCurrent = async (next: Settings, { readingList }: StoredFields) => {
    const isPlaceOff = settings.rememberPlace && !next.rememberPlace;
    settings = next;
    // Only an explicit `false` counts: the field may not have been read.
    await Promise.all([isPlaceOff && onForget('positions'), readingList === false && onForget('readings')]);
  };
  const take = (fields: StoredFields) => {
    // Fields that storage lacks or can't read keep their current values.
    setCurrent(fromFields({ ...toFields(settings), ...fields }), fields).catch(() => undefined);
    onStored(settings);
  };
  const store = openStore(take);

  return {
    current: () => settings,
    refresh: async () => {
      const fields = await store.read();
      take(fields);
      if (isOutdated(fields)) await store.write(toFields(settings)).catch(() => undefined);
    },
    save: async (next) => {
      const fields = changedFields(settings, next);
      await Promise.all([setCurrent(next, fields), store.write(fields)]);
    },
  };
}
