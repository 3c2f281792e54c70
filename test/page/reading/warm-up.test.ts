// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatDate } from '../../../src/article/facts.ts';
import { extractFromSnapshot } from '../../../src/extraction/extract-article.ts';
import { warmUp } from '../../../src/page/reading/warm-up.ts';
import { sites } from '../../../src/sites/index.ts';
import { detectArticle } from '../../../src/sites/match-article.ts';

vi.mock('../../../src/extraction/extract-article.ts', async (original) => {
  const real = await original<typeof import('../../../src/extraction/extract-article.ts')>();
  return { ...real, extractFromSnapshot: vi.fn(real.extractFromSnapshot) };
});

vi.mock('../../../src/article/facts.ts', async (original) => {
  const real = await original<typeof import('../../../src/article/facts.ts')>();
  return { ...real, formatDate: vi.fn(real.formatDate) };
});

const url = 'https://www.infoq.cn/article/Ww1Aa2Rr3Mm4Uu5Pp6Xx';
const read = vi.mocked(extractFromSnapshot);
const format = vi.mocked(formatDate);
let moments: IdleRequestCallback[] = [];
let life = new AbortController();
let isNeeded = true;

beforeEach(() => {
  moments = [];
  life = new AbortController();
  isNeeded = true;
  document.body.innerHTML = '<div id="app"></div>';
  vi.stubGlobal('requestIdleCallback', (run: IdleRequestCallback) => moments.push(run));
  // Browsers have `setHTML`, but jsdom does not; the sample needs no sanitizing.
  const setHTML = function (this: Element, html: string) {
    this.innerHTML = html;
  };
  Object.defineProperty(Element.prototype, 'setHTML', { value: setHTML, configurable: true });
});
afterEach(() => {
  Reflect.deleteProperty(Element.prototype, 'setHTML');
  read.mockClear();
  format.mockClear();
  vi.unstubAllGlobals();
});

function start(): void {
  const site = detectArticle(url, sites);
  if (!site) throw new Error('No site is at this address.');
  warmUp(document, { site, url, locale: 'zh-CN', isNeeded: () => isNeeded }, life.signal);
}

/** Runs the oldest idle callback with this many ms remaining. */
function rest(ms: number): void {
  moments.shift()?.({ didTimeout: false, timeRemaining: () => ms });
}

describe('before the article is read', () => {
  it('a date is formatted in the language of the interface, even if its text is there', () => {
    document.body.innerHTML = '<h1>文章</h1>';
    start();
    rest(45);
    expect(format).toHaveBeenCalledExactlyOnceWith(expect.any(String), 'zh-CN');
    expect(format.mock.results[0]?.value).toContain('2026年');
    expect(read).not.toHaveBeenCalled();
  });

  it('then a sample with every kind of block is read once, and the page is unchanged', () => {
    start();
    rest(45);
    rest(45);
    expect(read).toHaveBeenCalledTimes(1);
    const made = read.mock.results[0]?.value?.article;
    expect(made?.title).toBe('一次预热');
    expect(made?.authors).toEqual(['某人']);
    expect(made?.outline).toHaveLength(2);
    for (const part of ['pre', 'table', 'ol', 'img']) expect(made?.body.querySelector(part)).not.toBeNull();
    expect(moments).toHaveLength(0);
    expect(document.body.innerHTML).toBe('<div id="app"></div>');
  });

  it('a short idle period is left to the page, and waiting ends', () => {
    start();
    for (let at = 0; at < 100 && moments.length > 0; at++) rest(5);
    expect(moments).toHaveLength(0);
    expect(format).not.toHaveBeenCalled();
    expect(read).not.toHaveBeenCalled();
  });

  it('nothing is done where no article will be read, as in the original mode, until that changes', () => {
    isNeeded = false;
    start();
    rest(45);
    expect(format).not.toHaveBeenCalled();
    isNeeded = true;
    rest(45);
    expect(format).toHaveBeenCalledOnce();
  });

  it('nothing is read once there is a text, or when the reader ends', () => {
    start();
    document.body.innerHTML = '<h1>文章</h1>';
    rest(45);
    rest(45);
    expect(read).not.toHaveBeenCalled();
    document.body.innerHTML = '';
    start();
    rest(45);
    life.abort();
    rest(45);
    expect(read).not.toHaveBeenCalled();
  });
});
