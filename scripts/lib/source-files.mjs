// The files that the project is made of.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { listFiles } from './hash-tree.mjs';

/** What commands make: in a folder without a repository, as an unpacked source zip is one, all else is a source. */
const made = /^(?:node_modules|dist|artifacts|shots|\.git)(?:\/|$)|\.log$/;

/** Paths, sorted: what the repository keeps, with files that it is yet to be told of, or all that was unpacked. */
export function listSourceFiles() {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const paths = status === 0 && stdout ? stdout.split('\0').filter(Boolean) : listFiles('.');
  // A file that is deleted and not committed yet is listed all the same; a link to installed packages is none.
  return paths.filter((path) => !made.test(path) && existsSync(path)).sort();
}

/** Copies the sources into an empty folder and lends it the packages that are installed here. */
export function copySources(folder) {
  for (const path of listSourceFiles()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(path, join(folder, path));
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
}
