import { expect, test } from 'vitest';
import { extractArticle } from '../../../src/extraction/extract-article.ts';
import { raritySelector } from '../../../src/on-demand/rarities-module.ts';
import { sites } from '../../../src/sites/index.ts';
import { detectArticle } from '../../../src/sites/match-article.ts';
import { samplePage } from '../../export/markdown-samples.ts';
import { parsePage } from '../load.ts';
import { modules } from '../modules.ts';

const table =
  '<div role="table"><div role="row"><span role="cell">a</span><span role="cell">b</span></div><div role="row"><span role="cell">c</span><span role="cell">d</span></div></div>';

test.each([
  ['an article that needs it', table, 0.99],
  ['an article that does not', '<p>a</p>', 1],
])('without the rarities script, %s is reported as complete or not', (_, html, share) => {
  const page = samplePage(html);
  const site = detectArticle(page.expected.url, sites);
  if (!site) throw new Error('no site');
  const { rarities, ...others } = modules;
  const read = (given: object) => extractArticle(parsePage(page), site, page.expected.url, given)?.completeness.text;
  expect([read({ ...others, rarities }), read(others)]).toEqual([1, share]);
});

const reads = (html: string) => parsePage(samplePage(html)).querySelector(raritySelector) !== null;

test('fields that hold no text of the author do not need it: data of the page, ratings, buttons, an empty search', () => {
  expect(
    reads('<input type="hidden" value="news"><input type="RADIO" value="5"><input type="submit" value="Rate">'),
  ).toBe(false);
  expect(reads('<input type="text" value=""><textarea></textarea><button disabled>Rate</button>')).toBe(false);
});

test.each([
  '<input value="npm ci">',
  '<input readonly>',
  '<input type="text" disabled>',
  '<textarea>npm ci</textarea>',
  '<textarea readonly></textarea>',
])('a field that may hold text of the author needs it: %s', (html) => {
  expect(reads(html)).toBe(true);
});
