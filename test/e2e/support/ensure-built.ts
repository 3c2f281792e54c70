import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { buildExtension } from '../../../scripts/lib/build-extension.mjs';
import { hashTree } from '../../../scripts/lib/hash-tree.mjs';
import { listSourceFiles } from '../../../scripts/lib/source-files.mjs';

/** What `dist` was built from, and what it was then. */
const stamp = 'node_modules/.cache/infoq-clean-reader/built-from';

/** Builds when the sources, or what was built of them, are not those of the last time. */
export default async function ensureBuilt(): Promise<void> {
  const isThere = existsSync('dist/chrome') && existsSync('dist/firefox');
  if (isThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === readStamp()) return;
  await buildExtension();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, readStamp());
}

function readStamp(): string {
  const hash = createHash('sha256');
  // Tests and words are no part of the extension.
  const sources = listSourceFiles().filter((path) => !/^(?:test|docs|findings|samples)\/|^\.|\.md$/.test(path));
  for (const path of sources) hash.update(`${path}\0`).update(readFileSync(path));
  return [hash.digest('hex'), hashTree('dist/chrome'), hashTree('dist/firefox')].join('\n');
}
