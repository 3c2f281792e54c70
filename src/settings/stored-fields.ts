import { defaults, parseSettings, type Settings } from './settings.ts';

/**
 * Settings as stored: each field under its own key, so that two tabs that change different settings don't undo each
 * other.
 */
export type StoredFields = Readonly<Record<string, unknown>>;

/** Separates the name of a group from that of a field in it: `hide.feed`. */
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

/** Parses stored fields; each invalid or missing field falls back to its default. */
export function fromFields(fields: StoredFields): Settings {
  const groups = Object.entries(defaults).filter(([, value]) => typeof value === 'object' && value !== null);
  const grouped = groups.map(([name]) => [name, groupOf(fields, name + groupSeparator)]);
  return parseSettings({ ...fields, ...Object.fromEntries(grouped) });
}

function groupOf(fields: StoredFields, start: string): StoredFields {
  const own = Object.entries(fields).filter(([name]) => name.startsWith(start));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(start.length), value]));
}

/** The fields of `after` that differ from `before`, with the version; empty if none does. */
export function changedFields(before: Settings, after: Settings): StoredFields {
  const old = toFields(before);
  const changed = Object.entries(toFields(after)).filter(([name, value]) => value !== old[name]);
  return changed.length > 0 ? { version: after.version, ...Object.fromEntries(changed) } : {};
}

/** Whether an older version of the extension stored these fields. */
export function isOutdated({ version }: StoredFields): boolean {
  return typeof version === 'number' && version < defaults.version;
}
