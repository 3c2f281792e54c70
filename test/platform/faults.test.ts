// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.infoq.cn/article/fau1tfau1tfau1tfau1t" }
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { windowOf } from '../../src/dom/native.ts';
import { maxCoverMs } from '../../src/page/session/session.ts';
import { defaults } from '../../src/settings/settings.ts';
import { toFields } from '../../src/settings/stored-fields.ts';
import { type Fate, type Faults, fates, late, makeFaultyBrowser, watchErrors } from './faulty-browser.ts';

let fake: ReturnType<typeof makeFaultyBrowser>;
const part = (name: string) => Reflect.get(fake.browser, name);
vi.mock('../../src/platform/browser.ts', () => ({
  default: new Proxy({}, { get: (_, name) => part(String(name)) }),
}));

const { setImmediate: whenRest } = globalThis;
const text = '码头上的吊车把影子投在水里，水把影子还给吊车，谁也没有多出什么，谁也没有少掉什么。'.repeat(4);
const page = `<h1>吊车的影子</h1><div class="article-preview"><p>${text}</p><h2>水</h2><p>${text}</p></div>`;

let run: AbortController;
let errors: unknown[];
let untouched: string;

const outerHtml = () => document.documentElement.outerHTML;
const root = () => document.querySelector('infoq-reader')?.shadowRoot;
const css = () => document.querySelector('style[data-infoq-reader]')?.textContent ?? '';
const mode = () => document.querySelector('infoq-reader')?.getAttribute('mode') ?? 'original';
const holdsArticle = () => root()?.querySelector('[data-part="body"]')?.textContent?.includes('码头') === true;
/** Whether a user who looks at the tab sees the article, in the panel or on the page. */
const isReadable = () => holdsArticle() || !css().includes('body{display:none');

const entries = {
  reader: () => import('../../src/entries/reader.ts'),
  content: () => import('../../src/entries/content.ts'),
  background: () => import('../../src/entries/background.ts'),
};

/** Starts an entry like the browser, in a page without any script of ours. */
async function start(entry: keyof typeof entries, faults: Partial<Faults>): Promise<void> {
  fake = makeFaultyBrowser({ calls: [], stored: {}, anything: undefined, ...faults });
  vi.resetModules();
  // Browsers have a sanitizer of their own, but jsdom does not.
  await import('../../src/entries/purifier.ts');
  await entries[entry]();
}

async function wait(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  // Unhandled rejections are reported when all other work is done.
  await new Promise((resolve) => whenRest(resolve));
}

function begin(): void {
  vi.useFakeTimers();
  // Both of them, because fake timers replace only one of the two.
  const deadline: IdleDeadline = { didTimeout: false, timeRemaining: () => 45 };
  const idle = {
    requestIdleCallback: (run: IdleRequestCallback) => setTimeout(run, 1, deadline),
    cancelIdleCallback: (timer: number) => clearTimeout(timer),
  };
  for (const name of ['requestIdleCallback', 'cancelIdleCallback'] as const) vi.stubGlobal(name, idle[name]);
  // The window of the document is another object than the global one.
  Object.assign(windowOf(document), idle);
  run = new AbortController();
  errors = watchErrors(run.signal);
  document.head.innerHTML = '<title>吊车的影子_InfoQ精选文章</title>';
  document.body.innerHTML = page;
  untouched = outerHtml();
}

/** Like a newer script of ours: ends the running one, which must leave nothing behind. */
async function end(): Promise<void> {
  globalThis.infoqReaderLife?.abort();
  await wait(late * 2);
  run.abort();
  vi.useRealTimers();
}

/** jsdom has no `ResizeObserver`. */
class NoObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeEach(() => {
  vi.stubGlobal('ResizeObserver', NoObserver);
  Object.defineProperty(navigator, 'userActivation', { value: { isActive: true }, configurable: true });
  for (const one of [window, document.defaultView ?? window]) {
    vi.spyOn(one, 'scrollTo').mockReturnValue();
    vi.spyOn(one, 'scrollBy').mockReturnValue();
  }
  begin();
});

