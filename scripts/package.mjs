// Writes artifacts/: a zip for each store, and the source zip that rebuilds to the same bytes.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { buildExtension } from './lib/build-extension.mjs';
import { listFiles } from './lib/hash-tree.mjs';
import { listSourceFiles } from './lib/source-files.mjs';

/** Local time, because a zip has no time zone: the same bytes on every machine. */
const mtime = new Date(2020, 0, 1);

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));

await buildExtension();
rmSync('artifacts', { recursive: true, force: true });
mkdirSync('artifacts');
for (const browser of ['chrome', 'firefox']) writeZip(browser, filesBelow(`dist/${browser}`));
writeZip('source', Object.fromEntries(listSourceFiles().map((path) => [path, readFileSync(path)])));

function writeZip(kind, files) {
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  const bytes = zipSync(sorted, { level: 9, mtime, os: 0 });
  const path = `artifacts/${name}-${version}-${kind}.zip`;
  writeFileSync(path, bytes);
  const hash = createHash('sha256').update(bytes).digest('hex');
  console.log(`${path}  ${(bytes.length / 1024).toFixed(0)} KB  sha256 ${hash}`);
}

function filesBelow(folder) {
  return Object.fromEntries(listFiles(folder).map((path) => [path, readFileSync(join(folder, path))]));
}
