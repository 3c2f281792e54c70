import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { extractArticle } from '../../src/extraction/extract-article.ts';
import { sites } from '../../src/sites/index.ts';
import { detectArticle } from '../../src/sites/match-article.ts';
import { modules } from './modules.ts';

// Pages of www.infoq.com as they were before 2019, and pages of recordings, with our own text.

const title = 'Merging the Indexes of the Night';
const say = (n: number) =>
  `Paragraph ${n} tells how the crew merged the old indexes. Queries of the day read half of the pages.`;
const paragraphs = (...numbers: number[]) => numbers.map((n) => `<p>${say(n)}</p>`).join('');
const person = (name: string) => `<a href="/profile/${name.replaceAll(' ', '-')}/">${name}</a>`;
const links = Array.from(
  { length: 4 },
  (_, n) => `<li><a href="/news/2011/01/other-${n}/">Another Story ${n}</a></li>`,
);

function read(
  body: string,
  path = '/news/2017/05/merging/',
): (Article & { numbers: number[]; text: string }) | undefined {
  const url = `https://www.infoq.com${path}`;
  const html = `<html lang="en"><head><title>InfoQ: ${title}</title></head><body><div id="header"><a href="/">InfoQ</a></div>${body}<div id="footer">All content copyright © 2006-2011</div></body></html>`;
  const { document } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window;
  const site = detectArticle(url, sites);
  const article = site && extractArticle(document, site, url, modules);
  const text = article?.body.textContent ?? '';
  const numbers = [...text.matchAll(/Paragraph (\d+) /g)].map((match) => Number(match[1]));
  return article && { ...article, numbers, text };
}

describe('a byline that is an inline element among blocks', () => {
  it.each([
    ['by', '', 'on Nov 20, 2016. Estimated reading time: 11 minutes', '2016-11-20', []],
    ['par', ', traduit par ', 'le 20 août 2013', '2013-08-20', ['Luc Petit']],
    ['por', ', traduzido por ', 'em 18 Nov 2013', '2013-11-18', ['Luc Petit']],
  ])('provides author and date: %s', (by, translatedBy, date, published, translators) => {
    const byline = `<span class="author_general">${by} ${person('Greta Lind')}${translatedBy && translatedBy + person('Luc Petit')}<span> ${date} | <a href="#comments">2 <span>Discuss</span></a></span></span>`;
    const article = read(
      `<div class="news"><h1>${title}</h1><p></p>${byline}<div class="text_info">${paragraphs(1, 2, 3)}</div></div>`,
    );
    expect(article).toMatchObject({ title, authors: ['Greta Lind'], translators, published, numbers: [1, 2, 3] });
  });
});

