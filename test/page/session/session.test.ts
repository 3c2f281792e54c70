// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { windowOf } from '../../../src/dom/native.ts';
import { ratePeriodMs } from '../../../src/dom/rate-limit.ts';
import { defaultNoArticleDelay } from '../../../src/page/reading/give-up.ts';
import type { PageReading } from '../../../src/page/reading/read-page.ts';
import { livelyMs, previousArticleGraceMs } from '../../../src/page/reading/watch-article.ts';
import { maxLeavingMs } from '../../../src/page/session/departure.ts';
import { maxCoverMs, startSession } from '../../../src/page/session/session.ts';
import type { SessionInput } from '../../../src/page/session/session-types.ts';
import type { Address, SessionEvent } from '../../../src/page/session/state.ts';
import { defaults } from '../../../src/settings/settings.ts';
import { sites } from '../../../src/sites/index.ts';
import { readingOf } from '../readings.ts';

const one: Address = { url: 'https://www.infoq.cn/article/one', key: 'one', site: sites[0] };
const two: Address = { url: 'https://www.infoq.cn/article/two', key: 'two', site: sites[0] };
const text = '码头上的吊车把影子投在水里，水把影子还给吊车，谁也没有多出什么，谁也没有少掉什么。';
const stored: SessionEvent = { type: 'stored', settings: defaults };

let life: AbortController;
let untouched: string;

/** The reading of the current page, as in the session. */
function read(): PageReading | undefined {
  const [heading, live] = [document.querySelector('h1'), document.querySelector('main')];
  return heading && live ? readingOf(heading.textContent, live.innerHTML, { heading, live }) : undefined;
}

function start(input: Partial<SessionInput> = {}) {
  const seams = {
    read: vi.fn(read),
    render: vi.fn((_root: ShadowRoot, _state: string) => undefined),
    onSeen: vi.fn(),
    onChosen: vi.fn(),
    onError: vi.fn(),
  };
  const mount: SessionInput['mount'] = (root) => (shown) => seams.render(root, shown.state);
  const session = startSession(
    document,
    { address: one, settings: defaults, active: true, mount, ...seams, ...input },
    life.signal,
  );
  return { session, ...seams };
}

const host = () => document.querySelector('infoq-reader')?.getAttribute('mode');
/** cover.css relies on this attribute. */
const isCovered = () => document.querySelector('html > style[data-infoq-reader="cover"]') !== null;
const outerHtml = () => document.documentElement.outerHTML;

