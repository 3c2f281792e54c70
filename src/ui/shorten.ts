/** Code points that a line of an address or a title has at most. */
const lineLength = 60;

/** A text that is cut where it has more than so many code points. */
export function shorten(text: string, most = lineLength): string {
  const signs = [...text];
  return signs.length > most ? `${signs.slice(0, most).join('').trimEnd()}\u2026` : text;
}
