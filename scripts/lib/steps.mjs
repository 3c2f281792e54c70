// Runs commands one after another and stops at the first failure.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

const require = createRequire(import.meta.url);

/** Path of the program that a package contains, so that neither a shell nor the PATH is needed. */
export function programOf(packageName, name = packageName.split('/').pop()) {
  const manifest = findManifest(packageName);
  const { bin } = require(manifest);
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[name]);
}

/** A package need not export its package.json, so it is searched for next to the package's code. */
function findManifest(packageName) {
  const folders = require.resolve.paths(packageName) ?? [];
  const manifest = folders.map((folder) => join(folder, packageName, 'package.json')).find((path) => isThere(path));
  if (!manifest) throw new Error(`${packageName} is not installed: npm ci`);
  return manifest;
}

function isThere(path) {
  try {
    return Boolean(require.resolve(path));
  } catch {
    return false;
  }
}

/**
 * Runs `node program ...args` in a folder; with `capture`, returns its output instead of showing it. Throws if it fails.
 */
export function runProgram(program, args, { capture = false, cwd = '.' } = {}) {
  const stdio = capture ? ['ignore', 'pipe', 'inherit'] : 'inherit';
  const result = spawnSync(process.execPath, [program, ...args], { stdio, cwd, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (result.error) throw result.error;
  if (result.status !== 0 && !capture) throw new Error(`exit code ${result.status ?? result.signal}`);
  return result.stdout ?? '';
}

/**
 * Runs `node program ...args` with `name` before each line of its output, so that several can run at once. Returns
 * `undefined` if it ends well, else its exit code or signal.
 */
export async function runNamed(name, program, args) {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => console.log(`${name} | ${line}`));
  const [code, signal] = await once(child, 'close');
  return code === 0 ? undefined : (code ?? signal);
}

/** `steps`: pairs of a heading and a function. */
export async function runSteps(steps) {
  for (const [heading, step] of steps) {
    const start = Date.now();
    console.log(`\n=== ${heading}`);
    try {
      await step();
    } catch (error) {
      console.error(`\n=== ${heading}: FAILED. ${error.message ?? error}`);
      process.exitCode = 1;
      return false;
    }
    console.log(`=== ${heading}: passed in ${((Date.now() - start) / 1000).toFixed(1)} s`);
  }
  return true;
}