afterEach(async () => {
  await end();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** External events that can occur while an article is read. */
const happenings: Readonly<Record<string, (anything: unknown) => void>> = {
  command: () => fake.raise('message', { type: 'toggle' }),
  'command, doubled': () => {
    for (let turn = 0; turn < 2; turn++) fake.raise('message', { type: 'toggle' });
  },
  'message of no kind': (anything) => fake.raise('message', anything),
  'message of a new kind': (anything) => fake.raise('message', { type: anything, state: anything }),
  'change of what is stored': (anything) =>
    fake.raise('changed', Object.fromEntries(storedNames.map((key) => [key, { newValue: anything }])), 'sync'),
  'change without values': () => fake.raise('changed', { mode: {}, settings: {} }, 'local'),
  'end of the background': () => fake.raise('disconnected'),
  'return from the cache': () => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })),
  'leaving that did not come to be': () => window.dispatchEvent(new Event('beforeunload')),
  pagehide: () => window.dispatchEvent(new Event('pagehide')),
  'click on the toggle': () => click('button[data-action="toggle"]'),
  'click on settings': () => click('[data-action="settings"]'),
  'click on a choice': () => click('dialog[open] button, dialog[open] input'),
};

function click(selector: string): void {
  root()?.querySelector<HTMLElement>(selector)?.click();
}

const storedNames = [
  ...Object.keys(toFields(defaults)),
  'settings',
  'hide',
  'position:www.infoq.cn/article/fau1tfau1tfau1tfau1t',
];
const anyStored = fc.record(
  Object.fromEntries(
    storedNames.map((name) => [
      name,
      fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('reader', 'clean', 'original')),
    ]),
  ),
  { requiredKeys: [] },
);
const anyFaults = fc.record({
  calls: fc.array(fc.constantFrom(...fates), { maxLength: 12 }),
  stored: anyStored,
  anything: fc.jsonValue({ maxDepth: 2 }),
  goneAfter: fc.option(fc.nat({ max: 30 }), { nil: undefined, freq: 3 }),
});
const anyDay = fc.array(fc.constantFrom(...Object.keys(happenings)), { maxLength: 8 });

describe('the background', () => {
  const tab = { id: 1 };
  const anyMessage = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.record(
      {
        type: fc.constantFrom(
          'toggle',
          'state',
          'openOptions',
          'bring',
          'color',
          'picture',
          'allowPictures',
          'openNote',
          'privateAnnotations',
          'x',
        ),
        state: fc.oneof(fc.constant('reader'), fc.jsonValue()),
        script: fc.oneof(fc.constant('export'), fc.jsonValue()),
        code: fc.oneof(fc.string(), fc.jsonValue()),
        language: fc.oneof(fc.constant('java'), fc.jsonValue()),
        article: fc.oneof(fc.string(), fc.jsonValue()),
        id: fc.oneof(fc.string(), fc.jsonValue()),
        record: fc.jsonValue({ maxDepth: 1 }),
        address: fc.oneof(fc.webUrl(), fc.constant('obsidian://new?file=a'), fc.jsonValue()),
      },
      { requiredKeys: ['type'] },
    ),
  );
  const anySender = fc.constantFrom(
    {},
    { tab },
    { tab: {} },
    { tab, frameId: 1 },
    { tab: { ...tab, incognito: true } },
    { tab, documentLifecycle: 'cached' },
  );

  it('accepts any message from any sender, and throws nothing', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
    const property = fc.asyncProperty(
      anyFaults,
      fc.array(fc.tuple(anyMessage, anySender)),
      async (faults, messages) => {
        // The background never outlives its extension, so its calls don't throw; they reject.
        const calls = faults.calls.map((fate) => (fate === 'throws' ? 'rejects' : fate));
        await start('background', { ...faults, calls, goneAfter: undefined });
        fake.raise('clicked', tab);
        fake.raise('command', 'toggle', tab);
        fake.raise('command', faults.anything);
        fake.raise('closed', tab.id, {});
        for (const [message, sender] of messages) {
          // A rejection is returned to the page that sent the message.
          for (const answer of fake.raise('message', message, sender)) Promise.resolve(answer).catch(() => undefined);
        }
        await wait(late);
        expect(errors).toEqual([]);
      },
    );
    await fc.assert(property, { numRuns: 40, seed: 725 });
  });
});

