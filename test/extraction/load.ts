import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { findCorpus } from '../../scripts/lib/find-corpus.mjs';
import type { Article } from '../../src/article/article.ts';
import { readNative } from '../../src/dom/native.ts';
import { type ExtractionResult, extractFromSnapshot } from '../../src/extraction/extract-article.ts';
import { takeSnapshot } from '../../src/extraction/snapshot.ts';
import type { Trace } from '../../src/extraction/trace.ts';
import { sites } from '../../src/sites/index.ts';
import { detectArticle } from '../../src/sites/match-article.ts';
import { readGeneratedText } from './metadata/generated.ts';
import { modules } from './modules.ts';
import type { Expected } from './score.ts';

export interface Case {
  readonly slug: string;
  readonly html: string;
  readonly expected: Expected;
}

/** The cases of a folder: one folder each, with `source.html` and `expected.json`. Throws if the folder does not exist. */
export function readCases(folder: string): Case[] {
  const slugs = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return slugs.map(({ name }) => ({
    slug: name,
    html: readFileSync(join(folder, name, 'source.html'), 'utf8'),
    expected: JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')),
  }));
}

/** All available cases: our own, and those of a corpus. */
export function readSources(): Case[] {
  return [...readCases('test/fixtures'), ...readCorpus()];
}

/** The cases of a corpus; empty if there is no corpus. */
export function readCorpus(): Case[] {
  const folder = findCorpus();
  return folder ? readCases(folder) : [];
}

/** The page as served; none of its scripts runs. */
export function parsePage({ html, expected }: Case): Document {
  // A console of its own keeps the page's errors out of the test's output.
  return new JSDOM(html, { url: expected.url, virtualConsole: new VirtualConsole() }).window.document;
}

/** The page after it has stopped changing. Its scripts run only if they insert the article. */
export async function settlePage(page: Case): Promise<Document> {
  const document = parsePage(page);
  const scripts = document.querySelectorAll('body script:not([src], [type]), body script[type="text/javascript"]');
  if (page.expected.kind === 'other' || scripts.length === 0) return document;
  const { window } = new JSDOM(page.html, {
    url: page.expected.url,
    runScripts: 'dangerously',
    virtualConsole: new VirtualConsole(),
    pretendToBeVisual: true,
  });
  await new Promise((resolve) => setTimeout(resolve, page.expected.settleMs));
  return window.document;
}

export function extract(document: Document, { expected }: Case): Article | undefined {
  return extractTraced(document, expected.url)?.article;
}

/** Extracts like the extension, except for what only a browser computes; `undefined` if no site matches the address. */
export function extractTraced(document: Document, url: string, trace?: Trace): ExtractionResult | undefined {
  const site = detectArticle(url, sites);
  const snapshot = takeSnapshot(document, url);
  if (!site || !snapshot) return undefined;
  const input = { ...snapshot, generated: readGeneratedText(document, snapshot.liveOf), modules };
  return extractFromSnapshot(input, site, url, readNative(document, 'defaultView'), trace);
}

/** Addresses of the page's cover image, which may or may not be in the body. */
export function coversOf(document: Document): string[] {
  const metas = [...document.querySelectorAll('meta[property="og:image"], meta[name="twitter:image"]')];
  const images = [...document.querySelectorAll('.article-cover img')];
  return [
    ...metas.map((meta) => meta.getAttribute('content') ?? ''),
    ...images.map((image) => image.getAttribute('src') ?? ''),
  ].filter(Boolean);
}

/** Attributes that are specific to the site, like its classes. */
const marks = /^(?:data-v-|data-(?:type|id|col|bg)$|com-|gk-|article-item$|item-main$)/;
const listsOfIds = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'];

/**
 * Renames every class and id consistently, in the page's own style sheets as well, and removes the site's specific
 * attributes.
 */
export function renameAll(document: Document): void {
  for (const link of document.querySelectorAll('link[rel="stylesheet"]')) link.remove();
  for (const style of document.querySelectorAll('style')) style.textContent = renameSelectors(style.textContent ?? '');
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (name === 'class' || name === 'id' || listsOfIds.includes(name))
        element.setAttribute(name, renameTokens(value));
      else if (name === 'href' && /^#./.test(value)) element.setAttribute(name, `#${rename(value.slice(1))}`);
      else if (marks.test(name)) element.removeAttribute(name);
    }
  }
}

/** In a style sheet; text between braces is left unchanged, so that a color is not treated as an id. */
function renameSelectors(css: string): string {
  return css.replace(/[^{}]+(?=\{)/g, (selectors) =>
    selectors
      .replace(/\[data-v-[^\]]*\]/g, '')
      .replace(/([.#])(-?[_a-z][\w-]*)/gi, (_, sign: string, name: string) => sign + rename(name)),
  );
}

const renameTokens = (value: string) => value.split(/\s+/).filter(Boolean).map(rename).join(' ');

/** FNV-1a: consistent, and without a trace of the old name. */
function rename(token: string): string {
  let hash = 0x811c9dc5;
  for (const sign of token) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return `r${(hash >>> 0).toString(36)}`;
}
