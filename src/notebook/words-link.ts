/** So many words of a script with spaces, and so many signs of one without, lead to their place. */
const most = { words: 6, signs: 20 };

/** The browser breaks words by the page's language: among Han it is the same for all. */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** No more of a quote is looked at, in code units. */
const head = 200;

/**
 * The address of an article with a text fragment that leads to quoted words. A browser looks for whole words, and for
 * those of one block: the first few of the quote are enough, and where they are not found the article opens at its top.
 */
export function linkToWords(url: string, exact: string): string {
  const quote = exact.trim().slice(0, head);
  let words = 0;
  let length = 0;
  for (const { segment, isWordLike } of segmenter.segment(quote)) {
    if (isWordLike) words += 1;
    const isSpaced = /^[\p{L}\p{N}]/u.test(segment) && !/[\p{Script=Han}\p{Script=Hiragana}]/u.test(segment);
    if (words > most.words && (isSpaced || length + segment.length > most.signs)) break;
    length += segment.length;
  }
  const start = quote.slice(0, length).trim();
  const address = url.replace(/#.*$/, '');
  // A hyphen parts the words from what stands before and after them.
  return `${address}#:~:text=${encodeURIComponent(start).replace(/-/g, '%2D')}`;
}