function isOrphaning(error: unknown): boolean {
  return Array.isArray(error) && /context invalidated/.test(String(error[1]));
}

/** The fates of the first 60 calls, which is all of them. */
const always = (fate: Fate) => Array.from({ length: 60 }, () => fate);

describe('an article', () => {
  it.each(fates)('opens, toggles and is restored if every call %s', async (fate) => {
    await start('reader', { calls: always(fate), anything: 'anything' });
    await wait(maxCoverMs);
    expect([mode(), holdsArticle()]).toEqual(['reader', true]);
    click('button[data-action="toggle"]');
    expect(mode()).toBe('clean');
    fake.raise('message', { type: 'toggle' });
    expect(mode()).toBe('reader');
    click('[data-action="original"]');
    expect(outerHtml()).toBe(untouched);
    await wait(late * 3);
    expect([outerHtml(), errors]).toEqual([untouched, []]);
  });

  it.each(fates)('stays in the user’s mode if every call %s and the page returns from the cache', async (fate) => {
    await start('reader', { calls: always(fate), anything: 'anything' });
    await wait(maxCoverMs);
    click('button[data-action="toggle"]');
    await wait(late * 3);
    expect(mode()).toBe('clean');
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await wait(late * 3);
    expect([mode(), errors]).toEqual(['clean', []]);
  });

  it('is restored when the extension is removed, and reports it once if that happened at the start', async () => {
    for (let goneAfter = 0; goneAfter < 12; goneAfter++) {
      await start('reader', { goneAfter });
      await wait(maxCoverMs);
      expect(isReadable()).toBe(true);
      window.dispatchEvent(new Event('focus'));
      await wait(late);
      expect(errors.splice(0).filter((error) => !isOrphaning(error))).toEqual([]);
      await end();
      expect(outerHtml()).toBe(untouched);
      begin();
    }
  });
});

describe('a page that is not an article yet', () => {
  const list = 'https://www.infoq.cn/topics';
  const article = location.href;
  const asked = () => fake.said.filter((one) => Reflect.get(Object(one), 'type') === 'bring').length;
  const go = (url: string) => {
    history.replaceState(null, '', url);
    window.dispatchEvent(new Event('popstate'));
  };
  // A content script that has loaded the reader asks no more.
  afterEach(async () => {
    fake = makeFaultyBrowser({ calls: always('answers anything'), stored: {}, anything: true });
    go(article);
    await wait(0);
  });

  it.each(fates)('requests the reader again at each article until it is loaded: each call %s', async (fate) => {
    history.replaceState(null, '', list);
    await start('content', { calls: always(fate), anything: 1 });
    await wait(late);
    expect(asked()).toBe(0);
    for (const url of [article, list, article]) {
      go(url);
      await wait(late * 2);
    }
    expect([asked(), outerHtml(), errors]).toEqual([2, untouched, []]);
  });

  it('is left alone when the extension is removed', async () => {
    await start('content', { goneAfter: 1 });
    go(article);
    await wait(late);
    expect([outerHtml(), errors]).toEqual([untouched, []]);
  });
});

describe('whatever the browser does', () => {
  it('the page is readable, nothing is thrown, and everything is undone', async () => {
    await fc.assert(
      fc
        .asyncProperty(anyFaults, anyDay, async (faults, day) => {
          await start('reader', faults);
          await wait(maxCoverMs + 100);
          expect(isReadable()).toBe(true);
          for (const one of day) {
            happenings[one]?.(faults.anything);
            await wait(300);
            expect(isReadable()).toBe(true);
          }
          click('[data-action="original"]');
          await wait(late);
          expect(isReadable()).toBe(true);
          globalThis.infoqReaderLife?.abort();
          await wait(late * 2);
          expect(outerHtml()).toBe(untouched);
          // A script that starts without a browser reports one error.
          const told = faults.goneAfter === undefined ? [] : errors.splice(0, 1).filter((one) => !isOrphaning(one));
          expect([...told, ...errors]).toEqual([]);
        })
        .afterEach(async () => {
          await end();
          begin();
        }),
      { numRuns: 40, seed: 725 },
    );
  });
});
