import { addressOfWords, leadingWords } from '../annotations/text-fragment.ts';

/**
 * The address of an article with a text fragment for a quote. A browser matches whole words within one block, so the first
 * few words are used; if they are not found, the article opens at its top.
 */
export function linkToWords(url: string, exact: string): string {
  return addressOfWords(url, { prefix: '', start: leadingWords(exact), end: '', suffix: '' });
}
