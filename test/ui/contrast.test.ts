import { existsSync, readFileSync } from 'node:fs';
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
const variable = (token: string) => kebab(token.replace(/^syntax\./, 'ink-'));

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

/** Colors that the design defines, but that are not used. */
const unused = ['danger', 'ink-variable'];

const tokensFile = '../shared/design/tokens.json';

// The design's file is not part of the project; if it exists, the palettes must match it.
if (existsSync(tokensFile))
  test('the palettes are those of the design', () => {
    const { themes } = JSON.parse(readFileSync(tokensFile, 'utf8'));
    for (const [name, palette] of palettes) {
      const inks = Object.entries(themes[name].syntax).map(([key, value]) => [`ink-${key}`, value]);
      const colors = Object.entries(themes[name].color).map(([key, value]) => [kebab(key), value]);
      for (const [key, value] of [...colors, ...inks] as [string, string][]) {
        if (unused.includes(key)) continue;
        expect([name, key, palette.get(key)?.replaceAll(/\s|\b0(?=\.)/g, '')]).toEqual([
          name,
          key,
          value.toLowerCase().replaceAll(/\s|\b0(?=\.)/g, ''),
        ]);
      }
    }
  });
