import { readNative } from '../../dom/native.ts';

/** The language in the page's own markup, before any script or translator could change it. */
let original = '';

export function rememberLanguage(document: Document): void {
  original = languageOf(document);
}

/**
 * Whether the page is shown in translation. Firefox (153) sets the new language on the root at once, and so do translators
 * that walk the page, such as Google's. `lang` is the language of the article as it was read earlier: a page may set its
 * own language late.
 */
export function isTranslated(document: Document, lang = ''): boolean {
  const now = languageOf(document);
  return original !== '' && ![original, '', lang.slice(0, 2)].includes(now);
}

/** Without the region: all languages that browsers translate have two-letter codes. */
function languageOf(document: Document): string {
  return readNative<HTMLElement | null>(document, 'documentElement')?.lang.slice(0, 2) ?? '';
}
