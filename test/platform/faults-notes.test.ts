// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { annotationOf } from '../annotations/sample.ts';
import { type fates, late, makeFaultyBrowser, watchErrors } from './faulty-browser.ts';

// In a document of its own, like faults-options.test.ts.

let fake: ReturnType<typeof makeFaultyBrowser>;
const part = (name: string) => Reflect.get(fake.browser, name);
vi.mock('../../src/platform/browser.ts', () => ({
  default: new Proxy({}, { get: (_, name) => part(String(name)) }),
}));

const record = annotationOf('缓存的代价', { id: 'one' });
const stored = { [`annotation:${record.article}#one`]: record };

/** What the page shows: the number of rows, or why there are none. */
const look = () =>
  document.querySelector('.notebook-off')?.getAttribute('data-why') ??
  document.querySelectorAll('.notebook-note').length;

describe('the page of all highlights', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it.each([
    { fate: 'answers', first: 1, last: 1 },
    { fate: 'answers late', first: 'silent', last: 1 },
    { fate: 'never answers', first: 'silent', last: 'silent' },
    { fate: 'rejects', first: 'failed', last: 'failed' },
    { fate: 'throws', first: 'failed', last: 'failed' },
    { fate: 'answers anything', first: 0, last: 0 },
  ] satisfies { fate: (typeof fates)[number]; first: unknown; last: unknown }[])(
    'shows $first, then $last, if every call $fate',
    async ({ fate, first, last }) => {
      const run = new AbortController();
      const errors = watchErrors(run.signal);
      fake = makeFaultyBrowser({ calls: Array.from({ length: 60 }, () => fate), stored, anything: 'anything' });
      vi.resetModules();
      document.body.replaceWith(document.createElement('body'));
      await import('../../src/entries/notebook.tsx');
      await vi.advanceTimersByTimeAsync(1500);
      expect(look()).toBe(first);
      document.querySelector<HTMLElement>('.notebook-parts [href="#read"]')?.click();
      await vi.advanceTimersByTimeAsync(late * 3);
      location.hash = '';
      await vi.advanceTimersByTimeAsync(100);
      expect([look(), errors]).toEqual([last, []]);
      run.abort();
    },
  );

  it('shows changes even if storage cannot be read any more, and offers again to restore what was deleted', async () => {
    const run = new AbortController();
    const errors = watchErrors(run.signal);
    const calls: (typeof fates)[number][] = [];
    fake = makeFaultyBrowser({ calls, stored, anything: undefined });
    vi.resetModules();
    document.body.replaceWith(document.createElement('body'));
    await import('../../src/entries/notebook.tsx');
    await vi.advanceTimersByTimeAsync(100);
    const press = async (selector: string) => {
      document.querySelector<HTMLElement>(selector)?.click();
      await vi.advanceTimersByTimeAsync(100);
    };
    await press('.notebook-note [aria-label]');
    for (let turn = 0; turn < 60; turn++) calls.push('rejects');
    fake.raise('changed', { [`annotation:${record.article}#one`]: {} }, 'local');
    await vi.advanceTimersByTimeAsync(100);
    expect(look()).toBe(0);
    const other = { ...record, id: 'two' };
    fake.raise('changed', { [`annotation:${record.article}#two`]: { newValue: other } }, 'local');
    fake.raise('changed', { [`annotation:${record.article}#three`]: { newValue: { v: 2 } } }, 'local');
    await vi.advanceTimersByTimeAsync(100);
    expect(look()).toBe(1);
    await press('.toast button');
    calls.length = 0;
    await press('.toast button');
    fake.raise('changed', { [`annotation:${record.article}#one`]: { newValue: record } }, 'local');
    await vi.advanceTimersByTimeAsync(100);
    expect([look(), errors]).toEqual([2, []]);
    run.abort();
  });
});
