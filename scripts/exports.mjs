// npm run exports: exports every article to files, and reads them with the programs that people use for such files.
// --folder DIR   pages of a corpus in addition to the fixtures (default: $CORPUS or ../shared/corpus if it exists)
// --samples      only the one-line samples
// --random N     N random articles instead, starting at --seed S (default 1)
// --only NAME    only articles whose names contain NAME
// --readers NAME only programs whose names contain NAME
// --show         also prints the Markdown
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
