import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { annotationColors } from '../../src/annotations/annotation.ts';

/** The colors of each palette, of one sheet after the other. */
const palettes = new Map<string, Map<string, string>>();
for (const file of ['src/ui/themes.css', 'src/annotations/annotations.css']) {
  const css = readFileSync(file, 'utf8');
  for (const [, names = '', body = ''] of css.matchAll(/((?:\[data-palette="[\w-]+"\],?\s*)+)\{([^}]*)\}/g))
    for (const [, name = ''] of names.matchAll(/"([\w-]+)"/g)) {
      const colors = palettes.get(name) ?? new Map<string, string>();
      for (const [, key = '', value = ''] of body.matchAll(/--([\w-]+):\s*(#[\da-f]{6})/g)) colors.set(key, value);
      palettes.set(name, colors);
    }
}

/** WCAG 2 relative luminance of #rrggbb. */
function luminance(color: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

test('there are colors for all six palettes', () => {
  expect([...palettes].filter(([, colors]) => colors.has('pen-pink')).map(([name]) => name)).toHaveLength(6);
});

describe.each([...palettes])('in the palette %s', (_name, colors) => {
  test.each(annotationColors)('%s lets text, links and code be read', (color) => {
    const back = colors.get(`pen-${color}`) ?? '';
    const inks = [...colors.keys()].filter((key) => /^(?:text|strong|link|muted)$/.test(key) || key.startsWith('ink-'));
    expect(inks.length).toBeGreaterThan(10);
    const faint = inks.filter((key) => contrast(colors.get(key) ?? '', back) < 4.5);
    expect(faint.map((key) => `${key} ${contrast(colors.get(key) ?? '', back).toFixed(2)}`)).toEqual([]);
  });

  test('each swatch stands out from the bar', () => {
    const raised = colors.get('raised') ?? '';
    expect(contrast(colors.get('control') ?? '', raised)).toBeGreaterThanOrEqual(3);
  });
});
