// Checks every article as an HTML file with the Nu HTML checker, and whether its tables fit on A4.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../lib/launch.mjs';
import { listArticles } from './articles.mjs';
import { installFromNpm } from './from-npm.mjs';
import { loadExport, picturesOf, work } from './load-export.mjs';

const { writeHtmlFile } = await loadExport('/src/export/html/html-file.ts');
const { print } = await loadExport('/test/e2e/support/paper.ts');

const vnu = '26.9.27';

/** Prints what is found; returns the number of faults. */
export async function checkHtmlFiles(choice) {
  const articles = await listArticles(choice);
  const folder = mkdtempSync(join(tmpdir(), 'exports-html-'));
  try {
    const files = articles.map(({ name, article }, index) => {
      const path = join(folder, `${index}.html`);
      writeFileSync(path, writeHtmlFile(article, picturesOf(article), work));
      return { name, article, path };
    });
    return checkMarkup(files) + (await checkPaper(files));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function checkMarkup(files) {
  if (spawnSync('java', ['-version']).status !== 0) {
    console.log('\nJava is not installed: the Nu HTML checker was not run.');
    return 0;
  }
  const { path } = installFromNpm('exports-vnu', { 'vnu-jar': vnu });
  // Errors only: it warns about every `data:` image (findings/vnu-blocks-data-pictures-that-a-policy-allows.sh).
  const options = ['--errors-only', '--format', 'json', '--exit-zero-always'];
  const archive = join(path, 'node_modules/vnu-jar/build/dist/vnu.jar');
  const { status, stderr } = spawnSync('java', ['-jar', archive, ...options, ...files.map((file) => file.path)], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`vnu: ${stderr.slice(0, 400)}`);
  const { messages } = JSON.parse(stderr);
  for (const { url, message, extract = '' } of messages) {
    const { name } = files.find((file) => url.endsWith(file.path)) ?? {};
    console.error(`${name}, vnu: ${message} ${JSON.stringify(extract).slice(0, 200)}`);
  }
  console.log(`\nvnu ${vnu}: ${messages.length} errors in ${files.length} HTML files`);
  return messages.length;
}

async function checkPaper(files) {
  const withTables = files.filter(({ article }) => article.body.querySelector('table, math'));
  const browser = await launchBrowser('chrome', { extension: false });
  let faults = 0;
  try {
    const page = await browser.newPage();
    for (const { name, article, path } of withTables) {
      await page.goto(pathToFileURL(path).href);
      const { cut, text } = await print(page);
      const lost = [...article.body.querySelectorAll('td, th')].flatMap((cell) => {
        const words = (cell.textContent ?? '').match(/[\p{L}\p{N}]+/gu) ?? [];
        return words.filter((word) => !isWritten(word, text));
      });
      if (cut.length + lost.length === 0) continue;
      faults++;
      console.error(
        `${name}, A4: cut ${JSON.stringify(cut.slice(0, 3))}, not there ${JSON.stringify(lost.slice(0, 3))}`,
      );
    }
  } finally {
    await browser.close();
  }
  console.log(`A4: ${faults} of ${withTables.length} HTML files with tables or formulas have something cut`);
  return faults;
}

/** A PDF may contain the radical that looks like a character instead: 用 as U+2F64, 户 as U+2F3E. */
function isWritten(word, text) {
  if (text.includes(word)) return true;
  const signs = [...word].map((sign) => `[${sign}\\u2e80-\\u2fdf]`);
  return new RegExp(signs.join('')).test(text) || text.normalize('NFKC').includes(word.normalize('NFKC'));
}
