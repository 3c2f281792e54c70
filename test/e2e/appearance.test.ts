import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { whenMode } from '../../scripts/lib/panel.mjs';
import { sample, sampleFixtures } from '../../scripts/lib/sample.mjs';
import { browserNames, type Reader, startReader } from './support/extension.ts';

/** Articles by language: the address, and the first font of each stack on a machine that has them all. */
const languages = [
  { lang: 'zh-CN', url: 'https://www.infoq.cn/article/aPageOfOurOwn0000003', sans: 'PingFang SC', em: 1 },
  { lang: 'ja', url: 'https://www.infoq.com/jp/articles/a-page-of-our-own/', sans: 'Hiragino Sans', em: 1 },
  { lang: 'en', url: 'https://www.infoq.com/articles/a-page-of-our-own/', sans: '-apple-system', em: 0.9 },
  { lang: 'pt-BR', url: 'https://www.infoq.com/br/articles/a-page-of-our-own/', sans: '-apple-system', em: 0.9 },
  { lang: 'fr', url: 'https://www.infoq.com/fr/articles/a-page-of-our-own/', sans: '-apple-system', em: 0.9 },
] as const;

const words = {
  'zh-CN': '本子上的字迹换过四个人，钥匙却从来没有换过地方。',
  ja: '帳面の字は四人の手を経たが、鍵の場所は一度も変わらなかった。',
  en: 'The handwriting in the book has changed four times, the place of the keys never has. ',
  'pt-BR': 'A letra no livro mudou quatro vezes, mas o lugar das chaves não mudou nunca, e não é por acaso. ',
  fr: 'L’écriture du registre a changé quatre fois, la place des clefs n’a jamais changé, et pour cause. ',
} as const;

function pageOf({ lang }: (typeof languages)[number]): string {
  const text = `<h2>1</h2><p>${words[lang].repeat(8)}<em>${words[lang]}</em></p><h2>2</h2><p>${words[lang].repeat(8)}</p>`;
  return `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>${words[lang]} - InfoQ</title></head>
<body><main><article class="article"><h1 class="article__title article-title">${words[lang]}</h1>
<div class="article__data ProseMirror">${text}</div></article></main></body></html>`;
}

describe.each(browserNames)('in %s', (name) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader(name);
  });
  beforeEach(() => reader.reset());
  afterAll(() => reader?.close());

  test.each(languages)(
    'emphasis in $lang is visible: italics, a Kai font, or emphasis dots if there is none',
    async (language) => {
      const { page } = await reader.open(language.url, { [language.url]: { body: pageOf(language) } });
      await whenMode(page, 'reader');
      const isHan = language.em === 1;
      const body = await page.waitForSelector(`infoq-reader >>> [data-part="body"]${isHan ? '[data-kai]' : ''}`, {
        visible: true,
      });
      const [hasKai, dots, slant] =
        (await body?.evaluate((box) => {
          const style = getComputedStyle(box.querySelector('em') ?? box);
          return [box.getAttribute('data-kai') === 'true', style.textEmphasisStyle, style.fontStyle];
        })) ?? [];
      expect(dots).toBe(isHan && !hasKai ? 'dot' : 'none');
      expect(slant).toBe(isHan ? 'normal' : 'italic');
    },
  );

  test.each(languages)('an article in $lang is set in the typography of its language', async (language) => {
    const { page } = await reader.open(language.url, { [language.url]: { body: pageOf(language) } });
    await whenMode(page, 'reader');
    const set = await page.$eval('infoq-reader >>> article', (article) => {
      const text = article.querySelector('[data-part="body"] p');
      const style = getComputedStyle(text ?? article);
      const size = Number.parseFloat(style.fontSize);
      return {
        lang: article.getAttribute('lang'),
        family: style.fontFamily.replaceAll(/["']/g, '').split(', ')[0],
        leading: Math.round((Number.parseFloat(style.lineHeight) / size) * 100) / 100,
        measure: Math.round(((text?.clientWidth ?? 0) / size) * 10) / 10,
        slant: getComputedStyle(article.querySelector('em') ?? article).fontStyle,
      };
    });
    const isHan = language.em === 1;
    expect(set).toEqual({
      lang: language.lang,
      family: language.sans,
      leading: isHan ? 1.8 : 1.65,
      measure: Math.round(38 * language.em * 10) / 10,
      slant: isHan ? 'normal' : 'italic',
    });
  });

  // Puppeteer can't change what Firefox considers the system's preferences.
  if (name === 'chrome')
    test('the theme follows the system while the panel is open, and nothing animates if motion is reduced', async () => {
      const { page } = await reader.open(sample.url, sampleFixtures());
      await whenMode(page, 'reader');
      for (const value of ['dark', 'light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
        await whenPalette(page, value);
        expect(await styleOf(page, '.root', 'colorScheme')).toBe(value);
      }
      // An image with a transparent background keeps a light one behind it.
      expect(await styleOf(page, '.zoom img', 'backgroundColor')).toBe('rgb(228, 229, 230)');
      expect(await styleOf(page, '.tool', 'transitionDuration')).not.toBe('0s');
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      expect(await styleOf(page, '.tool', 'transitionProperty')).toBe('none');
      expect(await styleOf(page, '.root', 'animationDuration')).toBe('0s');
      const system = await page.createCDPSession();
      for (const [scheme, palette] of [
        ['light', 'contrast'],
        ['dark', 'contrast-dark'],
      ]) {
        const features = [
          { name: 'prefers-contrast', value: 'more' },
          { name: 'prefers-color-scheme', value: scheme ?? '' },
        ];
        await system.send('Emulation.setEmulatedMedia', { features });
        await whenPalette(page, palette ?? '');
      }
    });

  test('on a phone all lines of facts have the same height, and the report wraps to one edge', async () => {
    const { page } = await reader.prepare(sampleFixtures());
    await page.setViewport({ width: 390, height: 844 });
    await page.goto(sample.url);
    await whenMode(page, 'reader');
    const { facts, edges } = await page.$eval('infoq-reader >>> article', (article) => {
      const boxes = (selector: string) =>
        [...article.querySelectorAll(selector)].flatMap((one) => [...one.getClientRects()]);
      return {
        facts: boxes('.facts > span').map(({ height }) => Math.round(height)),
        edges: boxes('.report .line > span, .report .phrase, .report .more').map(({ left }) => Math.round(left)),
      };
    });
    expect(facts.length).toBeGreaterThan(3);
    expect(new Set(facts).size).toBe(1);
    // Boxes that begin a line are on its left edge; all others are far from it.
    const edge = Math.min(...edges);
    expect(edges.filter((left) => left !== edge && left - edge < 24)).toEqual([]);
  });
});

function styleOf(
  page: Page,
  selector: string,
  property: 'backgroundColor' | 'colorScheme' | 'transitionDuration' | 'transitionProperty' | 'animationDuration',
) {
  return page.$eval(`infoq-reader >>> ${selector}`, (element, name) => getComputedStyle(element)[name], property);
}

async function whenPalette(page: Page, palette: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const root = document.querySelector('infoq-reader')?.shadowRoot?.querySelector('.root');
      return root?.getAttribute('data-palette') === wanted;
    },
    {},
    palette,
  );
}