describe('the text', () => {
  it('does not include a list of vendors that floats in it', () => {
    const vendors = `<div class="random"><h3>Related Vendor Content</h3><ul>${links.join('')}</ul></div>`;
    const article = read(`<div><h1>${title}</h1><div class="text_info">${vendors}${paragraphs(1, 2, 3)}</div></div>`);
    expect(article?.numbers).toEqual([1, 2, 3]);
    expect(article?.text).not.toMatch(/Vendor|Another/);
  });

  it('is in a cell of a layout table', () => {
    const article = read(
      `<table><tr><td><h1>${title}</h1><p class="info">Posted by ${person('Greta Lind')} on May 04, 2011</p>${paragraphs(1, 2, 3)}</td><td><h3>Educational Content</h3><ul>${links.join('')}</ul></td></tr></table>`,
    );
    expect(article).toMatchObject({ authors: ['Greta Lind'], published: '2011-05-04', numbers: [1, 2, 3] });
    expect(article?.text).not.toMatch(/Posted|Another/);
  });

  it('begins with a box of another name that has several sentences', () => {
    const article = read(
      `<div><h1>${title}</h1><div class="all"><div class="bio">${paragraphs(1, 2)}</div><div id="transcript"><h2>1. Why?</h2>${paragraphs(3, 4)}<h2>2. How?</h2>${paragraphs(5, 6)}</div></div></div>`,
      '/interviews/lind-merging/',
    );
    expect(article?.numbers).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('has parts with a wrapper each', () => {
    const part = (inner: string, name = 'part') => `<div class="wrapper"><div class="${name}">${inner}</div></div>`;
    const rating = part('<h4>Rate this Article</h4><span>Adoption</span><span>Style</span>', 'rating');
    const article = read(
      `<div><h1>${title}</h1><div class="all">${part(paragraphs(1))}${part(`<h3>Key Takeaways</h3>${paragraphs(2)}`)}${part(`<h2>Transcript</h2>${paragraphs(3, 4, 5, 6)}`)}${rating}</div></div>`,
      '/podcasts/merging/',
    );
    expect(article?.numbers).toEqual([1, 2, 3, 4, 5, 6]);
    expect(article?.text).not.toContain('Rate');
  });
});

describe('if only some names are known', () => {
  it('all parts with a known name are read, whatever contains them', () => {
    const part = (inner: string, name = '') => `<div class="${name} article__data">${inner}</div>`;
    const article = read(
      `<h1>${title}</h1><div class="unknown">${part(paragraphs(1), 'intro')}${part(`<h3>Key Takeaways</h3><ul><li>Draw it.</li></ul>`)}${part(paragraphs(2, 3, 4))}<div class="stars"><h4>Rate this Article</h4></div></div>`,
      '/podcasts/merging/',
    );
    expect(article?.numbers).toEqual([1, 2, 3, 4]);
    expect(article?.outline.map(({ text }) => text)).toEqual(['Key Takeaways']);
  });

  it('a list of sponsors inside the text is not read', () => {
    const sponsors = (name: string) => `<div class="unknown"><h4>${name}</h4><ul>${links.join('')}</ul></div>`;
    const article = (name: string) =>
      read(`<h1>${title}</h1><div class="article__data">${paragraphs(1, 2)}${sponsors(name)}${paragraphs(3)}</div>`);
    expect(article('Related Sponsors')).toMatchObject({ numbers: [1, 2, 3], outline: [] });
    expect(article('Further Reading')?.text).toContain('Another Story 3');
  });
});

describe('in the other languages of the site', () => {
  it.each([
    ['fr', 'Contenus associés', 'Commentaires de la communauté', 'Répondre'],
    ['br', 'Conteúdo Relacionado', 'Comentários da comunidade', 'Responder'],
    ['jp', '関連するコンテンツ', 'コミュニティコメント', '返信'],
  ])('/%s: related articles and comments are recognized by their phrases', (edition, related, comments, reply) => {
    const voice = (n: number) => `<div><b>Una Crow</b><p>${say(90 + n)}</p><a href="#">${reply}</a></div>`;
    const article = read(
      `<div><h1>${title}</h1><div>${paragraphs(1, 2)}</div><div><h3>${related}</h3><ul>${links.join('')}</ul></div><div><h3>${comments}</h3>${voice(1)}${voice(2)}${voice(3)}</div></div>`,
      `/${edition}/news/2017/05/merging/`,
    );
    expect(article?.numbers).toEqual([1, 2]);
    expect(article?.text).not.toMatch(/Another|Una/);
  });
});

describe('below the text, inside its container', () => {
  const page = (tail: string) =>
    read(
      `<h1>${title}</h1><div class="article__content"><div class="article__data">${paragraphs(1, 2)}</div>${tail}</div>`,
      '/presentations/merging/',
    );

  it('date and author are not part of the text', () => {
    const article = page(
      `<div class="facts"><p>Nov 20, 2030</p><p>by</p><ul><li>${person('Greta Lind')}</li></ul></div><div class="stars"><h4>Rate this Article</h4><span>Style</span></div>`,
    );
    expect(article).toMatchObject({ authors: ['Greta Lind'], published: '2030-11-20', numbers: [1, 2] });
    expect(article?.text).not.toMatch(/Rate|Greta/);
  });

  it('topics under a heading that is a sentence are not part of the text', () => {
    const article = page(
      `<div class="topics"><h4>This content is in the <a href="/cloud/">Cloud</a> topic.</h4><ul>${links.join('')}</ul></div>`,
    );
    expect(article?.numbers).toEqual([1, 2]);
    expect(article?.text).not.toMatch(/topic|Another/);
  });

  it.each([
    ['an image', '<div class="end"><img src="/end.png" alt="The end"></div>', 'img'],
    ['a part of the same name', '<div class="article__data"><p>Fin</p></div>', 'p'],
    ['a sentence', '<div class="end"><p>That was all.</p></div>', 'p'],
    ['the original source', '<div class="end"><p>原文链接：https://example.org/merging</p></div>', 'p'],
    ['the author’s profile', '<div class="end"><p>About the Author: Greta Lind, river pilot</p></div>', 'p'],
    ['code', '<div class="end"><pre>go()</pre></div>', 'pre'],
  ])('%s is part of the text', (_, tail, name) => {
    expect(page(tail)?.body.querySelectorAll(`:scope ${name}`).length).toBe(name === 'p' ? 3 : 1);
  });
});
