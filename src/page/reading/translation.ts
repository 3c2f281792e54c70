import { readNative } from '../../dom/native.ts';

/** What the page said that its language is before anything but its own markup had a say. */
let saidFirst = '';

export function rememberLanguage(document: Document): void {
  saidFirst = languageOf(document);
}

/**
 * Whether a browser has put words of its own in the place of the page's: Firefox (153) says the new language on the
 * root at once, and so do translators that walk the page, Google's among them. `lang`: that of the article as it was read before; a page may say its language late, too.
 */
export function isTranslated(document: Document, lang = ''): boolean {
  const now = languageOf(document);
  return saidFirst !== '' && ![saidFirst, '', lang.slice(0, 2)].includes(now);
}

/** Without its region: two letters, in all languages that a browser translates. */
function languageOf(document: Document): string {
  return readNative<HTMLElement | null>(document, 'documentElement')?.lang.slice(0, 2) ?? '';
}
