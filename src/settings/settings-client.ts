import { parseSettings, type Settings } from './settings.ts';
import { changedFields, fromFields, isOutdated, type StoredFields, toFields } from './stored-fields.ts';

/** Where settings are stored, field by field. */
export interface FieldStore {
  /** All that is stored; nothing where nothing is stored or storage fails. Never rejects. */
  readonly read: () => Promise<StoredFields>;
  /** Rejects when the fields can't be stored. */
  readonly write: (fields: StoredFields) => Promise<void>;
}

export interface SettingsClient {
  readonly current: () => Settings;
  /** Reads all that is stored, and stores it anew where an older version of the extension has written it. */
  readonly refresh: () => Promise<void>;
  /**
   * Makes these the current settings and stores what differs. Rejects when it can't be stored, or when what is not to be
   * kept any more could not be deleted.
   */
  readonly save: (settings: Settings) => Promise<void>;
}

/**
 * The settings of a page or of the options page: the same loop of reading, following and writing for both.
 *
 * @param openStore opens the storage; it calls back with fields that were changed elsewhere.
 * @param onStored what is current now, after something stored has been taken over.
 * @param onForget something is not to be kept any more: what is kept of it goes. Of the list of what was read it is
 *   called each time that it is read as switched off: that may have been done while no page of ours was open.
 */
export function openSettingsClient(
  openStore: (onChange: (fields: StoredFields) => void) => FieldStore,
  onStored: (settings: Settings) => void,
  onForget: (what: 'positions' | 'readings') => Promise<void>,
): SettingsClient {
  let settings = parseSettings(undefined);

  /** Makes these the current ones, of which these fields were read or are to be stored. Rejects where something stays. */
  const setCurrent = async (next: Settings, { readingList }: StoredFields) => {
    const isPlaceOff = settings.rememberPlace && !next.rememberPlace;
    settings = next;
    // What does not say so may not have been read.
    await Promise.all([isPlaceOff && onForget('positions'), readingList === false && onForget('readings')]);
  };
  const take = (fields: StoredFields) => {
    // What storage does not hold, or fails to give, stays as the user has it here.
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
