import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { backgroundColors, pageCss } from '../../../src/page/clean-page/page-css.ts';
import { bodyAttribute } from '../../../src/page/host/hidden-body.ts';
import { defaults } from '../../../src/settings/settings.ts';
import { sites } from '../../../src/sites/index.ts';

const themes = ['palettes', 'contrast-palettes']
  .map((name) => readFileSync(`src/ui/themes/${name}.css`, 'utf8'))
  .join('');

describe('the background behind the panel', () => {
  it('is that of the panel in every palette', () => {
    const pairs = [...themes.matchAll(/color-scheme: (\w+);\s+--bg: (#\w+);/g)].map(([, scheme, ground]) => [
      scheme,
      ground,
    ]);
    expect(Object.values(backgroundColors)).toEqual(pairs);
  });

  it('follows a chosen theme and not the system', () => {
    const [site] = sites;
    if (!site) throw new Error('a site is needed');
    const css = pageCss(site, { ...defaults, theme: 'dark' }, [], true);
    expect(css).toContain('html{--infoq-reader-scheme:dark;--infoq-reader-ground:#15171a}');
    expect(css).not.toContain('prefers-color-scheme');
  });
});

describe('the style sheet that covers the page', () => {
  const sheet = readFileSync('src/page/host/cover.css', 'utf8');

  it('applies while the style of the page says so, to a body with the attribute that the code sets', () => {
    const rules = sheet.match(/[^{}]+\{/g) ?? [];
    const covering = rules.filter((rule) => !/^\s*(?:\/\*[\s\S]*?\*\/\s*)*(?:html:not|@media)/.test(rule));
    expect(covering.length).toBeGreaterThan(5);
    for (const rule of covering) expect(rule).toContain('html:has(> style[data-infoq-reader="cover"])');
    for (const value of ['asked', 'hidden']) expect(sheet).toContain(`[${bodyAttribute}="${value}"]`);
  });
});
