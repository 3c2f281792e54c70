import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Article } from '../../article/article.ts';
import { renameElement } from '../../dom/rename-element.ts';
import type { ExportContext, ExportImage } from '../../on-demand/export-module.ts';
import { toStrictAddress } from '../html/addresses.ts';
import { type ArticleDocument, buildArticleDocument, make } from '../html/article-document.ts';
import { readDataAddress } from '../images.ts';
import { describeAccess } from './accessibility.ts';
import { drawCover } from './cover.ts';
import styles from './epub.css?inline';
import { convertImage } from './image-format.ts';
import { containerXml, type ManifestItem, navXhtml, packageOpf } from './package-document.ts';

const type = 'application/epub+zip';

/** Maximum number of table columns on a page of a small e-reader (30 em), at a font size of 0.62 em. */
const maxColumns = 9;

/** Width of a page on a phone in em. Tables can break within words if it is narrower, but formulas can't. */
const formulaRoom = 21;

export interface EpubContents {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Addresses of images in a format that books can't contain, and that could not be converted. */
  readonly missing: readonly string[];
}

/** The article as a book (EPUB 3): one text, its images, a table of contents, a cover. */
export async function writeEpub(
  article: Article,
  pictures: ReadonlyMap<string, ExportImage>,
  work: ExportContext,
): Promise<EpubContents> {
  const sheet = buildArticleDocument(article, work, { hasOutline: false, maxColumns, formulaRoom });
  // Not every e-reader can expand collapsed content.
  for (const part of sheet.body.querySelectorAll('details')) part.setAttribute('open', '');
  const { items, files, missing } = await placePictures(sheet, pictures);
  // A summary is a control, and a link in it would be a control within a control. A picture that is missing is a link.
  for (const part of sheet.body.querySelectorAll('details:has(> summary a)')) {
    for (const line of part.querySelectorAll(':scope > summary'))
      renameElement(line, line.querySelector('h1, h2, h3, h4, h5, h6') ? 'div' : 'p');
    part.removeAttribute('open');
    renameElement(part, 'div');
  }
  const cover = await drawCover(article, work);
  if (cover) {
    items.push({ id: 'cover', href: 'cover.png', type: 'image/png', properties: 'cover-image' });
    files['OEBPS/cover.png'] = [cover, { level: 0 }];
  }
  const parts = ['math', 'svg'].filter((name) => sheet.document.querySelector(name));
  const text = { id: 'text', href: 'text.xhtml', type: 'application/xhtml+xml', properties: properties(parts) };
  const access = describeAccess(sheet.document, items, work.t);
  const book = { article, now: work.now, items: [text, ...items], access };
  const zip: Zippable = {
    // First and uncompressed, because programs recognize a book by the first bytes of the file.
    mimetype: [strToU8(type), { level: 0 }],
    'META-INF/container.xml': strToU8(containerXml),
    'OEBPS/package.opf': strToU8(packageOpf(book)),
    'OEBPS/nav.xhtml': strToU8(navXhtml(article, sheet.tree, work.t('outline'))),
    'OEBPS/text.xhtml': strToU8(writeXhtml(sheet.document)),
    'OEBPS/style.css': strToU8(styles),
    ...files,
  };
  return { bytes: zipSync(zip, { mtime: new Date(work.now) }), missing };
}

function properties(parts: readonly string[]): string | undefined {
  return parts.length > 0 ? parts.map((name) => (name === 'math' ? 'mathml' : name)).join(' ') : undefined;
}

function writeXhtml(document: Document): string {
  const style = document.createElement('link');
  style.setAttribute('rel', 'stylesheet');
  style.setAttribute('type', 'text/css');
  style.setAttribute('href', 'style.css');
  document.head.append(style);
  for (const element of document.querySelectorAll('[lang]')) {
    element.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:lang', element.getAttribute('lang') ?? '');
  }
  const text = new XMLSerializer().serializeToString(document.documentElement);
  return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n${text}\n`;
}

/** Embeds images. A book may not load any, so each image that can't be embedded becomes a link to its address. */
async function placePictures({ document, body }: ArticleDocument, pictures: ReadonlyMap<string, ExportImage>) {
  const items: ManifestItem[] = [];
  const files: Zippable = {};
  const missing = new Set<string>();
  const hrefs = new Map<string, string>();
  for (const image of body.querySelectorAll('img')) {
    const address = image.getAttribute('src') ?? '';
    let href = hrefs.get(address);
    const picture = pictures.get(address) ?? readDataAddress(address);
    if (href === undefined && picture) {
      const fit = await convertImage(picture);
      if (fit) {
        href = `images/${hrefs.size + 1}.${fit.ending}`;
        hrefs.set(address, href);
        items.push({ id: `image-${hrefs.size}`, href, type: fit.type });
        files[`OEBPS/${href}`] = [fit.bytes, { level: fit.type === 'image/svg+xml' ? 6 : 0 }];
      }
    }
    if (href !== undefined) image.setAttribute('src', href);
    else {
      missing.add(address);
      image.replaceWith(standIn(document, image, address));
    }
  }
  return { items, files, missing: [...missing] };
}

function standIn(document: Document, image: Element, address: string): HTMLElement {
  const isOfWeb = /^https?:/.test(address);
  const words = image.getAttribute('alt') || (isOfWeb ? address.replace(/^https?:\/\//, '') : '');
  if (!isOfWeb || !URL.canParse(address) || image.closest('a')) return make(document, 'span', words);
  const link = make(document, 'a', `[${words}]`);
  link.setAttribute('href', toStrictAddress(address));
  return link;
}
