import { describe, expect, it } from 'vitest';
import { makePage, tryPage } from './fuzz.ts';

/** Seeds of grown pages that broke a promise once (`npm run fuzz`), and some that did not. */
const seeds = [10, 88, 7002495, ...Array.from({ length: 40 }, (_, index) => 500 + index)];

describe('a page that nobody would write', () => {
  it.each(seeds)('breaks no promise: seed %i', (seed) => {
    expect(tryPage(makePage(seed, [])).broken).toEqual([]);
  });
});
