import { isRecord } from '../dom/is-record.ts';
import { defaults, parseSettings, type Settings } from './settings.ts';

/** Minimum number of known settings in a file of ours: another program's file may also have a `theme` or a `size`. */
const minOwn = 2;

/** Parses a settings file; `undefined` if it is not one of ours. */
export function parseSettingsFile(text: string): Settings | undefined {
  try {
    const outside: unknown = JSON.parse(text);
    if (!isRecord(outside)) return undefined;
    // Most settings files of any program have a version.
    const own = Object.keys(defaults).filter((name) => name !== 'version' && name in outside);
    return own.length >= minOwn ? parseSettings(outside) : undefined;
  } catch {
    return undefined;
  }
}
