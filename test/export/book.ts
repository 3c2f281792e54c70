import { strFromU8, unzipSync } from 'fflate';

/** Violations of those EPUB 3 rules that can be checked without EPUBCheck. */
export function faultsOf(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes);
  const names = Object.keys(files);
  const faults: string[] = [];
  const check = (isRight: boolean, fault: string) => {
    if (!isRight) faults.push(fault);
  };
  // Name and bytes are at fixed offsets in the file, so that programs can read them without unpacking it.
  check(strFromU8(bytes.subarray(30, 58), true) === 'mimetypeapplication/epub+zip', 'mimetype is not first, or packed');
  check((bytes[28] ?? 1) === 0 && (bytes[29] ?? 1) === 0, 'mimetype has an extra field');
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const parse = (name: string) => {
    const document = new DOMParser().parseFromString(text(name), 'application/xml');
    check(document.querySelector('parsererror') === null, `${name} is not well formed`);
    return document;
  };
  const root = parse('META-INF/container.xml').querySelector('rootfile')?.getAttribute('full-path') ?? '';
  check(names.includes(root), 'the container names no package');
  const opf = parse(root);
  const folder = root.replace(/[^/]*$/, '');
  const items = [...opf.querySelectorAll('manifest > item')];
  const hrefs = items.map((item) => folder + (item.getAttribute('href') ?? ''));
  const packed = names.filter((name) => name.startsWith(folder) && name !== root);
  check(new Set(hrefs).size === hrefs.length, 'a file stands in the manifest twice');
  for (const href of hrefs) check(names.includes(href), `${href} is not in the book`);
  for (const name of packed) check(hrefs.includes(name), `${name} is not in the manifest`);
  const ids = [...opf.querySelectorAll('[id]')].map((element) => element.id);
  check(new Set(ids).size === ids.length, 'two ids of the package are one');
  for (const id of ids) check(/^[a-z][\w-]*$/.test(id), `${id} is no name`);
  for (const tag of ['identifier', 'title', 'language']) {
    check(Boolean(opf.getElementsByTagName(`dc:${tag}`)[0]?.textContent), `no ${tag}`);
  }
  check(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(opf.querySelector('[property="dcterms:modified"]')?.textContent ?? ''),
    'modified',
  );
  for (const { id } of opf.querySelectorAll('metadata > [refines]')) check(id === '', 'a refining entry has an id');
  for (const itemref of opf.querySelectorAll('spine > itemref')) {
    check(ids.includes(itemref.getAttribute('idref') ?? ''), 'the spine names what is not there');
  }
  const navs = items.filter((item) => item.getAttribute('properties')?.split(' ').includes('nav'));
  check(navs.length === 1, 'not one contents page');
  checkNav(parse(`${folder}nav.xhtml`), parse(`${folder}text.xhtml`), check);
  const declared = opf.querySelector('item[id="text"]')?.getAttribute('properties')?.split(' ') ?? [];
  checkText(
    parse(`${folder}text.xhtml`),
    declared,
    packed.map((name) => name.slice(folder.length)),
    check,
  );
  return faults;
}

type Check = (isRight: boolean, fault: string) => void;

function checkNav(nav: Document, text: Document, check: Check): void {
  for (const row of nav.querySelectorAll('li')) {
    const [link, below, ...more] = row.children;
    check(link?.tagName === 'a' && Boolean(link.textContent), 'a row of the contents does not begin with a link');
    check((!below || below.tagName === 'ol') && more.length === 0, 'a row of the contents holds more than a list');
    const id = link?.getAttribute('href')?.split('#')[1];
    check(id === undefined || text.getElementById(id) !== null, `the contents lead to ${id}, which is not there`);
  }
  for (const list of nav.querySelectorAll('ol')) check(list.children.length > 0, 'an empty list in the contents');
}

const line = 'p, h1, h2, h3, h4, h5, h6, pre, span, strong, b, em, i, code, a, sub, sup, dt, summary';
const block = 'p, div, ul, ol, dl, table, pre, blockquote, figure, hr, h1, h2, h3, h4, h5, h6, details, li';
const kept =
  /^(?:data-(?:color|fit|head|long|marker|words)|id|lang|xml:lang|dir|class|href|src|alt|width|height|colspan|rowspan|scope|start|reversed|value|span|open|rel|title|type|xmlns)$/;

function checkText(text: Document, declared: readonly string[], files: readonly string[], check: Check): void {
  const own = [...text.querySelectorAll('*')].filter((one) => one.namespaceURI === 'http://www.w3.org/1999/xhtml');
  for (const element of own) {
    const name = element.tagName;
    for (const { name: key } of element.attributes) check(kept.test(key), `${name} has ${key}`);
    if (element.matches(line)) check(element.querySelector(block) === null, `${name} holds a block`);
    if (element.matches('ul, ol'))
      check(
        [...element.children].every((one) => one.tagName === 'li'),
        `${name} holds no entry`,
      );
    if (element.matches('li')) check(element.matches('ul > li, ol > li'), 'an entry outside of a list');
    if (element.matches('a')) check(!element.parentElement?.closest('a'), 'a link in a link');
  }
  const ids = [...text.querySelectorAll('[id]')].map((element) => element.id);
  check(new Set(ids).size === ids.length, 'two ids of the text are one');
  for (const link of text.querySelectorAll('a')) {
    const href = link.getAttribute('href') ?? '';
    check(href.startsWith('#') ? ids.includes(href.slice(1)) : URL.canParse(href), `a link to ${href}`);
  }
  for (const image of text.querySelectorAll('img')) {
    check(files.includes(image.getAttribute('src') ?? ''), `a picture from ${image.getAttribute('src')}`);
    check(image.hasAttribute('alt'), 'a picture without alt');
  }
  for (const [name, property] of [
    ['math', 'mathml'],
    ['svg', 'svg'],
  ] as const) {
    check(declared.includes(property) === (text.querySelector(name) !== null), `${property} is declared wrongly`);
  }
}
