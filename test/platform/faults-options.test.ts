// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fates, late, makeFaultyBrowser, watchErrors } from './faulty-browser.ts';

// In a document of its own, apart from the articles of faults.test.ts: the page lives as long as its document.

let fake: ReturnType<typeof makeFaultyBrowser>;
const part = (name: string) => Reflect.get(fake.browser, name);
vi.mock('../../src/platform/browser.ts', () => ({
  default: new Proxy({}, { get: (_, name) => part(String(name)) }),
}));

describe('the options', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it.each(fates)('are shown and can be changed if every call %s', async (fate) => {
    const run = new AbortController();
    const errors = watchErrors(run.signal);
    fake = makeFaultyBrowser({ calls: Array.from({ length: 60 }, () => fate), stored: {}, anything: 'anything' });
    vi.resetModules();
    document.body.replaceWith(document.createElement('body'));
    await import('../../src/entries/options.tsx');
    await vi.advanceTimersByTimeAsync(1500);
    expect(document.querySelectorAll('main section')).toHaveLength(8);
    const control = document.querySelector<HTMLElement>('[data-of="wrapCode"]');
    control?.click();
    await vi.advanceTimersByTimeAsync(late * 3);
    expect([control?.getAttribute('aria-checked'), errors]).toEqual(['true', []]);
    run.abort();
  });
});
