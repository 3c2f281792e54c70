/** Names that Windows keeps for devices, with any ending. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/** Every file system takes names of 255 bytes; some programs add an ending or a folder's name to them. */
const mostBytes = 160;

/** `title 2019-08-27.md`: a name that every system takes, however odd the title is. */
export function fileName(title: string, published: string | undefined, ending: string): string {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(published ?? '')?.[0];
  const end = `${date ? ` ${date}` : ''}.${ending}`;
  const name = cut(cleanName(title), mostBytes - bytesOf(end)) || 'InfoQ';
  return (reserved.test(name) && !date ? `${name}_` : name) + end;
}

/** A name, or the name of a folder, without what a file system or a link refuses; empty where nothing is left. */
export function cleanName(title: string): string {
  return (
    title
      .normalize('NFC')
      // C# stays one: in Obsidian no link leads to a name with a number sign, a caret or a bracket.
      .replace(/(?<=\p{L})#/gu, '＃')
      // Separators, wildcards, controls, marks that turn or hide letters, halves of letters.
      .replace(/[\\/:*?"<>|#^[\]\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]+/gu, ' ')
      .replace(/\s+/g, ' ')
      // A dot hides a file at its start, and is dropped by Windows at its end.
      .replace(/^[\s.~-]+|[\s.]+$/g, '')
  );
}

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** Cut between letters as readers see them, never within one. */
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
