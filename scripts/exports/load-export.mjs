// Loads the code that writes files so that it runs in Node, and what it needs from the panel.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { runnerImport } from 'vite';

/** Vite's own plugin for style sheets needs a server, which the runner lacks: here they are texts under other names. */
const styles = {
  name: 'style-sheets-as-text',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id.endsWith('.css?inline') ? `\0${resolve(dirname(importer), id.replace('?inline', '.text'))}` : undefined,
  load: (id) =>
    id.endsWith('.css.text') ? `export default ${JSON.stringify(readSheet(id.slice(1, -'.text'.length)))}` : undefined,
};

/** The style sheet including those that it imports. */
function readSheet(path) {
  return readFileSync(path, 'utf8').replace(/@import "([^"]+)";/g, (_, name) =>
    readSheet(resolve(dirname(path), name)),
  );
}

export const loadExport = async (path) => (await runnerImport(path, { plugins: [styles] })).module;

export const work = { t: (name) => name, locale: 'en', now: Date.now() };

/** An image of one gray pixel. */
const point = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const picture = { bytes: new Uint8Array(Buffer.from(point, 'base64')), type: 'image/png' };

/** The same image for each image of an article. */
export function picturesOf(article) {
  const images = [...article.body.querySelectorAll('img')];
  return new Map(images.map((image) => [image.getAttribute('src') ?? '', picture]));
}