beforeEach(() => {
  vi.useFakeTimers();
  const deadline: IdleDeadline = { didTimeout: false, timeRemaining: () => 0 };
  Object.assign(windowOf(document), {
    requestIdleCallback: (run: IdleRequestCallback) => setTimeout(run, 1, deadline),
    cancelIdleCallback: clearTimeout,
  });
  vi.spyOn(window, 'scrollTo').mockReturnValue();
  vi.spyOn(window, 'scrollBy').mockReturnValue();
  document.body.innerHTML = `<p id="clock">0</p><article><h1>吊车</h1><main><p>${text}</p></main></article>`;
  untouched = outerHtml();
  life = new AbortController();
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a page', () => {
  it('is covered until the settings are known, and reports no mode', () => {
    const { onSeen, read } = start();
    expect([isCovered(), host()]).toEqual([true, undefined]);
    expect(onSeen).not.toHaveBeenCalled();
    expect(read).not.toHaveBeenCalled();
  });

  it('is shown with the default settings if the storage never answers', () => {
    const { onSeen } = start();
    vi.advanceTimersByTime(maxCoverMs);
    expect([host(), isCovered()]).toEqual(['reader', true]);
    expect(onSeen.mock.calls).toEqual([['reader']]);
  });

  it('is uncovered if neither settings nor article arrive, and is still followed', async () => {
    document.querySelector('main')?.remove();
    const { session } = start();
    await vi.advanceTimersByTimeAsync(maxCoverMs);
    expect([host(), isCovered()]).toEqual(['clean', false]);
    document.querySelector('article')?.insertAdjacentHTML('beforeend', `<main><p>${text}</p></main>`);
    await vi.advanceTimersByTimeAsync(1000);
    expect([host(), isCovered()]).toEqual(['reader', true]);
    session.send({ type: 'stored', settings: { ...defaults, mode: 'original' } });
    expect(outerHtml()).toBe(untouched);
  });

  it('that is complete and has no article is left as it is, and is still followed', async () => {
    document.body.innerHTML = '<p>加载中</p>';
    untouched = outerHtml();
    const { session, onSeen } = start();
    session.send(stored);
    await vi.advanceTimersByTimeAsync(maxCoverMs);
    expect(host()).toBe('clean');
    await vi.advanceTimersByTimeAsync(defaultNoArticleDelay - maxCoverMs);
    expect(outerHtml()).toBe(untouched);
    expect(onSeen.mock.calls.at(-1)).toEqual(['none']);
    document.body.innerHTML = `<h1>吊车</h1><main><p>${text}</p></main>`;
    await vi.advanceTimersByTimeAsync(400);
    expect(host()).toBe('reader');
  });

  it('that says that its article is gone is left as it is at once, and opens if the user insists', async () => {
    document.body.innerHTML = '<p>抱歉，你访问的页面不存在</p><script>const gone = "404";</script>';
    untouched = outerHtml();
    const { session } = start();
    session.send(stored);
    await vi.advanceTimersByTimeAsync(1);
    expect(outerHtml()).toBe(untouched);
    session.send({ type: 'toggled' });
    expect(host()).toBe('reader');
  });

  it('whose scripts mention 404 is waited for', async () => {
    document.body.innerHTML = '<p>加载中</p><script>404</script>';
    const { session } = start();
    session.send(stored);
    await vi.advanceTimersByTimeAsync(maxCoverMs - 1);
    expect(host()).toBe('reader');
  });

  it.each([true, false])(
    'stays covered in clean mode while a script is loaded without which it can’t be read (found: %s)',
    async (isFound) => {
      let onReady = () => {};
      let isLoaded = false;
      const { session } = start({
        read: (_document, _site, _url, ready) => {
          onReady = ready;
          return isLoaded ? (isFound ? read() : undefined) : 'pending';
        },
      });
      session.send({ type: 'stored', settings: { ...defaults, mode: 'clean' } });
      await vi.advanceTimersByTimeAsync(maxCoverMs / 2);
      expect(isCovered()).toBe(true);
      isLoaded = true;
      onReady();
      expect([host(), isCovered()]).toEqual(['clean', false]);
    },
  );

  it('is uncovered in clean mode if that script never comes', async () => {
    const { session } = start({ read: () => 'pending' });
    session.send({ type: 'stored', settings: { ...defaults, mode: 'clean' } });
    await vi.advanceTimersByTimeAsync(maxCoverMs);
    expect([host(), isCovered()]).toEqual(['clean', false]);
  });

  it('is prepared and not read while it is prerendered', () => {
    const { session, read, onSeen } = start({ active: false });
    session.send(stored);
    vi.advanceTimersByTime(maxCoverMs * 2);
    expect([isCovered(), host()]).toEqual([true, undefined]);
    expect(read).not.toHaveBeenCalled();
    expect(onSeen).not.toHaveBeenCalled();
    session.send({ type: 'activated' });
    expect(host()).toBe('reader');
    expect(onSeen.mock.calls).toEqual([['reader']]);
  });

  it('gets our style and host back when it removes them', async () => {
    const { session } = start();
    session.send(stored);
    document.querySelector('infoq-reader')?.remove();
    document.querySelector('style')?.remove();
    await vi.advanceTimersByTimeAsync(500);
    expect([isCovered(), host()]).toEqual([true, 'reader']);
  });
});

async function copyHost(): Promise<void> {
  const copy = document.querySelector('infoq-reader')?.cloneNode(true);
  if (copy) document.documentElement.prepend(copy);
  await vi.advanceTimersByTimeAsync(500);
}

