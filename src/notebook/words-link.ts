import { addressOfWords, leadingWords } from '../annotations/text-fragment.ts';

/**
 * The address of an article with a text fragment that leads to quoted words. A browser looks for whole words, and for
 * those of one block: the first few of the quote are enough, and where they are not found the article opens at its top.
 */
export function linkToWords(url: string, exact: string): string {
  return addressOfWords(url, { prefix: '', start: leadingWords(exact), end: '', suffix: '' });
}
