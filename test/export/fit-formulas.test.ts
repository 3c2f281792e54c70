// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { fitFormulas } from '../../src/export/html/fit-formulas.ts';

/** The scale of a formula in a column that is 10 em wide; 1 if it fits. */
function fit(html: string): number {
  document.body.innerHTML = html;
  fitFormulas(document.body, 10);
  return Number.parseFloat(
    /--size:([\d.]+)em/.exec(document.querySelector('math')?.getAttribute('style') ?? '')?.[1] ?? '1',
  );
}

const letters = (count: number) => '<mi>x</mi>'.repeat(count);
const row = (count: number) => `<mrow>${letters(count)}</mrow>`;

test.each([
  ['short', `<math>${letters(8)}</math>`],
  ['that is tall', `<math><mfrac>${row(8)}${row(8)}</mfrac></math>`],
  ['with superscripts and subscripts', `<math><msubsup><mi>x</mi>${row(8)}${row(8)}</msubsup></math>`],
  ['with limits', `<math><munderover><mo>∑</mo>${row(8)}${row(8)}</munderover></math>`],
  [
    'that has two representations',
    `<math><semantics>${row(8)}<annotation encoding="application/x-tex">${'x'.repeat(40)}</annotation></semantics></math>`,
  ],
  ['with rows', `<math><mtable>${`<mtr><mtd>${row(6)}</mtd></mtr>`.repeat(9)}</mtable></math>`],
])('a formula %s keeps its size', (_, html) => {
  expect(fit(html)).toBe(1);
});

test.each([
  ['long', `<math>${letters(40)}</math>`, 0.4],
  ['of Han characters', `<math><mtext>${'水'.repeat(20)}</mtext></math>`, 0.5],
  ['with a long numerator', `<math><mfrac>${row(40)}${row(1)}</mfrac></math>`, 0.4],
  ['inside a root', `<math><msqrt>${letters(30)}</msqrt></math>`, 0.5],
  ['with many columns', `<math><mtable><mtr>${`<mtd>${row(2)}</mtd>`.repeat(10)}</mtr></mtable></math>`, 0.5],
])('a formula %s is scaled down', (_, html, most) => {
  expect(fit(html)).toBeLessThanOrEqual(most);
  expect(fit(html)).toBeGreaterThan(most * 0.7);
});

test('lists and cells have less room', () => {
  const formula = `<math>${letters(14)}</math>`;
  expect(fit(formula)).toBe(1);
  expect(fit(`<ul><li>${formula}</li></ul>`)).toBeLessThan(1);
  expect(fit(`<table><tr><td>${formula}</td></tr></table>`)).toBeLessThan(0.6);
});

test('a formula may have any number of nested parts', () => {
  document.body.innerHTML = '<math><mfrac><mi>x</mi></mfrac></math>';
  const fraction = document.querySelector('mfrac');
  const parts = Array.from({ length: 200_000 }, () => fraction?.firstElementChild);
  // Simulated, because jsdom is slow with so many real elements.
  Object.defineProperty(fraction, 'children', { value: parts });
  fitFormulas(document.body, 10);
  expect(document.querySelector('math')?.hasAttribute('style')).toBe(false);
});
