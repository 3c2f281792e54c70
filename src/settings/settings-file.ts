import { defaults, parseSettings, type Settings } from './settings.ts';

/** Settings from a file's text; none when it holds none of ours. */
export function parseSettingsFile(text: string): Settings | undefined {
  try {
    const outside: unknown = JSON.parse(text);
    const isOurs =
      typeof outside === 'object' && outside !== null && Object.keys(defaults).some((key) => key in outside);
    return isOurs && !Array.isArray(outside) ? parseSettings(outside) : undefined;
  } catch {
    return undefined;
  }
}
