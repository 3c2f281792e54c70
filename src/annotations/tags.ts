/**
 * `#tag` as Obsidian parses it: not inside of a word or a URL, with at least one letter; `/` nests tags. The full-width
 * `＃` is what Chinese input methods produce.
 */
const tagPattern = /(?<![\p{L}\p{N}&/#＃])[#＃]([\p{L}\p{N}\p{M}_/-]*[\p{L}\p{M}_][\p{L}\p{N}\p{M}_/-]*)/gu;

/** The tags in a note, without `#`, each once, as written. */
export function tagsOf(note: string): string[] {
  const tags = [...note.matchAll(tagPattern)].map(([, tag = '']) => tag.replace(/[/-]+$/, ''));
  return [...new Map(tags.map((tag) => [foldCase(tag), tag])).values()];
}

/** A form in which spelling variants of a text are equal. */
export function foldCase(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Splits a note into plain text and tags. */
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
