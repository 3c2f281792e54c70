import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { annotationColors } from '../../src/annotations/annotation.ts';
import { contrast } from '../ui/wcag-contrast.ts';

/** The colors of each palette, merged from several style sheets; later ones override earlier ones. */
const palettes = new Map<string, Map<string, string>>();
for (const file of [
  'src/ui/themes/palettes.css',
  'src/ui/themes/contrast-palettes.css',
  'src/annotations/styles/colors.css',
]) {
  const css = readFileSync(file, 'utf8');
  for (const [, names = '', body = ''] of css.matchAll(/((?:\[data-palette="[\w-]+"\],?\s*)+)\{([^}]*)\}/g))
    for (const [, name = ''] of names.matchAll(/"([\w-]+)"/g)) {
      const colors = palettes.get(name) ?? new Map<string, string>();
      for (const [, key = '', value = ''] of body.matchAll(/--([\w-]+):\s*(#[\da-f]{6})/g)) colors.set(key, value);
      palettes.set(name, colors);
    }
}

test('there are colors for all six palettes', () => {
  expect([...palettes].filter(([, colors]) => colors.has('highlight-pink')).map(([name]) => name)).toHaveLength(6);
});

describe.each([...palettes])('in the palette %s', (_name, colors) => {
  test.each(annotationColors)('%s keeps text, links and code legible', (color) => {
    const back = colors.get(`highlight-${color}`) ?? '';
    const inks = [...colors.keys()].filter(
      (key) => /^(?:text|text-strong|link|muted)$/.test(key) || key.startsWith('token-'),
    );
    expect(inks.length).toBeGreaterThan(10);
    const faint = inks.filter((key) => contrast(colors.get(key) ?? '', back) < 4.5);
    expect(faint.map((key) => `${key} ${contrast(colors.get(key) ?? '', back).toFixed(2)}`)).toEqual([]);
  });

  test('each swatch stands out from the bar', () => {
    const raised = colors.get('surface-raised') ?? '';
    expect(contrast(colors.get('control') ?? '', raised)).toBeGreaterThanOrEqual(3);
  });
});
