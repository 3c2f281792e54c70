// Installs a browser: from the packages of Debian and Ubuntu, or as offered by its vendor.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { detectBrowserPlatform, getInstalledBrowsers, install, resolveBuildId } from '@puppeteer/browsers';

const cacheDir = process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer');

/** True if apt-get exists, may be used, and has installed the packages. */
export function installPackages(packages) {
  if (!isDebian() || process.getuid?.() !== 0) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  return run('update', '-qq') && run('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

function isDebian() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID(?:_LIKE)?=.*(?:debian|ubuntu)/m.test(release);
}

export async function findDownloaded(name, lowest) {
  const installed = await getInstalledBrowsers({ cacheDir });
  const isRecent = ({ buildId }) => Number(/\d+/.exec(buildId)?.[0]) >= lowest;
  return installed.find((one) => one.browser === name && isRecent(one))?.executablePath;
}

export async function download(name) {
  const buildId = await resolveBuildId(name, detectBrowserPlatform(), 'stable');
  const isRoot = process.getuid?.() === 0 && isDebian();
  // A downloaded browser doesn't include system libraries; Chrome comes with a list of them, Firefox does not.
  if (isRoot && name === 'firefox')
    installPackages(['libgtk-3-0', 'libdbus-1-3', 'libx11-xcb1', 'libxtst6', 'xz-utils']);
  const options = { browser: name, buildId, cacheDir, installDeps: isRoot && name === 'chrome' };
  return (await install({ ...options, downloadProgressCallback: 'default' })).executablePath;
}
