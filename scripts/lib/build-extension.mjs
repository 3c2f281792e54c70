// Builds dist/chrome and dist/firefox as `npm run build` does, and knows later whether they are still what the sources say.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createBuilder } from 'vite';
import { hashTree } from './hash-tree.mjs';
import { listSourceFiles } from './source-files.mjs';

/** What `dist` was built from, and what it was then. */
const stamp = 'node_modules/.cache/infoq-clean-reader/built-from';

export async function buildExtension() {
  const before = process.env.NODE_ENV;
  // A runner of tests has one of its own, and what is built under it holds what libraries add for developers.
  process.env.NODE_ENV = 'production';
  try {
    const builder = await createBuilder();
    await builder.buildApp();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hashOfBuild());
}

/** Builds when the sources, or what was built of them, are not those of the last time. */
export async function ensureBuilt() {
  const isThere = existsSync('dist/chrome') && existsSync('dist/firefox');
  if (isThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOfBuild()) return;
  await buildExtension();
}

function hashOfBuild() {
  const hash = createHash('sha256');
  // Tests and words are no part of the extension.
  const sources = listSourceFiles().filter((path) => !/^(?:test|docs|findings|samples)\/|^\.|\.md$/.test(path));
  for (const path of sources) hash.update(`${path}\0`).update(readFileSync(path));
  return [hash.digest('hex'), hashTree('dist/chrome'), hashTree('dist/firefox')].join('\n');
}
