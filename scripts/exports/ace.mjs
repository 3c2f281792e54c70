// Checks the accessibility of the books with Ace by DAISY.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { provideBrowser } from '../lib/find-browser.mjs';
import { installFromNpm } from './from-npm.mjs';

const version = '1.4.6';

/** Number of texts that are combined in one book: Ace takes some seconds per text, and another ten per book. */
const atOnce = 40;

/** Prints what is found; returns the number of faults. `books`: name and bytes of each. */
export async function checkAccess(books, folder) {
  const { require } = installFromNpm('exports-ace', {
    '@daisy/ace-core': version,
    '@daisy/ace-axe-runner-puppeteer': version,
  });
  // Ace starts a browser of its own, at this path.
  process.env.PUPPETEER_EXECUTABLE_PATH = await provideBrowser('chrome');
  const ace = require('@daisy/ace-core');
  const runner = require('@daisy/ace-axe-runner-puppeteer');
  let faults = 0;
  for (let start = 0; start < books.length; start += atOnce) {
    const some = books.slice(start, start + atOnce);
    const path = join(folder, `ace-${start}.epub`);
    writeFileSync(path, bindTogether(some.map(({ bytes }) => bytes)));
    const options = {
      cwd: folder,
      outdir: join(folder, `ace-${start}`),
      silent: true,
      verbose: false,
      initLogger: true,
    };
    const [, report] = await ace(path, options, runner);
    for (const { 'earl:testSubject': subject, assertions } of report.assertions) {
      const name = some[Number.parseInt(subject.url, 10)]?.name ?? '';
      for (const { 'earl:test': rule, 'earl:result': result } of assertions) {
        faults++;
        console.error(`${name}, Ace: ${rule['dct:title']} ${(result.html ?? result['dct:description']).slice(0, 200)}`);
      }
    }
  }
  console.log(`Ace ${version}: ${faults} faults in ${books.length} books`);
  return faults;
}

/** One book with the texts and contents pages of all, each in a folder with its number; the metadata is that of the first. */
function bindTogether(books) {
  const files = {};
  const manifest = [];
  const spine = [];
  const [head] = strFromU8(unzipSync(books[0])['OEBPS/package.opf']).split('<manifest>');
  books.forEach((bytes, index) => {
    const book = unzipSync(bytes);
    for (const [name, content] of Object.entries(book)) {
      if (name.startsWith('META-INF/')) files[name] = content;
      else if (name.startsWith('OEBPS/')) files[name.replace('/', `/${index}/`)] = content;
    }
    for (const [item] of strFromU8(book['OEBPS/package.opf']).matchAll(/<item [^>]*>/g)) {
      const named = item.replace(' id="', ` id="b${index}-`).replace(' href="', ` href="${index}/`);
      manifest.push(index === 0 ? named : named.replace(' properties="nav"', ''));
    }
    spine.push(`<itemref idref="b${index}-text"/><itemref idref="b${index}-nav"/>`);
  });
  files['OEBPS/package.opf'] = strToU8(
    `${head}<manifest>${manifest.join('')}</manifest><spine>${spine.join('')}</spine></package>`,
  );
  return zipSync({ mimetype: [strToU8('application/epub+zip'), { level: 0 }], ...files });
}
