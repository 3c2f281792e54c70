import { defaults, parseSettings, type Settings } from './settings.ts';

/** Settings the way they are stored: each apart, so that two tabs that change two of them don't undo each other. */
export type StoredFields = Readonly<Record<string, unknown>>;

/** Parts the name of a group from the name in it: `hide.feed`. */
const groupSeparator = '.';

export function toFields(settings: Settings): StoredFields {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([name, value]) =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).map(([inner, one]) => [name + groupSeparator + inner, one])
        : [[name, value]],
    ),
  );
}

/** Reads stored fields; one that is broken, foreign or missing falls back. */
export function fromFields(fields: StoredFields): Settings {
  const groups = Object.entries(defaults).filter(([, value]) => typeof value === 'object' && value !== null);
  const grouped = groups.map(([name]) => [name, groupOf(fields, name + groupSeparator)]);
  return parseSettings({ ...fields, ...Object.fromEntries(grouped) });
}

function groupOf(fields: StoredFields, start: string): StoredFields {
  const own = Object.entries(fields).filter(([name]) => name.startsWith(start));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(start.length), value]));
}

/** What of `after` has to be stored where `before` is; the version goes along. */
export function changedFields(before: Settings, after: Settings): StoredFields {
  const old = toFields(before);
  const changed = Object.entries(toFields(after)).filter(([name, value]) => value !== old[name]);
  return changed.length > 0 ? { version: after.version, ...Object.fromEntries(changed) } : {};
}

/** Stored by an older version of the extension: all fields are to be stored anew. */
export function isOutdated({ version }: StoredFields): boolean {
  return typeof version === 'number' && version < defaults.version;
}
