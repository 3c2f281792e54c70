// The bundled sample: an article and a list page, by their addresses.
import { readFileSync } from 'node:fs';

const folder = new URL('../samples/', import.meta.url);

export const sample = JSON.parse(readFileSync(new URL('sample.json', folder), 'utf8'));

/** Fixtures for `serveFixtures`. `headers` go with the article. */
export function sampleFixtures(headers = {}) {
  return {
    [sample.url]: { body: readFileSync(new URL(sample.file, folder), 'utf8'), headers },
    [sample.list.url]: { body: readFileSync(new URL(sample.list.file, folder), 'utf8') },
  };
}
