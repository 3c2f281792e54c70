// Reads an article's page from a file or an address, for the commands that show how it is read.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';

/**
 * `source`: a file, or an `https:` address, which is fetched. `url`: the page's address; without it, that of the
 * `expected.json` next to the file, or the page's own canonical one. Returns `{ html, url }`. Throws if the page does not
 * exist or no address is known.
 */
export async function readPageFrom(source, url) {
  if (/^https?:/.test(source)) {
    const response = await fetch(source);
    if (!response.ok) throw new Error(`${source} answers with ${response.status}.`);
    return { html: await response.text(), url: url ?? source };
  }
  if (!existsSync(source)) throw new Error(`There is no file ${source}.`);
  const html = readFileSync(source, 'utf8');
  const own = url ?? expectedAddress(source) ?? ownAddress(html);
  if (!own) throw new Error(`${source} does not say its address: name it with --url.`);
  return { html, url: own };
}

function expectedAddress(source) {
  const expected = join(dirname(source), 'expected.json');
  return existsSync(expected) ? JSON.parse(readFileSync(expected, 'utf8')).url : undefined;
}

function ownAddress(html) {
  const { document } = new JSDOM(html, { virtualConsole: new VirtualConsole() }).window;
  const named = document.querySelector('link[rel="canonical"], meta[property="og:url"]');
  return named?.getAttribute('href') ?? named?.getAttribute('content') ?? undefined;
}