describe('an article that appears after its page was uncovered', () => {
  /**
   * How many times the scroll position is read while the page is not covered, where reading it forces a layout of the
   * whole page.
   */
  async function countQuestions(scroll: boolean, stoodBefore: boolean): Promise<number> {
    const body = vi.spyOn(Document.prototype, 'body', 'get');
    if (!stoodBefore) body.mockReturnValueOnce(null as unknown as HTMLElement);
    const article = document.querySelector('article');
    article?.remove();
    const { session } = start();
    body.mockRestore();
    session.send(stored);
    await vi.advanceTimersByTimeAsync(defaultNoArticleDelay + maxCoverMs);
    expect(isCovered()).toBe(false);
    if (scroll) document.dispatchEvent(new Event('scroll', { bubbles: true }));
    // In vitest, `window` and `document.defaultView` are copies of jsdom's window.
    let count = 0;
    vi.spyOn(windowOf(document), 'scrollY', 'get').mockImplementation(() => {
      if (!isCovered()) count++;
      return 0;
    });
    if (article) document.body.append(article);
    await vi.advanceTimersByTimeAsync(1000);
    expect([host(), isCovered()]).toEqual(['reader', true]);
    return count;
  }

  it('opens without a layout of the page that it covers, if nobody has scrolled', async () => {
    expect(await countQuestions(false, false)).toBe(0);
  });

  it.each([
    ['the user has scrolled', true, false],
    ['the page was loaded before the script', false, true],
  ] as const)('reads the scroll position if %s', async (_, scroll, stoodBefore) => {
    expect(await countQuestions(scroll, stoodBefore)).toBeGreaterThan(0);
  });
});

describe('a page that copies the host', () => {
  it('keeps only our own', async () => {
    const { session } = start();
    session.send(stored);
    const own = document.querySelector('infoq-reader');
    await copyHost();
    expect([...document.querySelectorAll('infoq-reader')]).toEqual([own]);
    session.send({ type: 'chosen', patch: { mode: 'original' } });
    expect(outerHtml()).toBe(untouched);
  });

  it('again and again is left alone', async () => {
    const { session, onError } = start();
    session.send(stored);
    for (let turn = 0; turn < 9; turn++) await copyHost();
    expect(isCovered()).toBe(false);
    expect(onError).toHaveBeenCalledOnce();
  });

  it('now and then keeps only our own, however often', async () => {
    const { session, onError } = start();
    session.send(stored);
    const own = document.querySelector('infoq-reader');
    for (let turn = 0; turn < 20; turn++) {
      await copyHost();
      await vi.advanceTimersByTimeAsync(ratePeriodMs / 4);
    }
    expect([...document.querySelectorAll('infoq-reader')]).toEqual([own]);
    expect(onError).not.toHaveBeenCalled();
  });
});

async function change(times: number, step: (tick: number, clock: Element) => void): Promise<void> {
  const clock = document.querySelector('#clock');
  if (!clock) throw new Error('a clock is needed');
  for (let tick = 0; tick < times; tick++) {
    step(tick, clock);
    await vi.advanceTimersByTimeAsync(50);
  }
}

function clockBesideTitle(): Element {
  const clock = document.createElement('time');
  document.querySelector('h1')?.after(clock);
  return clock;
}

