// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pageColors, pagePaintRules } from '../../src/annotations/page-colors.ts';

const read = (palette: string) => {
  const colors: Record<string, string> = {};
  for (const file of ['src/ui/themes.css', 'src/annotations/annotations.css'])
    for (const [, body = ''] of readFileSync(file, 'utf8').matchAll(
      new RegExp(`\\[data-palette="${palette}"\\] \\{([^}]*)\\}`, 'g'),
    ))
      for (const [, name = '', value = ''] of body.matchAll(/--(?:highlight-)?(yellow|green|blue|pink|note): (#\w+)/g))
        colors[name] = value;
  return colors;
};

test('a page has the colors of two palettes of the panel', () => {
  expect(read('light')).toEqual(pageColors.light);
  expect(read('dusk')).toEqual(pageColors.dark);
});

test('light words have dark colors behind them', () => {
  const text = document.createElement('div');
  const paragraph = document.createElement('p');
  text.append(paragraph);
  document.body.append(text);
  paragraph.style.color = 'rgb(20, 30, 40)';
  expect(pagePaintRules(text)).toContain(pageColors.light.yellow);
  paragraph.style.color = 'rgba(220, 221, 222, 0.9)';
  expect(pagePaintRules(text)).toContain(pageColors.dark.yellow);
});
