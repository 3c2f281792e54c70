import { expect, test } from 'vitest';
import { extractArticle } from '../../../src/extraction/extract-article.ts';
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
