// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { fitFormulas } from '../../src/panel/print/fit-formulas.ts';

// jsdom has no layout and no MathML: an attribute of each formula is its width in px, at a font size of 10 px.
function setUp(html: string): HTMLElement {
  vi.stubGlobal('MathMLElement', HTMLElement);
  const body = document.createElement('div');
  for (const said of new DOMParser().parseFromString(html, 'text/html').querySelectorAll('math')) {
    // An HTML element of the same name: in jsdom, MathML elements have no `style`.
    const math = document.createElement('math');
    for (const { name, value } of said.attributes) math.setAttribute(name, value);
    body.append(math);
  }
  document.body.replaceChildren(body);
  vi.spyOn(window, 'getComputedStyle').mockReturnValue({ fontSize: '10px' } as CSSStyleDeclaration);
  return body;
}

function measure(width: (math: Element) => number): void {
  Range.prototype.getBoundingClientRect = function (this: Range) {
    return { width: width(this.startContainer as Element) } as DOMRect;
  };
}

const own = (math: Element) => Number(math.getAttribute('data-width'));

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('a formula that is wider than the page is scaled down while it is printed', () => {
  const body = setUp('<math data-width="920"></math><math data-width="400"></math><math data-width="9000"></math>');
  const before = body.innerHTML;
  measure(own);
  const printing = new AbortController();
  fitFormulas(body, printing.signal);
  expect([...body.querySelectorAll('math')].map((math) => math.getAttribute('style'))).toEqual([
    '--fit: 0.5em;',
    null,
    '--fit: 0.2em;',
  ]);
  printing.abort();
  expect(body.innerHTML).toBe(before);
});

test('a formula keeps its own style', () => {
  const body = setUp('<math data-width="920" style="color: red"></math>');
  measure(own);
  const printing = new AbortController();
  fitFormulas(body, printing.signal);
  printing.abort();
  expect(body.querySelector('math')?.style.color).toBe('red');
  expect(body.innerHTML).not.toContain('--fit');
});

test('all formulas are measured before one is changed', () => {
  const body = setUp('<math data-width="920"></math><math data-width="920"></math>');
  const changed: number[] = [];
  measure((math) => {
    changed.push(body.querySelectorAll('math[style]').length);
    return own(math);
  });
  fitFormulas(body, new AbortController().signal);
  expect(changed).toEqual([0, 0]);
});
