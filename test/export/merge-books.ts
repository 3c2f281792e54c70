import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** All books as one with a text for each, so that a checker which takes a second to start checks them at once. */
export function mergeBooks(books: readonly Uint8Array[]): Uint8Array {
  const merged: Zippable = {};
  const manifest: string[] = [];
  const spine: string[] = [];
  books.forEach((book, index) => {
    for (const [name, bytes] of Object.entries(unzipSync(book))) {
      if (!name.startsWith('OEBPS/') || name.endsWith('.opf')) continue;
      merged[name.replace('OEBPS/', `OEBPS/${index}/`)] = bytes;
    }
    const opf = strFromU8(unzipSync(book)['OEBPS/package.opf'] ?? new Uint8Array());
    for (const [item] of opf.matchAll(/<item .*?\/>/g)) {
      const own = item.replace(/ id="/, ` id="b${index}-`).replace(/ href="/, ` href="${index}/`);
      // A book has one contents page, and one cover.
      manifest.push(index === 0 ? own : own.replace(/ properties="(?:nav|cover-image)"/, ''));
    }
    for (const id of ['text', ...(index === 0 ? [] : ['nav'])]) spine.push(`<itemref idref="b${index}-${id}"/>`);
  });
  const first = unzipSync(books[0] ?? new Uint8Array());
  const opf = strFromU8(first['OEBPS/package.opf'] ?? new Uint8Array())
    .replace(/<manifest>[\s\S]*<\/spine>/, `<manifest>${manifest.join('')}</manifest><spine>${spine.join('')}</spine>`)
    .replace(/<meta name="cover".*?\/>/, '');
  return zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': first['META-INF/container.xml'] ?? new Uint8Array(),
    'OEBPS/package.opf': strToU8(opf),
    ...merged,
  });
}
