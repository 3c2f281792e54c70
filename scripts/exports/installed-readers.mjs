// More npm Markdown parsers that only `npm run exports` uses: they are installed at its first run, separately.
import { installFromNpm } from './from-npm.mjs';

/** Pinned, since what we promise refers to these versions: newer ones are tried by hand. */
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

const { require } = installFromNpm('exports', versions);

const { load } = require('js-yaml');

export const jsYaml = { version: versions['js-yaml'], load };

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
    // Not `spaces`: it also turns tabs in code into spaces, and a line of spaces into an empty one.
    knows: ['numbers', 'tables', 'tasks', 'deleted'],
    toHtml: (text) => showdownConverter.makeHtml(text),
  },
];
