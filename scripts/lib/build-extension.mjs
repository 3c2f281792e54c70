// Builds dist/chrome and dist/firefox like `npm run build`, and detects later whether they still match the sources.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createBuilder } from 'vite';
import { hashTree } from './hash-tree.mjs';
import { listSourceFiles } from './source-files.mjs';

/** File with hashes of the sources that `dist` was built from, and of `dist` itself. */
const stamp = 'node_modules/.cache/infoq-clean-reader/built-from';

export async function buildExtension() {
  const before = process.env.NODE_ENV;
  // Test runners set their own value, with which libraries would include their development code.
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

/** Builds unless both the sources and the built files are unchanged since the last build. */
export async function ensureBuilt() {
  const isThere = existsSync('dist/chrome') && existsSync('dist/firefox');
  if (isThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOfBuild()) return;
  await buildExtension();
}

function hashOfBuild() {
  const hash = createHash('sha256');
  // Tests and documents are not part of the extension.
  const sources = listSourceFiles().filter((path) => !/^(?:test|docs|findings|samples)\/|^\.|\.md$/.test(path));
  for (const path of sources) hash.update(`${path}\0`).update(readFileSync(path));
  return [hash.digest('hex'), hashTree('dist/chrome'), hashTree('dist/firefox')].join('\n');
}
