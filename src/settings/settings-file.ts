import { defaults, parseSettings, type Settings } from './settings.ts';

/** So many settings tell a file of ours from another program's, which may have a `theme` or a `size` as well. */
const minOwn = 2;

/** Settings from a file's text; none when it holds none of ours. */
export function parseSettingsFile(text: string): Settings | undefined {
  try {
    const outside: unknown = JSON.parse(text);
    if (typeof outside !== 'object' || outside === null || Array.isArray(outside)) return undefined;
    // Nearly every file says a version.
    const own = Object.keys(defaults).filter((name) => name !== 'version' && name in outside);
    return own.length >= minOwn ? parseSettings(outside) : undefined;
  } catch {
    return undefined;
  }
}
