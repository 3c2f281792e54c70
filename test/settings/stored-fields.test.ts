import { expect, test } from 'vitest';
import { defaults, parseSettings } from '../../src/settings/settings.ts';
import { changedFields, fromFields, isOutdated, toFields } from '../../src/settings/stored-fields.ts';

test('settings are read back from their fields', () => {
  const settings = parseSettings({ theme: 'dusk', size: 22, hide: { comments: false } });
  expect(fromFields(toFields(settings))).toEqual(settings);
  expect(fromFields({})).toEqual(defaults);
});

test('only changes are stored, with their version', () => {
  const before = parseSettings({ hide: { feed: false } });
  const after = parseSettings({ theme: 'dusk', hide: { feed: false, comments: false } });
  expect(changedFields(before, after)).toEqual({ version: 1, theme: 'dusk', 'hide.comments': false });
  expect(changedFields(after, after)).toEqual({});
});

test('an invalid or misplaced field falls back alone', () => {
  const fields = { theme: 'paper', size: Number.NaN, 'hide.feed': 'no', 'hide.__proto__': true, hide: { feed: false } };
  expect(fromFields({ ...fields, 'hide.': 1, constructor: 2, measure: 1e300 })).toEqual({
    ...defaults,
    theme: 'paper',
  });
});

test('fields of an older version have to be stored again, those of a newer one do not', () => {
  expect([isOutdated({}), isOutdated({ version: 0 }), isOutdated({ version: 99 })]).toEqual([false, true, false]);
});
