// npm run fixture -- <file or address> [--url <address>] [--name <name>]: creates a fixture from a page, with a draft of
// the expected result. Then rewrite the page in your own words: a fixture contains nobody's article.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';
import { readOptions, readUsage } from './lib/read-options.mjs';
import { readPageFrom } from './lib/read-page-from.mjs';

const { values, positionals } = readOptions({
  options: { url: { type: 'string' }, name: { type: 'string' } },
  allowPositionals: true,
});

try {
  if (!positionals[0]) throw new Error(readUsage());
  await write(await readPageFrom(positionals[0], values.url));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function write({ html, url }) {
  const { module: pages } = await runnerImport('/test/extraction/load.ts');
  const { module: draft } = await runnerImport('/test/extraction/draft.ts');
  const document = pages.parsePage({ html, expected: { url } });
  let content;
  const result = pages.extractTraced(document, url, {
    found(found) {
      content = found;
    },
    done() {},
  });
  if (!result) throw new Error(`Nothing was read at ${url}: npm run explain says why.`);
  const folder = `test/fixtures/${values.name ?? nameOf(url)}`;
  if (existsSync(folder)) throw new Error(`${folder} is there: choose another --name.`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/source.html`, html);
  writeFileSync(
    `${folder}/expected.json`,
    `${JSON.stringify(draft.draftExpected(result.article, content), undefined, 2)}\n`,
  );
  console.log(`${folder}/source.html\n${folder}/expected.json`);
  console.log(
    'Put right what is wrong in expected.json, and give the page words of your own. Then: npm run unit -- fixtures',
  );
}

/** The last part of the address, prefixed with `cn-`, `xie-` or `com-`. */
function nameOf(url) {
  const { host, pathname } = new URL(url);
  const site = host.startsWith('xie.') ? 'xie' : host.endsWith('.cn') ? 'cn' : 'com';
  const last = pathname.split('/').filter(Boolean).at(-1) ?? 'page';
  return `${site}-${last.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}
