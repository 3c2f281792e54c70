// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { actionOf, type KeyStroke, readKey } from '../../../src/panel/shortcuts/shortcuts.ts';

const stroke = (key: string, over: Partial<KeyStroke> = {}): KeyStroke => ({
  key,
  code: '',
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
  repeat: false,
  ...over,
});

test.each([
  ['[', 'previous'],
  ['\u3010', 'previous'],
  [']', 'next'],
  ['o', 'outline'],
  ['a', 'settings'],
  ['h', 'annotate'],
  ['z', 'toast'],
  ['-', 'smaller'],
  ['\uff1d', 'larger'],
  ['\uff1f', 'help'],
  ['Escape', 'escape'],
] as const)('%s does %s', (key, action) => {
  expect(actionOf(stroke(key), true)).toBe(action);
});

test('a key of another alphabet is recognized by its position', () => {
  expect(actionOf(stroke('\u0449', { code: 'KeyO' }), true)).toBe('outline');
  expect(actionOf(stroke('Process', { code: 'BracketRight' }), true)).toBe('next');
});

test('a Latin letter without a function does nothing, whatever its position', () => {
  expect(actionOf(stroke('q', { code: 'KeyA' }), true)).toBeUndefined();
});

test('keys of the browser and of an input method are ignored', () => {
  for (const over of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { isComposing: true }]) {
    expect(actionOf(stroke('a', over), true)).toBeUndefined();
    expect(actionOf(stroke('Escape', over), true)).toBeUndefined();
  }
  for (const key of [' ', 'ArrowDown', 'Home', 'End', '/', "'", 'Tab', 'A', 'O']) {
    expect(actionOf(stroke(key, { shiftKey: key === 'A' || key === 'O' }), true)).toBeUndefined();
  }
});

test('with single keys switched off only Escape works', () => {
  expect(actionOf(stroke('a'), false)).toBeUndefined();
  expect(actionOf(stroke('Escape'), false)).toBe('escape');
});

test('a held key goes on stepping, but opens and closes only once', () => {
  const held = (key: string) => readKey(Object.assign(new Event('keydown'), stroke(key, { repeat: true })), true);
  for (const key of ['[', ']', '-', '=', ',', '.']) expect(held(key), key).toBeDefined();
  for (const key of ['Escape', 'o', 'a', 'h', 'l', 'z', '?']) expect(held(key), key).toBeUndefined();
});
