import browser from './browser.ts';
import { onAbortSafely } from './extension-lifetime.ts';
import { type ScriptName, scriptNames } from './script-names.ts';

/** What stands in a tab: a mode, or `none` where there is no article. */
export type VisibleMode = 'reader' | 'clean' | 'original' | 'none';

/** Everything that is said between a page and the background. */
export type Message =
  | { readonly type: 'toggle' }
  | { readonly type: 'state'; readonly state: VisibleMode }
  | { readonly type: 'openOptions' }
  | { readonly type: 'openNotes' }
  /** Asks for the tab's own address, with what the browser hides of it from the page. */
  | { readonly type: 'readAddress' }
  | { readonly type: 'bring'; readonly script: ScriptName }
  /** Asks for the inks of code; answered with a list of stretches. */
  | { readonly type: 'color'; readonly code: string; readonly language?: string }
  /** Asks for a picture's bytes, as base64. */
  | { readonly type: 'picture'; readonly address: string }
  | { readonly type: 'allowPictures' }
  /** Asks to open an address of Obsidian; answered with whether the browser has taken it. */
  | { readonly type: 'openNote'; readonly address: string }
  /** Says how far an article was read. */
  | { readonly type: 'noteReading'; readonly key: string; readonly reading: NotedReading }
  | PrivateAnnotations;

/** Asks for the highlights of an article in private windows; with an id, has the one kept, or removed where no record is given. */
export interface PrivateAnnotations {
  readonly type: 'privateAnnotations';
  readonly article: string;
  readonly id?: string;
  readonly record?: object;
}

/** What is noted of an article: how far it was read, 0 to 1, and whatever else is to come back with it. */
export type NotedReading = Readonly<Record<string, unknown>> & { readonly share: number };

const states: readonly unknown[] = ['reader', 'clean', 'original', 'none'];

/** Messages that say nothing else. */
const plainTypes = ['toggle', 'openOptions', 'openNotes', 'readAddress', 'allowPictures'] as const;

/** Reads a message from the outside; `undefined` for one of an unknown kind. */
export function parseMessage(outside: unknown): Message | undefined {
  if (typeof outside !== 'object' || outside === null || !('type' in outside)) return undefined;
  const plain = plainTypes.find((type) => type === outside.type);
  if (plain) return { type: plain };
  if (outside.type === 'state' && 'state' in outside && states.includes(outside.state)) {
    return { type: 'state', state: outside.state as VisibleMode };
  }
  if (outside.type === 'picture' && 'address' in outside && typeof outside.address === 'string')
    return { type: 'picture', address: outside.address };
  if (outside.type === 'openNote' && 'address' in outside && isNoteAddress(outside.address))
    return { type: 'openNote', address: outside.address };
  if (outside.type === 'noteReading' && 'key' in outside && typeof outside.key === 'string') {
    const reading = 'reading' in outside && isNoted(outside.reading) ? outside.reading : undefined;
    return reading && { type: 'noteReading', key: outside.key, reading };
  }
  if (outside.type === 'privateAnnotations') return parsePrivateAnnotations(outside);
  if (outside.type === 'bring' && 'script' in outside) {
    const script = scriptNames.find((name) => name === outside.script);
    return script && { type: 'bring', script };
  }
  if (outside.type === 'color' && 'code' in outside && typeof outside.code === 'string') {
    const language = 'language' in outside && typeof outside.language === 'string' ? outside.language : undefined;
    return { type: 'color', code: outside.code, ...(language ? { language } : {}) };
  }
  return undefined;
}

function parsePrivateAnnotations(outside: object): PrivateAnnotations | undefined {
  const { article, id, record } = outside as Readonly<Record<string, unknown>>;
  const type = 'privateAnnotations';
  if (typeof article !== 'string' || (id !== undefined && typeof id !== 'string')) return undefined;
  if (id === undefined) return { type, article };
  return typeof record === 'object' && record !== null ? { type, article, id, record } : { type, article, id };
}

function isNoted(reading: unknown): reading is NotedReading {
  if (typeof reading !== 'object' || reading === null || !('share' in reading)) return false;
  const { share } = reading;
  return typeof share === 'number' && share >= 0 && share <= 1;
}

/** Of a note and of nothing else: no page opens another program through us. */
function isNoteAddress(address: unknown): address is string {
  return typeof address === 'string' && address.startsWith('obsidian://new?');
}

/** Tells the background. It may be asleep, restarting or gone: the page goes on without an answer. */
export function tellBackground(message: Message): void {
  askBackground(message);
}

/** The background's answer, unparsed; `undefined` when it is gone: the extension was reloaded under this page. */
export async function askBackground(message: Message): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch {
    return undefined;
  }
}

/** Calls back when the background asks for the other mode: it says nothing else to a page. */
export function onToggle(callback: () => void, signal: AbortSignal): void {
  const onOutside = (outside: unknown) => {
    if ((Object(outside) as { readonly type?: unknown }).type === 'toggle') callback();
  };
  browser.runtime.onMessage.addListener(onOutside);
  onAbortSafely(signal, () => browser.runtime.onMessage.removeListener(onOutside));
}
