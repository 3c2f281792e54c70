import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { isComplete } from '../../src/extraction/completeness/completeness.ts';
import { extractArticle } from '../../src/extraction/extract-article.ts';
import { sites } from '../../src/sites/index.ts';
import { detectArticle } from '../../src/sites/match-article.ts';
import { modules } from '../extraction/modules.ts';
import { auditBody } from './audit.ts';
import { hostilePage, properties, type Vector, vectors } from './vectors.ts';

const url = 'https://www.infoq.cn/article/h0sti1eh0sti1eh0sti1';
const title = '井边的石头';

/** A page that has inserted the vectors; it loads no other scripts. */
function openPage(list: readonly Vector[]): Document {
  const options = { url, runScripts: 'dangerously', virtualConsole: new VirtualConsole() } as const;
  return new JSDOM(hostilePage(title, list), options).window.document;
}

function read(document: Document): Article | undefined {
  const site = detectArticle(url, sites);
  return site && extractArticle(document, site, url, modules);
}

describe('hostile content', () => {
  it('comes in more than three hundred ways', () => {
    expect(vectors.length).toBeGreaterThan(300);
    expect(new Set(vectors.map(({ name }) => name)).size).toBe(vectors.length);
  });

  it.each(vectors.map((vector) => [vector.name, vector] as const))('is harmless in the article: %s', (_, vector) => {
    const document = openPage([vector]);
    const before = document.body.cloneNode(true);
    const article = read(document);
    expect(article?.title).toBe(title);
    expect(article && auditBody(article.body)).toEqual([]);
    expect(article && isComplete(article.completeness)).toBe(true);
    expect(article?.outline.map(({ text }) => text)).toEqual(['上半页', '下半页']);
    expect(document.body.isEqualNode(before)).toBe(true);
  });
});

describe('names that shadow DOM properties', () => {
  const read0 = (html: string) => read(openPage([{ name: '', html }]))?.body.textContent;

  it.each(properties)('%s', (property) => {
    const hidden = `<form id="${property}"><input name="${property}"></form><img name="${property}" alt=""><object id="${property}"></object><embed name="${property}">`;
    expect(read0(hidden)).toBe(read0(''));
  });
});
