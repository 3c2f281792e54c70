import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { whileStill } from '../../../src/dom/still-tree.ts';
import { listMatches } from '../../../src/extraction/clutter/match-selector.ts';
import { sites } from '../../../src/sites/index.ts';

const { document } = new JSDOM(`
  <div class="side a"><p class="b">一</p><div class="a">二</div></div>
  <section class="_foot_x1_2"><p class="x _foot_y2_9 b">三</p></section>
  <p class="">四</p><p>五</p><div class="b a" id="b">六</div>`).window;

describe('elements that match a selector list', () => {
  it.each([
    '.a',
    '.a, .b',
    '.b, .a',
    '[class^="_foot_"], [class*=" _foot_"]',
    '[class*="_foot_"], .side, .b',
    '.none',
    'p',
    'div.a, .b',
    '.side .a, .b',
    '#b, .a',
    '.b:not(.a)',
    '[class=""], .a',
    ...sites.flatMap(({ clutter }) => clutter.map(({ selector }) => selector)),
  ])('are those that the browser finds, in its order: %s', (selector) => {
    expect(whileStill(() => listMatches(document.body, [selector]))).toEqual([
      [...document.body.querySelectorAll(selector)],
    ]);
  });

  it('are listed separately for each selector', () => {
    const ids = (lists: readonly (readonly Element[])[]) => lists.map((list) => list.map(({ tagName }) => tagName));
    expect(ids(listMatches(document.body, ['.b', 'section, .side', '.none', '.side']))).toEqual([
      ['P', 'P', 'DIV'],
      ['DIV', 'SECTION'],
      [],
      ['DIV'],
    ]);
  });

  it('are not listed if the selector is invalid', () => {
    expect(() => listMatches(document.body, ['.a, ]'])).toThrow();
  });
});