describe('a page that changes', () => {
  it('is not read again for a clock', async () => {
    const { session, read } = start();
    session.send(stored);
    await vi.advanceTimersByTimeAsync(1000);
    const reads = read.mock.calls.length;
    await change(200, (tick, clock) => {
      clock.textContent = String(tick);
    });
    expect(read.mock.calls.length).toBe(reads);
  });

  it.each<[string, (tick: number, clock: Element) => void]>([
    [
      'comes and goes',
      (tick, clock) => (tick % 2 ? clock.append(document.createElement('i')) : clock.replaceChildren()),
    ],
    [
      'ticks next to the title',
      (tick) => (document.querySelector('time') ?? clockBesideTitle()).replaceChildren(String(tick)),
    ],
  ])('is read less and less often if it %s', async (_, step) => {
    const slow = vi.fn(() => {
      // As long as a reading takes on a real page.
      vi.advanceTimersByTime(10);
      return read();
    });
    start({ read: slow }).session.send(stored);
    await change(livelyMs / 50, step);
    expect(slow.mock.calls.length).toBeLessThan(50);
    const lively = slow.mock.calls.length;
    await change(600, step);
    expect(slow.mock.calls.length - lively).toBeLessThan(20);
  });

  it('that removes its text before inserting the new one keeps its article', async () => {
    const { session } = start();
    session.send(stored);
    await vi.advanceTimersByTimeAsync(1000);
    const { reading } = session.state();
    const main = document.querySelector('main');
    if (main) main.outerHTML = '<main><p>守塔人，写过十二篇。</p></main>';
    await vi.advanceTimersByTimeAsync(8000);
    expect(session.state().reading).toBe(reading);
    const rest = document.querySelector('main');
    if (rest) rest.outerHTML = `<main><p>${text}</p><p>又一段。</p></main>`;
    await vi.advanceTimersByTimeAsync(400);
    expect(session.state().reading?.shown).toBe(reading?.shown);
    expect(session.state().reading?.text).toContain('又一段');
  });

  it('is doubted again each time that its text is replaced under the same title', async () => {
    const { session } = start();
    session.send(stored);
    const set = (words: string) => {
      const main = document.querySelector('main');
      if (main) main.outerHTML = `<main><p>${words}</p></main>`;
    };
    for (const words of [
      '港口的灯每晚亮三次，第三次总是最短，守灯的人说那是写给没有回来的船看的。',
      '井边的石头磨得发亮，打水的人换了三代，绳子的印子却还在原来的地方没有动过。',
    ]) {
      const before = session.state().reading;
      set(words);
      await vi.advanceTimersByTimeAsync(previousArticleGraceMs - 200);
      expect(session.state().reading).toBe(before);
      await vi.advanceTimersByTimeAsync(400);
      expect(session.state().reading?.text).toBe(words);
    }
  });

  it('is checked before it is painted in its first seconds, and when the user switches to it', async () => {
    const { session, read } = start();
    session.send(stored);
    await vi.advanceTimersByTimeAsync(300);
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>甲段。</p>');
    await vi.advanceTimersByTimeAsync(80);
    expect(session.state().reading?.text).toContain('甲段');
    await vi.advanceTimersByTimeAsync(livelyMs);
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>乙段。</p>');
    const reads = read.mock.calls.length;
    session.send({ type: 'toggled' });
    expect(read.mock.calls.length).toBe(reads + 1);
    expect(session.state().reading?.text).toContain('乙段');
  });

  it('opens again if the user returns before the next article has loaded', async () => {
    const { session } = start();
    session.send(stored);
    session.send({ type: 'navigated', address: two, replaced: false });
    await vi.advanceTimersByTimeAsync(300);
    session.send({ type: 'navigated', address: one, replaced: false });
    await vi.advanceTimersByTimeAsync(300);
    expect([session.state().reading?.text, host()]).toEqual([text, 'reader']);
  });

  it('that was left before it was read is recognized under the next address', async () => {
    const read = vi.fn<() => PageReading | undefined>(() => undefined);
    const { session } = start({ read });
    session.send(stored);
    const [heading, live] = [document.querySelector('h1'), document.querySelector('main')];
    if (!heading || !live) throw new Error('a page is needed');
    read.mockImplementation(() => readingOf('吊车', live.innerHTML, { heading, live }));
    session.send({ type: 'navigated', address: two, replaced: false });
    await vi.advanceTimersByTimeAsync(6000);
    expect(session.state().reading).toBeUndefined();
  });

  it('is followed at once when its article grows', async () => {
    const { session, render } = start();
    session.send(stored);
    await vi.advanceTimersByTimeAsync(1000);
    const before = render.mock.calls.length;
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>又一段。</p>');
    await vi.advanceTimersByTimeAsync(400);
    expect(render.mock.calls.length).toBe(before + 1);
    expect(session.state().reading?.text).toContain('又一段');
  });

  it('that keeps its title is doubted for a while, then accepted', async () => {
    const { session } = start();
    session.send(stored);
    session.send({ type: 'navigated', address: two, replaced: false });
    expect(session.state().reading).toBeUndefined();
    const main = document.querySelector('main');
    if (main) main.innerHTML = '<p>港口的灯每晚亮三次，第三次总是最短，守灯的人说那是写给没有回来的船看的。</p>';
    await vi.advanceTimersByTimeAsync(previousArticleGraceMs - 100);
    expect(session.state().reading).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1000);
    expect(session.state().reading?.text).toContain('港口');
  });

  it('that keeps all its content is never accepted as another article', async () => {
    const { session } = start();
    session.send(stored);
    session.send({ type: 'navigated', address: two, replaced: false });
    await vi.advanceTimersByTimeAsync(60_000);
    expect([session.state().reading, host()]).toEqual([undefined, 'clean']);
  });

  it('that keeps all its content in the same history entry is not accepted either, until the user requests it', async () => {
    const { session } = start();
    session.send(stored);
    session.send({ type: 'navigated', address: two, replaced: true });
    await vi.advanceTimersByTimeAsync(60_000);
    expect([session.state().reading, host()]).toEqual([undefined, 'clean']);
    session.send({ type: 'toggled' });
    expect([session.state().reading?.text, host()]).toEqual([text, 'reader']);
  });

  it('is the same article under a corrected address, if the page has named it', () => {
    const named = ['two'];
    const { session } = start({
      read: () => {
        const found = read();
        return found && { ...found, named };
      },
    });
    session.send(stored);
    const { reading } = session.state();
    session.send({ type: 'navigated', address: two, replaced: true });
    expect([session.state().key, session.state().reading, host()]).toEqual(['two', reading, 'reader']);
    // Keys from the page's head may still be those of the previous page.
    session.send({ type: 'navigated', address: one, replaced: false });
    named[0] = 'three';
    session.send({
      type: 'navigated',
      address: { ...two, url: 'https://www.infoq.cn/article/three', key: 'three' },
      replaced: true,
    });
    expect(session.state().reading).toBeUndefined();
  });
});

