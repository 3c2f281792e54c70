// More readers from npm, which only `npm run exports` uses: they are installed when it first runs, beside the project's.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

/** They are what the promise is about: a newer version is tried by hand. */
const versions = {
  commonmark: '0.31.2',
  'js-yaml': '5.5.0',
  'rehype-stringify': '10.0.1',
  'remark-gfm': '4.0.1',
  'remark-math': '6.0.0',
  'remark-parse': '11.0.0',
  'remark-rehype': '11.1.2',
  showdown: '2.1.0',
  unified: '11.0.5',
};

/** In `node_modules`, so that `npm ci` takes it away. */
const folder = resolve('node_modules/.cache/exports');

const missing = Object.entries(versions).filter(([name, version]) => installedVersion(name) !== version);
if (missing.length > 0) installAll();

// They are modules of either kind; this reads both.
const require = createRequire(join(folder, 'readers.mjs'));

const { load } = require('js-yaml');

export { load as loadYaml };

const { unified } = require('unified');
const remark = ['remark-parse', 'remark-gfm', 'remark-math']
  .reduce((reader, name) => reader.use(require(name).default), unified())
  .use(require('remark-rehype').default, { allowDangerousHtml: true })
  .use(require('rehype-stringify').default, { allowDangerousHtml: true });

const { HtmlRenderer, Parser } = require('commonmark');
const commonmarkParser = new Parser();
const commonmarkWriter = new HtmlRenderer();

const showdown = require('showdown');
const showdownConverter = new showdown.Converter({ ghMentions: false });
showdownConverter.setFlavor('github');
showdownConverter.setOption('simpleLineBreaks', false);
showdownConverter.setOption('ghMentions', false);

export const installedReaders = [
  {
    name: 'remark',
    version: versions['remark-parse'],
    knows: ['numbers', 'spaces', 'notes', 'tables', 'tasks', 'deleted', 'formulas'],
    toHtml: (text) => String(remark.processSync(text)),
  },
  {
    name: 'commonmark.js',
    version: versions.commonmark,
    knows: ['numbers', 'spaces'],
    toHtml: (text) => commonmarkWriter.render(commonmarkParser.parse(text)),
  },
  {
    name: 'showdown',
    version: versions.showdown,
    // Tabs become spaces also in code, and a line of spaces an empty one.
    knows: ['numbers', 'tables', 'tasks', 'deleted'],
    toHtml: (text) => showdownConverter.makeHtml(text),
  },
];

/** Version of a package of the project, or of those that are installed here; `undefined` where it is missing. */
export function installedVersion(name, place = folder) {
  try {
    return JSON.parse(readFileSync(join(place, 'node_modules', name, 'package.json'), 'utf8')).version;
  } catch {
    return undefined;
  }
}

function installAll() {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: versions }));
  console.log(`Installing with npm: ${Object.keys(versions).join(', ')}`);
  const args = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts', '--silent'];
  const { status } = spawnSync('npm', args, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error('npm could not install the readers.');
}
