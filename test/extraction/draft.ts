import type { Article } from '../../src/article/article.ts';
import type { Content } from '../../src/extraction/content/find-content.ts';
import { type Expected, formulaSources, readCode, readItems, squash } from './score.ts';
import { textLines } from './text-lines.ts';

/** The draft of an `expected.json` that no person has checked: the result of our own extraction, to be corrected. */
export function draftExpected(article: Article, content?: Content): Expected {
  const body = article.body.cloneNode(true) as HTMLElement;
  const formulas = [...new Set(formulaSources(body).map(({ tex }) => tex))];
  const links = [...article.body.querySelectorAll('a[href]')].filter((link) => !link.closest('[data-media]'));
  const hrefs = links.map((link) => link.getAttribute('href') ?? '');
  const players = [...article.body.querySelectorAll('[data-media] a[href]')].map((link) => link.getAttribute('href'));
  const ids = new Set([...body.querySelectorAll('[id]')].map(({ id }) => `#${id}`));
  return {
    url: article.url,
    kind: 'article',
    title: article.title,
    authors: article.authors,
    translators: article.translators,
    published: article.published ?? null,
    lang: article.lang,
    original: article.original ?? null,
    outline: article.outline.map(({ level, text }) => ({ level, text })),
    optionalOutline: [],
    paragraphs: paragraphsOf(body, players),
    optionalText: [],
    code: readCode(article.body),
    images: unique([...article.body.querySelectorAll('img')].map((image) => image.getAttribute('src') ?? '')),
    tables: [...article.body.querySelectorAll('table')].map((table) => ({
      rows: table.querySelectorAll('tr').length,
      cells: table.querySelectorAll('td, th').length,
    })),
    lists: readItems(article.body),
    captions: captionsOf(article.body),
    links: unique(hrefs.filter((href) => !href.startsWith('#') && !isOwn(href, article))),
    formulas,
    anchors: hrefs.filter((href) => href.startsWith('#') && ids.has(decodeURIComponent(href))),
    clutter: content ? clutterOf(content, article) : [],
    embeds: players.flatMap((href) => (href ? [[href]] : [])),
    ...(article.isExcerpt ? { excerpt: true } : {}),
    settleMs: 0,
    notes: 'draft: what the page shows is for a person to say',
  };
}

/** Formulas and the extension's own text about a player are not text: a formula splits its paragraph. */
function paragraphsOf(body: HTMLElement, players: readonly (string | null)[]): string[] {
  for (const { element } of formulaSources(body)) element.replaceWith(body.ownerDocument.createElement('hr'));
  for (const link of body.querySelectorAll('a[href]')) if (players.includes(link.getAttribute('href'))) link.remove();
  return textLines(body);
}

function captionsOf(body: HTMLElement): { image: string; text: string }[] {
  return [...body.querySelectorAll('figure')].flatMap((figure) => {
    const image = figure.querySelector('img')?.getAttribute('src');
    const text = figure.querySelector('figcaption')?.textContent?.trim();
    return image && text ? [{ image, text }] : [];
  });
}

/** The beginning of each block that was recognized as clutter, unless the article contains the same text. */
function clutterOf({ clutter }: Content, { body }: Article): string[] {
  const text = squash(body.textContent ?? '');
  const starts = clutter.flatMap(({ element }) => textLines(element).slice(0, 1));
  return unique(starts.filter((line) => line.length > 1 && !text.includes(squash(line))));
}

const isOwn = (href: string, { url }: Article) => href.includes('#') && href.replace(/#.*$/s, '') === url;
const unique = (list: readonly string[]) => [...new Set(list)];
