// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { createFilterCheck } from '../../src/extraction/filtered.ts';

// Whether the page itself may hide a block that is not displayed, judging by style sheets only, so that jsdom suffices.

afterEach(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
});

function isFiltered(css: string, block = '<div class="box">x</div>'): boolean {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  document.body.innerHTML = block;
  const live = document.body.firstElementChild;
  if (!live) throw new Error('no block');
  return createFilterCheck(document)(live);
}

test.each([
  ['no style sheet', ''],
  ['a rule for other elements', '.other { display: none }'],
  ['a matching rule that does not hide it', '.box { display: flex } .other { display: none }'],
])('a block that the page does not hide is hidden by a filter: %s', (_, css) => {
  expect(isFiltered(css)).toBe(true);
});

test.each([
  ['a rule', '.box { display: none }'],
  ['a selector of a list', 'p, .closed .x, div.box { display: none !important }'],
  ['for another width', '@media (max-width: 10px) { .box { display: none } }'],
  ['a conditional rule', '@supports (display: grid) { @media screen { .box { display: none } } }'],
])('a block that the page may hide is not: %s', (_, css) => {
  expect(isFiltered(css)).toBe(false);
});

test.each([
  '<div hidden>x</div>',
  '<div style="color: red; display: none">x</div>',
  '<dialog>x</dialog>',
  '<div popover>x</div>',
  '<noscript>x</noscript>',
])('neither is one that is hidden without a style sheet: %s', (block) => {
  expect(isFiltered('', block)).toBe(false);
});

/** Simulates style sheets adopted by a script, and nested rules, neither of which jsdom supports. */
function isFilteredBeside(sheet: object): boolean {
  Object.defineProperty(Document.prototype, 'adoptedStyleSheets', { value: [sheet], configurable: true });
  try {
    return isFiltered('');
  } finally {
    Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets');
  }
}

test('style sheets that a script has adopted belong to the page', () => {
  const rule = (selectorText: string) => ({ cssRules: [{ selectorText, style: { display: 'none' } }] });
  expect(isFilteredBeside(rule('.box'))).toBe(false);
  expect(isFilteredBeside(rule('.other'))).toBe(true);
});

test('nothing is known if a style sheet cannot be read', () => {
  const sheet = {
    get cssRules(): CSSRuleList {
      throw new DOMException('another origin', 'SecurityError');
    },
  };
  expect(isFilteredBeside(sheet)).toBe(false);
});

test('nothing is known of nested rules', () => {
  const inner = { selectorText: '& .box', style: { display: 'none' } };
  expect(isFilteredBeside({ cssRules: [{ selectorText: '.other', style: { display: '' }, cssRules: [inner] }] })).toBe(
    false,
  );
});
