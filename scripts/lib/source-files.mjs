// The project's source files.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { listFiles } from './hash-tree.mjs';

/** Generated files: in a folder without a repository, such as an unpacked source zip, everything else is a source. */
const made = /^(?:node_modules|dist|artifacts|shots|\.git)(?:\/|$)|\.log$/;

/** Sorted paths: files that git tracks or that are new and not ignored; without a repository, all unpacked files. */
export function listSourceFiles() {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const paths = status === 0 && stdout ? stdout.split('\0').filter(Boolean) : listFiles('.');
  // Excludes files that are deleted but not committed yet, which are listed too, and links to installed packages.
  return paths.filter((path) => !made.test(path) && existsSync(path)).sort();
}

/** Copies the sources into an empty folder and links the installed packages there. */
export function copySources(folder) {
  for (const path of listSourceFiles()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(path, join(folder, path));
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
}
