import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { styleDrawing } from '../../../src/extraction/normalize/svg/rules.ts';

/** The shape of a drawing with the attributes that come from its style sheet. */
function paint(inside: string, style = ''): string {
  const { document } = new JSDOM(`<svg style="${style}" class="d">${inside}</svg>`).window;
  const svg = document.querySelector('svg');
  if (!svg) throw new Error('no drawing');
  styleDrawing(svg);
  const shape = svg.querySelector('rect');
  shape?.removeAttribute('style');
  return shape?.outerHTML.replace('></rect>', '') ?? '';
}

test.each([
  ['a variable of the drawing', '<style>.d{--ink:#123}rect{fill:var(--ink)}</style><rect/>', '', '<rect fill="#123"'],
  ['a variable of its own element', '<rect style="fill:var(--ink)"/>', '--ink: #123', '<rect fill="#123"'],
  [
    'a variable that refers to another',
    '<style>:root{--a:#123;--b:var(--a)}</style><rect fill="var(--b)"/>',
    '',
    '<rect fill="#123"',
  ],
  ['a fallback for a missing variable', '<rect style="fill:var(--none, #456)"/>', '', '<rect fill="#456"'],
  ['a color as fallback', '<rect style="stroke:var(--none, rgb(1, 2, 3))"/>', '', '<rect stroke="rgb(1, 2, 3)"'],
  ['no fallback', '<style>rect{fill:var(--none)}</style><rect/>', '', '<rect'],
  [
    'a variable that dark schemes and comments also set',
    '<style>:root{--ink:#123}rect{fill:var(--ink)}@media (prefers-color-scheme:dark){:root{--ink:#fff}}/* --ink:red */</style><rect/>',
    '',
    '<rect fill="#123"',
  ],
  [
    'a variable that another theme also sets',
    '<style>:root,.light{--ink:#123}rect{fill:var(--ink)}[data-theme=dark],.dark .d{--ink:#fff}</style><rect/>',
    '',
    '<rect fill="#123"',
  ],
  [
    'a variable that only a theme sets',
    '<style>.light{--ink:#123}</style><rect fill="var(--ink)"/>',
    '',
    '<rect fill="#123"',
  ],
  [
    'a variable that the drawing itself also sets',
    '<style>.d{--ink:#fff}rect{fill:var(--ink)}</style><rect/>',
    '--ink:#123',
    '<rect fill="#123"',
  ],
])('%s', (_, inside, style, shape) => {
  expect(paint(inside, style)).toBe(shape);
});

test.each([
  ['a block that is never closed', 'a{}rect{fill:#123}', `g{${'fill:red;'.repeat(30_000)}`],
  ['names without a block', 'rect{fill:#123}', `${'a '.repeat(140_000)}}`],
  ['comments that are never closed', 'rect{fill:#123}', '/* '.repeat(90_000)],
  ['rules that are never closed', 'rect{fill:#123}', '@a '.repeat(90_000)],
  ['names of variables that never end', 'rect{fill:#123}', `g{${'-'.repeat(280_000)}`],
  ['a variable that is never closed', 'rect{fill:#123}', `g{fill:var(--a,${' '.repeat(280_000)}`],
  ['a comment before a rule', '/* g{} */rect{fill:#123}/**/', ''],
])('a style sheet with %s is read to its end', (_, css, rest) => {
  expect(paint(`<style>${css}${rest}</style><rect/>`)).toBe('<rect fill="#123"');
});

test('variables that would grow without limit do not', () => {
  const more = Array.from({ length: 12 }, (_, at) => `--v${at}:${`var(--v${at + 1})`.repeat(7)}`).join(';');
  const uses = 'var(--v0)'.repeat(20_000);
  expect(paint(`<style>rect{stroke:#123}rect{${more};fill:${uses}}</style><rect/>`)).toContain('stroke="#123"');
});
