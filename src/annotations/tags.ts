/**
 * `#tag` as Obsidian reads it: not inside of a word or an address, with at least one letter; `/` nests. The full-width
 * sign is what a Chinese input method sends.
 */
const tagPattern = /(?<![\p{L}\p{N}&/#＃])[#＃]([\p{L}\p{N}\p{M}_/-]*[\p{L}\p{M}_][\p{L}\p{N}\p{M}_/-]*)/gu;

/** Tags in a note, without their sign, each once, as they are written. */
export function tagsOf(note: string): string[] {
  const tags = [...note.matchAll(tagPattern)].map(([, tag = '']) => tag.replace(/[/-]+$/, ''));
  return [...new Map(tags.map((tag) => [foldCase(tag), tag])).values()];
}

/** The form in which two spellings of the same words are equal. */
export function foldCase(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
