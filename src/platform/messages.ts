import { fieldsOf, isRecord } from '../dom/is-record.ts';
import browser from './browser.ts';
import { onAbortSafely } from './extension-lifetime.ts';
import { type ScriptName, scriptNames } from './script-names.ts';

/** What a tab shows: a mode, or `none` if there is no article. */
export type VisibleMode = 'reader' | 'clean' | 'original' | 'none';

/**
 * All messages that a page sends to the background, and `toggle`, which it gets from it. It also gets `areYouThere`
 * (`inject-open-tabs.ts`) and `privateAnnotation` (`private-annotations.ts`).
 */
export type Message =
  | { readonly type: 'toggle' }
  | { readonly type: 'state'; readonly state: VisibleMode }
  | { readonly type: 'openOptions' }
  | { readonly type: 'openNotes' }
  /** Requests the tab's own address, including the text fragment that the browser hides from the page. */
  | { readonly type: 'readAddress' }
  | { readonly type: 'bring'; readonly script: ScriptName }
  /** Requests the colors of code; answered with a list of `TokenSpan`s. */
  | { readonly type: 'color'; readonly code: string; readonly language?: string }
  /** Requests the bytes of a picture; answered in base64, empty if there are none. */
  | { readonly type: 'picture'; readonly address: string }
  | { readonly type: 'allowPictures' }
  /** Requests to open an `obsidian:` address; answered with whether the browser accepted it. */
  | { readonly type: 'openNote'; readonly address: string }
  /** Reports how far an article was read; answered with false if it could not be stored. */
  | { readonly type: 'noteReading'; readonly key: string; readonly reading: NotedReading }
  | PrivateAnnotations;

/**
 * Requests the highlights of an article in private windows; with an `id`, saves that record, or removes it if no
 * `record` is given.
 */
export interface PrivateAnnotations {
  readonly type: 'privateAnnotations';
  readonly article: string;
  readonly id?: string;
  readonly record?: object;
}

/** An entry of the reading list: how far the article was read, 0 to 1, and any other fields to store with it. */
export type NotedReading = Readonly<Record<string, unknown>> & { readonly share: number };

const states: readonly unknown[] = ['reader', 'clean', 'original', 'none'];

/** Messages without any other field. */
const plainTypes = ['toggle', 'openOptions', 'openNotes', 'readAddress', 'allowPictures'] as const;

type Fields = Readonly<Record<string, unknown>>;

/** Messages with other fields: each returns `undefined` if one of these is malformed. */
const parsers: Readonly<Record<string, (fields: Fields) => Message | undefined>> = {
  state: ({ state }) => (states.includes(state) ? { type: 'state', state: state as VisibleMode } : undefined),
  picture: ({ address }) => (typeof address === 'string' ? { type: 'picture', address } : undefined),
  openNote: ({ address }) =>
    typeof address === 'string' && isNoteAddress(address) ? { type: 'openNote', address } : undefined,
  noteReading: ({ key, reading }) =>
    typeof key === 'string' && isNoted(reading) ? { type: 'noteReading', key, reading } : undefined,
  privateAnnotations: ({ article, id, record }) => {
    const type = 'privateAnnotations';
    if (typeof article !== 'string' || (id !== undefined && typeof id !== 'string')) return undefined;
    if (id === undefined) return { type, article };
    return isRecord(record) ? { type, article, id, record } : { type, article, id };
  },
  bring: ({ script: wanted }) => {
    const script = scriptNames.find((name) => name === wanted);
    return script && { type: 'bring', script };
  },
  color: ({ code, language }) =>
    typeof code === 'string'
      ? { type: 'color', code, ...(typeof language === 'string' && language !== '' ? { language } : {}) }
      : undefined,
};

/** Parses an untrusted message; `undefined` if it is of an unknown type or malformed. */
export function parseMessage(outside: unknown): Message | undefined {
  const { type, ...fields } = fieldsOf(outside);
  const plain = plainTypes.find((one) => one === type);
  if (plain) return { type: plain };
  return typeof type === 'string' && Object.hasOwn(parsers, type) ? parsers[type]?.(fields) : undefined;
}

function isNoted(reading: unknown): reading is NotedReading {
  const { share } = fieldsOf(reading);
  return typeof share === 'number' && share >= 0 && share <= 1;
}

/** Only addresses that create a note: no page can open another program through us. */
function isNoteAddress(address: unknown): address is string {
  return typeof address === 'string' && address.startsWith('obsidian://new?');
}

/** Sends a message without waiting for an answer: the background may be asleep, restarting or gone. */
export function tellBackground(message: Message): void {
  askBackground(message);
}

/** The background's answer, unparsed; `undefined` if it is gone because the extension was reloaded under this page. */
export async function askBackground(message: Message): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch {
    return undefined;
  }
}

/** Calls back when the background requests a switch to the other mode. */
export function onToggle(callback: () => void, signal: AbortSignal): void {
  const onOutside = (outside: unknown) => {
    if (fieldsOf(outside).type === 'toggle') callback();
  };
  browser.runtime.onMessage.addListener(onOutside);
  onAbortSafely(signal, () => browser.runtime.onMessage.removeListener(onOutside));
}
