// npm run bench: measures reading on every page of a corpus and on built pages, compared with Readability and Defuddle.
// --browser firefox   instead of Chromium
// --only PARTS        comma-separated: extraction, opening, toggle, scroll, start, heap
// --pages TEXT        only pages whose names contain TEXT
// --runs N            readings of each page (default 15)
// --sizes LIST        sizes of the built pages, in units of 3,000 characters (default 1,10,100,1000)
// --folder DIR        pages of a corpus (default: $CORPUS or ../shared/corpus if it exists, else test/fixtures)
// --against DIR       compares opening and toggle with another build of the extension (DIR contains manifest.json),
// alternately
// --json FILE         also writes the numbers to FILE
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { bundleReaders, measureReaders, readerNames } from './bench/extraction-timings.mjs';
import { measureStart } from './bench/page-start.mjs';
import { buildPage, readCorpus } from './bench/pages.mjs';
import { measureHeap, measureOpening, measureScroll, measureToggles } from './bench/panel-timings.mjs';
import { format, median, printTable } from './bench/statistics.mjs';
import { buildExtension } from './lib/build-extension.mjs';
import { launchBrowser } from './lib/launch.mjs';
import { readOptions } from './lib/read-options.mjs';

const parts = ['extraction', 'opening', 'toggle', 'scroll', 'start', 'heap'];
const { values } = readOptions({
  options: {
    browser: { type: 'string', default: 'chrome' },
    only: { type: 'string', default: parts.join(',') },
    pages: { type: 'string', default: '' },
    runs: { type: 'string', default: '15' },
    sizes: { type: 'string', default: '1,10,100,1000' },
    folder: { type: 'string' },
    against: { type: 'string' },
    json: { type: 'string' },
  },
});
const name = values.browser === 'chromium' ? 'chrome' : values.browser;
const runs = Number(values.runs);
const wanted = values.only.split(',');
const corpus = readCorpus(values.folder);
const built = values.sizes.split(',').map((size) => buildPage(Number(size)));
const pages = [...corpus.articles, ...built].filter((page) => page.name.includes(values.pages));
/** Fewer readings of pages that take seconds. */
const runsOf = ({ html }) => (html.length > 2_000_000 ? Math.min(runs, 3) : runs);
const results = { browser: name, processor: cpus()[0]?.model, runs, date: new Date().toISOString().slice(0, 10) };

async function benchExtraction() {
  const bundle = await bundleReaders();
  const browser = await launchBrowser(name, { extension: false });
  results.extraction = {};
  for (const page of pages)
    results.extraction[page.name] = await measureReaders(browser, page, bundle, { runs: runsOf(page) });
  await browser.close();
  const ratio = ({ ours, readability }) => ours.median / readability.median;
  const rows = Object.entries(results.extraction).map(([page, times]) => [
    page,
    ...readerNames.map((reader) => format(times[reader])),
    ratio(times).toFixed(2),
  ]);
  printTable('Extraction, ms: median (middle half)', ['page', ...readerNames, 'ours / readability'], rows);
  const ratios = corpus.articles.flatMap(({ name: page }) =>
    page in results.extraction ? ratio(results.extraction[page]) : [],
  );
  if (ratios.length > 0)
    console.log(`\nOver the corpus: median ${median(ratios).toFixed(2)}, worst ${Math.max(...ratios).toFixed(2)}.`);
}

async function benchExtension() {
  await buildExtension();
  const browsers = [await launchBrowser(name)];
  try {
    if (values.against) browsers.push(await launchBrowser(name, { extension: values.against }));
    for (const part of wanted) await (values.against ? comparisons : benches)[part]?.(...browsers);
  } finally {
    for (const browser of browsers) await browser.close();
  }
}

/** Measures two builds alternately. Each is first equally often, so that a machine that slows down affects both alike. */
async function takeTurns(browsers, page, measure) {
  const times = browsers.map(() => []);
  for (let run = 0; run < runsOf(page); run++) {
    const order = run % 2 === 0 ? [0, 1] : [1, 0];
    for (const at of order) times[at].push(await measure(browsers[at], page, { runs: 1 }));
  }
  return times;
}

