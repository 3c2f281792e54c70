import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import pairs from './contrast-pairs.json' with { type: 'json' };
import { contrast } from './wcag-contrast.ts';

type Palette = ReadonlyMap<string, string>;

function readPalettes(css: string): Map<string, Palette> {
  const palettes = new Map<string, Palette>();
  for (const [, name = '', body = ''] of css.matchAll(/\[data-palette=["']([\w-]+)["']\]\s*\{([^}]*)\}/g)) {
    const entries = [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(
      ([, key = '', value = '']) => [key, value.trim()] as const,
    );
    palettes.set(name, new Map(entries));
  }
  return palettes;
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const variable = (token: string) => kebab(token.replace(/^syntax\./, 'token-'));

const palettes = readPalettes(
  ['palettes', 'contrast-palettes'].map((name) => readFileSync(`src/ui/themes/${name}.css`, 'utf8')).join(''),
);

test('there are six palettes', () => {
  expect([...palettes.keys()]).toEqual(['light', 'paper', 'dusk', 'dark', 'contrast', 'contrast-dark']);
});

describe.each([...palettes])('the palette %s', (_name, palette) => {
  test.each(pairs)('$pair is sufficient for: $use', ({ pair, min }) => {
    const [front = '', back = ''] = pair.split('/').map((token) => palette.get(variable(token)) ?? '');
    expect(front).toMatch(/^#[\da-f]{6}$/);
    expect(back).toMatch(/^#[\da-f]{6}$/);
    expect(contrast(front, back)).toBeGreaterThanOrEqual(min - 0.005);
  });
});