describe('a fault', () => {
  const fault = () => {
    throw new Error('a fault');
  };

  it.each<[string, Partial<SessionInput>, (() => void)?]>([
    ['in reading', { read: fault }],
    ['in mounting the panel', { mount: fault }],
    ['in the first render', { mount: () => fault }],
    ['that the panel reports later', { mount: (_root, _signal, fail) => () => fail(new Error('a fault')) }],
  ])('%s restores the page byte for byte', async (_, input) => {
    const { session, onError } = start(input);
    session.send(stored);
    await vi.advanceTimersByTimeAsync(100);
    expect(outerHtml()).toBe(untouched);
    expect(onError).toHaveBeenCalled();
  });

  it('in reading a page that has changed restores it, and the user can try again', async () => {
    const { session, read, onError, onSeen } = start();
    session.send(stored);
    read.mockImplementationOnce(fault);
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>又一段。</p>');
    await vi.advanceTimersByTimeAsync(1000);
    expect(onError).toHaveBeenCalledTimes(1);
    expect(outerHtml()).toBe(untouched.replace('</main>', '<p>又一段。</p></main>'));
    expect(onSeen.mock.calls).toEqual([['reader'], ['original']]);
    session.send({ type: 'toggled' });
    expect(host()).toBe('reader');
  });

  it('that occurs again while the page is restored is reported once, and the user can still try again', async () => {
    const { session, onError } = start();
    session.send(stored);
    session.send({ type: 'toggled' });
    // These properties are read to keep the user's place: when the mode changes, and again when the page is restored.
    for (const name of ['live', 'shown']) Object.defineProperty(session.state().reading, name, { get: fault });
    session.send({ type: 'toggled' });
    await vi.advanceTimersByTimeAsync(100);
    expect(onError).toHaveBeenCalledTimes(1);
    expect(outerHtml()).toBe(untouched);
    session.send({ type: 'toggled' });
    expect(host()).toBe('reader');
  });
});