const ratioOf = ([mine, other]) => `${mine.toFixed(0)} / ${other.toFixed(0)} = ${(mine / other).toFixed(2)}`;

const comparisons = {
  opening: (...browsers) =>
    each(
      'opening',
      async (page) => {
        const times = await takeTurns(browsers, page, measureOpening);
        return { opening: times.map((list) => median(list.map((one) => one.median))) };
      },
      'Opening, ms: this build / the other',
      { opening: ({ opening }) => ratioOf(opening) },
    ),
  toggle: (...browsers) =>
    each(
      'toggle',
      async (page) => {
        const times = await takeTurns(browsers, page, measureToggles);
        const of = (way) => times.map((list) => median(list.map((one) => one[way].median)));
        return { toClean: of('toClean'), toReader: of('toReader') };
      },
      'Toggle, ms: this build / the other',
      {
        'to the clean page': ({ toClean }) => ratioOf(toClean),
        'to the panel': ({ toReader }) => ratioOf(toReader),
      },
    ),
};

const benches = {
  opening: (browser) =>
    each('opening', (page) => measureOpening(browser, page, { runs: runsOf(page) }), 'Opening, ms', {
      opening: format,
    }),
  toggle: (browser) =>
    each('toggle', (page) => measureToggles(browser, page, { runs: runsOf(page) }), 'Toggle, ms', {
      'to the clean page': ({ toClean }) => format(toClean),
      'to the panel': ({ toReader }) => format(toReader),
    }),
  scroll: (browser) =>
    each('scroll', (page) => measureScroll(browser, page, { name }), 'Scrolling, ms a frame', {
      frame: ({ frame }) => format(frame),
      longest: ({ longest }) => longest.toFixed(0),
      'over 50': ({ over50 }) => String(over50),
      script: ({ script }) => script.toFixed(2),
      style: ({ style }) => style.toFixed(2),
      layout: ({ layout }) => layout.toFixed(2),
    }),
  start: (browser) =>
    inChromium('start', () =>
      each(
        'start',
        (page) => measureStart(browser, page, { runs: Math.min(runs, 7) }),
        'The scripts on a page, ms in its first second: an article, then pages that are none',
        { compiling: ({ compile }) => format(compile), running: ({ run }) => format(run) },
        [...corpus.articles.slice(0, 1), ...corpus.others.slice(0, 3)],
      ),
    ),
  heap: (browser) =>
    inChromium('heap', () =>
      each(
        'heap',
        (page) => measureHeap(browser, page, { openings: 200 }),
        'The tab after 1 and after 200 openings',
        {
          MB: ({ first, last }) => `${(first.bytes / 1e6).toFixed(1)} → ${(last.bytes / 1e6).toFixed(1)}`,
          nodes: ({ first, last }) => `${first.nodes} → ${last.nodes}`,
          listeners: ({ first, last }) => `${first.listeners} → ${last.listeners}`,
        },
        corpus.articles.slice(0, 1),
      ),
    ),
};

function inChromium(part, run) {
  // Firefox gives a driver neither traces nor heap sizes.
  return name === 'chrome' ? run() : console.log(`\n${part} is measured in Chromium alone.`);
}

/** Measures every page and prints a row for each: `columns` maps a column's heading to its contents. */
async function each(part, measure, heading, columns, list = pages) {
  results[part] = {};
  for (const page of list) results[part][page.name] = await measure(page);
  const rows = Object.entries(results[part]).map(([page, numbers]) => [
    page,
    ...Object.values(columns).map((write) => write(numbers)),
  ]);
  printTable(heading, ['page', ...Object.keys(columns)], rows);
}

if (wanted.includes('extraction')) await benchExtraction();
if (wanted.some((part) => part !== 'extraction')) await benchExtension();
if (values.json) writeFileSync(values.json, JSON.stringify(results, undefined, 2));
