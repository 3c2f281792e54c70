/** Names that Windows reserves for devices, with any extension: also the start of a longer name up to its first dot. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(?=\.|$)/i;

/** Maximum length in bytes (UTF-8). File systems allow 255, but some programs add an extension or a folder name. */
const maxBytes = 160;

/**
 * `title 2019-08-27.md`: a name that every file system accepts. `ending` is the extension without its dot; a name
 * without a title is `InfoQ`.
 */
export function fileName(title: string, published: string | undefined, ending: string): string {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(published ?? '')?.[0];
  const end = `${date ? ` ${date}` : ''}.${ending}`;
  const name = cut(cleanName(title), maxBytes - bytesOf(end)) || 'InfoQ';
  return (name + end).replace(reserved, '$&_');
}

/** A file or folder name without characters that a file system or an Obsidian link rejects; empty if nothing is left. */
export function cleanName(title: string): string {
  return (
    title
      .normalize('NFC')
      // `C#` stays readable: Obsidian can't link to a name with `#`, `^` or brackets.
      .replace(/(?<=\p{L})#/gu, '＃')
      // Separators, wildcards, control and format characters, lone surrogates, private and unassigned characters.
      .replace(/[\\/:*?"<>|#^[\]\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]+/gu, ' ')
      .replace(/\s+/g, ' ')
      // A dot at the start hides a file, and Windows drops one at the end.
      .replace(/^[\s.~-]+|[\s.]+$/g, '')
  );
}

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** Cuts a name to at most `most` bytes, between grapheme clusters. */
function cut(name: string, most: number): string {
  let kept = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name)) {
    bytes += bytesOf(segment);
    if (bytes > most) break;
    kept += segment;
  }
  return kept.replace(/[\s.]+$/, '');
}
