// The bundled sample: an article with its figures and a list page, by their addresses.
import { readFileSync } from 'node:fs';

const folder = new URL('../../samples/', import.meta.url);
const read = (file) => readFileSync(new URL(file, folder), 'utf8');

export const sample = JSON.parse(read('sample.json'));

/** In the order of the article. */
const figures = ['stages.svg', 'differences.svg'];

/** Fixtures for `serveFixtures`. `headers` are sent with the article. */
export function sampleFixtures(headers = {}) {
  const drawn = figures.map((file, index) => [
    sample.images[index],
    { body: read(`figures/${file}`), contentType: 'image/svg+xml' },
  ]);
  return {
    [sample.url]: { body: read(sample.file), headers },
    [sample.list.url]: { body: read(sample.list.file) },
    ...Object.fromEntries(drawn),
  };
}
