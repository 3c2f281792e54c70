import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import type { Expected } from './judge.ts';

export interface Page {
  readonly slug: string;
  readonly html: string;
  readonly expected: Expected;
}

/** The pages of a folder: one folder each, with source.html and expected.json. */
export function readPages(folder: string): Page[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      slug: name,
      html: readFileSync(join(folder, name, 'source.html'), 'utf8'),
      expected: JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')),
    }));
}

/** The page as a document; scripts run only where the page builds its article by one. */
export async function openPage({ html, expected }: Page): Promise<Document> {
  const builds = expected.kind === 'article' && /<script>\s*\(function/.test(html);
  const { window } = new JSDOM(html, { url: expected.url, ...(builds ? { runScripts: 'dangerously' } : {}) });
  if (builds) await new Promise((resolve) => window.setTimeout(resolve, expected.settleMs));
  return window.document;
}

/** Gives every class and id another name, the same for the same, and drops what else is only the site's own. */
export function renameAll(document: Document): void {
  const rename = (name: string) =>
    `n${[...name].reduce((hash, sign) => (hash * 31 + sign.charCodeAt(0)) >>> 0, 7).toString(36)}`;
  for (const element of document.querySelectorAll('*')) {
    if (element.tagName === 'STYLE') element.textContent = '';
    for (const { name, value } of [...element.attributes]) {
      if (name === 'class') element.setAttribute('class', value.split(/\s+/).filter(Boolean).map(rename).join(' '));
      else if (name === 'id') element.id = rename(value);
      else if (name === 'href' && value.startsWith('#')) element.setAttribute('href', `#${rename(value.slice(1))}`);
      else if (/^(?:data-v-|com-|article-item|item-main|gk-|data-id|data-type|data-col)/.test(name))
        element.removeAttribute(name);
    }
  }
}