describe('ending the session', () => {
  it('leaves the page as it was, with no listener, observer or timer', async () => {
    const listening = countListeners();
    const observing = countObservers();
    const { session } = start();
    session.send(stored);
    session.send({ type: 'toggled' });
    session.send({ type: 'navigated', address: two, replaced: false });
    await vi.advanceTimersByTimeAsync(200);
    session.send({ type: 'toggled' });
    expect(listening() + observing()).toBeGreaterThan(0);
    life.abort();
    expect(outerHtml()).toBe(untouched);
    expect([listening(), observing(), vi.getTimerCount()]).toEqual([0, 0, 0]);
    session.send({ type: 'toggled' });
    await vi.advanceTimersByTimeAsync(5000);
    expect(outerHtml()).toBe(untouched);
  });

  it.each(['reader', 'clean'] as const)('in %s mode restores the page like a toggle to original', async (mode) => {
    const { session } = start();
    session.send({ type: 'stored', settings: { ...defaults, mode } });
    await vi.advanceTimersByTimeAsync(200);
    expect(outerHtml()).not.toBe(untouched);
    session.send({ type: 'chosen', patch: { mode: 'original' } });
    expect(outerHtml()).toBe(untouched);
    expect(vi.getTimerCount()).toBe(0);
  });
});

/** Returns a function that counts the listeners on the page; those with a signal are removed when it aborts. */
function countListeners(): () => number {
  let count = 0;
  for (const target of [document, window] as EventTarget[]) {
    const { addEventListener } = target;
    vi.spyOn(target, 'addEventListener').mockImplementation((type, listener, options) => {
      count++;
      const { signal, once } = typeof options === 'object' ? options : {};
      if (!once) signal?.addEventListener('abort', () => count--, { once: true });
      addEventListener.call(target, type, listener, options);
    });
  }
  return () => count;
}

function countObservers(): () => number {
  let count = 0;
  const { observe, disconnect } = MutationObserver.prototype;
  vi.spyOn(MutationObserver.prototype, 'observe').mockImplementation(function (this: MutationObserver, ...args) {
    count++;
    observe.apply(this, args);
  });
  vi.spyOn(MutationObserver.prototype, 'disconnect').mockImplementation(function (this: MutationObserver) {
    count--;
    disconnect.apply(this);
  });
  return () => count;
}

describe('a page that is left for one that is no article', () => {
  const home: Address = { url: 'https://www.infoq.cn/', key: '/', site: undefined };
  const leave = async () => {
    const { session, onSeen } = start();
    session.send(stored);
    await vi.advanceTimersByTimeAsync(300);
    session.send({ type: 'navigated', address: home, replaced: false });
    return onSeen;
  };

  it('stays covered until the old article is gone', async () => {
    const onSeen = await leave();
    expect([isCovered(), onSeen.mock.calls.at(-1)]).toEqual([true, ['reader']]);
    document.querySelector('main')?.remove();
    await vi.advanceTimersByTimeAsync(1);
    expect([isCovered(), host(), onSeen.mock.calls.at(-1)]).toEqual([false, undefined, ['none']]);
  });

  it('is restored all the same if it keeps the old article', async () => {
    await leave();
    await vi.advanceTimersByTimeAsync(maxLeavingMs);
    expect([outerHtml(), host()]).toEqual([untouched, undefined]);
  });

  it('is restored at once from the clean page', async () => {
    const { session } = start({ settings: { ...defaults, mode: 'clean' } });
    session.send({ type: 'stored', settings: { ...defaults, mode: 'clean' } });
    session.send({ type: 'navigated', address: home, replaced: false });
    expect(outerHtml()).toBe(untouched);
  });
});
