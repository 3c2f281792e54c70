import { describe, expect, it } from 'vitest';
import { makePage, tryPage } from './fuzz.ts';

/** Seeds of generated pages, some of which once broke a promise (`npm run fuzz`). */
const seeds = [10, 88, 7002495, ...Array.from({ length: 40 }, (_, index) => 500 + index)];

describe('a page that nobody would write', () => {
  it.each(seeds)('breaks no promise: seed %i', (seed) => {
    expect(tryPage(makePage(seed, [])).broken).toEqual([]);
  });
});
