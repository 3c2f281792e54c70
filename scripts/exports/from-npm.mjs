// npm packages that only `npm run exports` uses: they are installed at its first run, separately from the project's.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

/** In `node_modules`, so that `npm ci` removes it. */
const cache = resolve('node_modules/.cache');

/**
 * Installs these versions in a folder called `name` unless they are there already. `path` is the folder; `require` loads
 * modules of either kind from it.
 */
export function installFromNpm(name, versions) {
  const path = join(cache, name);
  const isThere = Object.entries(versions).every(([one, version]) => installedVersion(one, path) === version);
  if (!isThere) installAll(path, versions);
  return { path, require: createRequire(join(path, 'readers.mjs')) };
}

/** Version of an installed package; `undefined` if it is missing. */
export function installedVersion(name, path) {
  try {
    return JSON.parse(readFileSync(join(path, 'node_modules', name, 'package.json'), 'utf8')).version;
  } catch {
    return undefined;
  }
}

function installAll(path, versions) {
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'package.json'), JSON.stringify({ private: true, dependencies: versions }));
  console.log(`Installing with npm: ${Object.keys(versions).join(', ')}`);
  // No install scripts: some would download a browser.
  const args = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts', '--silent'];
  const { status } = spawnSync('npm', args, { cwd: path, stdio: 'inherit' });
  if (status !== 0) throw new Error('npm could not install them.');
}
