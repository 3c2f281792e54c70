import { vi } from 'vitest';

/** Possible outcomes of an asynchronous call. */
export const fates = ['answers', 'answers late', 'never answers', 'rejects', 'throws', 'answers anything'] as const;
export type Fate = (typeof fates)[number];

export interface Faults {
  /** The fate of the first call, of the second, and so on; those after them are answered. */
  readonly calls: readonly Fate[];
  /** Contents of the extension's storage. */
  readonly stored: Readonly<Record<string, unknown>>;
  /** The result of a call that 'answers anything'. */
  readonly anything: unknown;
  /** After this many uses of the browser's API the extension is removed while the page stays open. */
  readonly goneAfter?: number | undefined;
}

const nothing = () => undefined;

type Listener = (...given: never[]) => unknown;

/** Delay of a late answer, in ms: longer than a page may be covered. */
export const late = 4000;

/** The browser as seen by a page's script, with faults anywhere. `raise` fires an event at the script. */
export function makeFaultyBrowser({ calls, stored, anything, goneAfter = Number.POSITIVE_INFINITY }: Faults) {
  const listeners = new Map<string, Set<Listener>>();
  const said: unknown[] = [];
  let touches = 0;
  let count = 0;

  const isGone = () => touches >= goneAfter;
  const touch = () => {
    if (isGone()) throw new Error('Extension context invalidated.');
    touches++;
  };
  const call = (answer: () => unknown): Promise<unknown> => {
    touch();
    const fate = calls[count++] ?? 'answers';
    if (fate === 'throws') throw new Error('A call that throws.');
    if (fate === 'rejects') return Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
    if (fate === 'never answers') return new Promise(() => undefined);
    const value = fate === 'answers anything' ? anything : answer();
    if (fate === 'answers late') return new Promise((resolve) => setTimeout(resolve, late, value));
    return Promise.resolve(value);
  };
  const event = (name: string) => {
    const own = new Set<Listener>();
    listeners.set(name, own);
    return {
      addListener: (listener: Listener) => {
        touch();
        own.add(listener);
      },
      removeListener: (listener: Listener) => {
        touch();
        own.delete(listener);
      },
    };
  };
  const area = () => {
    const values = new Map(Object.entries(stored));
    const listed = (keys: string | string[] | null) => (keys === null ? [...values.keys()] : [keys].flat());
    return {
      get: (keys: string | string[] | null) =>
        call(() =>
          Object.fromEntries(listed(keys).flatMap((key) => (values.has(key) ? [[key, values.get(key)]] : []))),
        ),
      set: (entries: object) =>
        call(() => {
          for (const [key, value] of Object.entries(entries)) values.set(key, value);
        }),
      remove: (keys: string | string[]) =>
        call(() => {
          for (const key of listed(keys)) values.delete(key);
        }),
    };
  };

  const browser = {
    storage: { sync: area(), local: area(), session: area(), onChanged: event('changed') },
    runtime: {
      get id() {
        return isGone() ? undefined : 'id';
      },
      sendMessage: (message: unknown) => {
        said.push(message);
        return call(nothing);
      },
      connect: () => {
        touch();
        return { disconnect: touch, onDisconnect: event('disconnected') };
      },
      onMessage: event('message'),
      onConnect: event('connected'),
      openOptionsPage: () => call(nothing),
      getManifest: () => ({ host_permissions: ['https://www.infoq.cn/*'], optional_host_permissions: ['https://*/*'] }),
    },
    i18n: {
      getMessage: (id: string) => {
        if (isGone()) throw new Error('Extension context invalidated.');
        return id === 'locale' ? 'zh-CN' : '';
      },
    },
    extension: { inIncognitoContext: false },
    permissions: {
      contains: () => call(() => true),
      request: () => call(() => true),
      remove: () => call(() => true),
      onAdded: event('allowed'),
      onRemoved: event('forbidden'),
    },
    commands: { getAll: () => call(() => [{ name: 'toggle', shortcut: 'Alt+Shift+Q' }]), onCommand: event('command') },
    action: { setIcon: () => call(nothing), setTitle: () => call(nothing), onClicked: event('clicked') },
    tabs: {
      query: () => call(() => [{ id: 1 }, { id: 2, discarded: true }, {}]),
      sendMessage: () => call(nothing),
      update: () => call(nothing),
      onRemoved: event('closed'),
    },
    scripting: { executeScript: () => call(nothing) },
  };

  return {
    browser,
    said,
    /** Returns the listeners' results. */
    raise: (name: string, ...given: unknown[]): unknown[] =>
      isGone() ? [] : [...(listeners.get(name) ?? [])].map((listener) => listener(...(given as never[]))),
  };
}

/** Uncaught errors and rejections of all scripts of the page; stays empty if there are none. */
export function watchErrors(signal: AbortSignal): unknown[] {
  const errors: unknown[] = [];
  const note = (error: unknown) => errors.push(error);
  process.on('unhandledRejection', note);
  signal.addEventListener('abort', () => process.off('unhandledRejection', note), { once: true });
  window.addEventListener('error', (event) => note(event.error), { signal });
  vi.spyOn(console, 'error').mockImplementation((...given) => void note(given));
  return errors;
}
