// npm run exports: every article as files, read again by the programs that people open such files with.
// --folder DIR   pages of a corpus beside the fixtures (default: $CORPUS or ../shared/corpus where it is there)
// --samples      the samples of one line alone
// --random N     N random articles instead, from --seed S on (default 1)
// --only NAME    articles with this in their names
// --readers NAME readers with this in their names
// --show         the Markdown as well
import { checkBooks } from './exports/books.mjs';
import { checkFrontMatter } from './exports/front-matter.mjs';
import { checkHtmlFiles } from './exports/html-files.mjs';
import { checkMarkdown } from './exports/markdown.mjs';
import { readOptions } from './lib/read-options.mjs';

const { values } = readOptions({
  options: {
    folder: { type: 'string' },
    only: { type: 'string' },
    random: { type: 'string', default: '0' },
    readers: { type: 'string' },
    samples: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    show: { type: 'boolean', default: false },
  },
});
const { folder, only, readers, show } = values;
const choice = { folder, only, count: Number(values.random), seed: Number(values.seed), areSamples: values.samples };

const checks = [
  () => checkFrontMatter(choice),
  () => checkMarkdown({ ...choice, readers, show }),
  () => checkBooks(choice),
  () => checkHtmlFiles(choice),
];
let faults = 0;
for (const check of checks) faults += await check();
process.exitCode = faults > 0 ? 1 : 0;
