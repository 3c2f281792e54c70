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

/** A note in pieces: plain text, and tags as they are written. */
export function splitTags(note: string): readonly { readonly text: string; readonly tag?: string }[] {
  const pieces: { text: string; tag?: string }[] = [];
  let from = 0;
  for (const found of note.matchAll(tagPattern)) {
    const tag = (found[1] ?? '').replace(/[/-]+$/, '');
    const to = found.index + 1 + tag.length;
    if (found.index > from) pieces.push({ text: note.slice(from, found.index) });
    pieces.push({ text: note.slice(found.index, to), tag });
    from = to;
  }
  if (from < note.length) pieces.push({ text: note.slice(from) });
  return pieces;
}
