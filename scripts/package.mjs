// artifacts/: a zip for each store, and the source zip that rebuilds to the same bytes.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { buildExtension } from './lib/build-extension.mjs';
import { listFiles } from './lib/hash-tree.mjs';

/** What the build and its tests need; a zip of a working tree holds nothing else. */
const sources = [
  ...['src', '_locales', 'icons', 'scripts', 'samples', 'test', 'docs'],
  ...['manifest.json', 'options.html', 'package.json', 'package-lock.json', 'tsconfig.json', 'biome.json'],
  ...['vite.config.ts', 'vitest.config.ts', '.gitignore'],
  ...['README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'PRIVACY.md', 'LICENSE'],
  ...['CONTRIBUTING.md', 'SECURITY.md', 'RELEASE.md', '.editorconfig', '.nvmrc'],
];

/** Local time, as a zip has no zone: the same bytes on every machine. */
const mtime = new Date(2020, 0, 1);

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));

await buildExtension();
rmSync('artifacts', { recursive: true, force: true });
mkdirSync('artifacts');
for (const browser of ['chrome', 'firefox']) writeZip(browser, filesBelow(`dist/${browser}`));
writeZip('source', Object.assign({}, ...sources.map((path) => filesAt(path))));

function writeZip(kind, files) {
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  const bytes = zipSync(sorted, { level: 9, mtime, os: 0 });
  const path = `artifacts/${name}-${version}-${kind}.zip`;
  writeFileSync(path, bytes);
  const hash = createHash('sha256').update(bytes).digest('hex');
  console.log(`${path}  ${(bytes.length / 1024).toFixed(0)} KB  sha256 ${hash}`);
}

function filesAt(path) {
  return statSync(path).isDirectory() ? filesBelow(path, `${path}/`) : { [path]: readFileSync(path) };
}

function filesBelow(folder, prefix = '') {
  return Object.fromEntries(listFiles(folder).map((path) => [prefix + path, readFileSync(join(folder, path))]));
}
