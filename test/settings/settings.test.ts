import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaults, modes, parseSettings, ranges, themes, upgrade } from '../../src/settings/settings.ts';

test('nothing stored results in the defaults', () => {
  for (const nothing of [undefined, null, 3, 'x', [], {}]) expect(parseSettings(nothing)).toEqual(defaults);
});

test('stored values are read', () => {
  const stored = { ...defaults, mode: 'clean', theme: 'dusk', size: 22, lineHeight: 1.9, justify: true };
  expect(parseSettings(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
});

test('an invalid value falls back field by field', () => {
  const parsed = parseSettings({ mode: 'zen', size: 99, measure: '40', justify: 1, theme: 'paper', extra: true });
  expect(parsed).toEqual({ ...defaults, theme: 'paper' });
});

test('the switches of what is hidden are read one by one', () => {
  expect(parseSettings({ hide: { comments: false, feed: 'no', other: true } }).hide).toEqual({
    ...defaults.hide,
    comments: false,
  });
});

test('null is a valid size, but not a valid width', () => {
  expect(parseSettings({ size: null, measure: null })).toEqual(defaults);
});

test('any input results in settings', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom(...Object.keys(defaults)), fc.jsonValue()),
      (any, some) => {
        for (const settings of [parseSettings(any), parseSettings(some)]) {
          expect(Object.keys(settings)).toEqual(Object.keys(defaults));
          expect(modes).toContain(settings.mode);
          expect(themes).toContain(settings.theme);
          expect(settings.measure).toBeGreaterThanOrEqual(ranges.measure.min);
          expect(settings.measure).toBeLessThanOrEqual(ranges.measure.max);
        }
      },
    ),
  );
});

test('any number results in a valid one', () => {
  for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, -1, 1e308, '20', 20n, new Date()]) {
    expect(parseSettings({ size: odd, measure: odd, lineHeight: odd, outlineWidth: odd })).toEqual(defaults);
  }
});

test('names that every object has are not settings', () => {
  const foreign = JSON.parse('{"__proto__":{"mode":"clean"},"constructor":1,"hide":{"__proto__":{"feed":false}}}');
  expect(parseSettings(foreign)).toEqual(defaults);
  expect(parseSettings(Object.create({ mode: 'clean' }))).toEqual(defaults);
});

test('settings of an older version go through each later migration', () => {
  const steps = [
    (old: Readonly<Record<string, unknown>>) => ({ ...old, b: Number(old.a) + 1 }),
    (old: Readonly<Record<string, unknown>>) => ({ ...old, c: Number(old.b) + 1 }),
  ];
  expect(upgrade({ version: 1, a: 1 }, steps)).toMatchObject({ b: 2, c: 3 });
  expect(upgrade({ version: 2, b: 5 }, steps)).toEqual({ version: 2, b: 5, c: 6 });
  for (const version of [3, 99, -1, 0.5, '1', undefined]) expect(upgrade({ version }, steps)).toEqual({ version });
});
