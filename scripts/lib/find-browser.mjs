// Finds Chrome, Chromium or Firefox, and installs one if there is none.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { download, findDownloaded, installPackages } from './install-browser.mjs';
import { knownBrowsers as known } from './known-browsers.mjs';

export const browserNames = Object.keys(known);

/** Path of an installed browser, or of one that is installed now. Throws an error of one line if neither works. */
export async function provideBrowser(name) {
  const found = findBrowser(name) ?? (await findDownloaded(name, known[name].lowest));
  if (found) return found;
  console.log(`No ${name} ${known[name].lowest} or newer is installed: getting one.`);
  if (installPackages(known[name].packages)) {
    const installed = findBrowser(name);
    if (installed) return installed;
  }
  try {
    return await download(name);
  } catch (error) {
    const reason = String(error.message ?? error).split('\n')[0];
    throw new Error(
      `${name} ${known[name].lowest} or newer is needed and could not be got (${reason}). Install it: ` +
        `${known[name].advice}; or set ${known[name].variables[0]} to its path.`,
    );
  }
}

/** The requested browser, or the first one that an environment variable names or that is installed. */
export async function chooseBrowser(asked) {
  if (asked) {
    const name = asked === 'chromium' ? 'chrome' : asked;
    if (!browserNames.includes(name)) throw new Error(`--browser takes chrome, chromium or firefox, not ${asked}.`);
    return { name, executablePath: await provideBrowser(name) };
  }
  const isNamed = (name) => known[name].variables.slice(0, -1).some((variable) => process.env[variable]);
  const inOrder = browserNames.toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a)));
  const name = inOrder.find((one) => findBrowser(one)) ?? 'chrome';
  return { name, executablePath: await provideBrowser(name) };
}

/** Path of an installed browser: an environment variable, then the PATH, then the usual places. */
function findBrowser(name) {
  const { variables, commands, lowest } = known[name];
  for (const variable of variables) {
    const path = process.env[variable];
    // PUPPETEER_EXECUTABLE_PATH may name either browser.
    if (!path || (variable.startsWith('PUPPETEER') && /firefox/i.test(path) !== (name === 'firefox'))) continue;
    if (existsSync(path)) return path;
    throw new Error(`${variable} is ${path}, and no file is there.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const suffix = platform() === 'win32' ? '.exe' : '';
  const paths = commands.flatMap((command) => folders.map((folder) => join(folder, command + suffix)));
  return [...paths, ...usualPlaces(name)].find((path) => isFile(path) && majorVersion(path) >= lowest);
}

function usualPlaces(name) {
  if (platform() === 'darwin') return known[name].darwin.flatMap((path) => [path, join(homedir(), path)]);
  if (platform() !== 'win32') return [];
  const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  return roots.filter(Boolean).flatMap((root) => known[name].win32.map((path) => join(root, path)));
}

function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** On Windows, browsers open a window when queried for their version: there any version is accepted. */
function majorVersion(path) {
  if (platform() === 'win32') return Number.POSITIVE_INFINITY;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return Number(/(\d+)\.\d/.exec(stdout ?? '')?.[1] ?? 0);
}
