/** Maximum length of a line with an address or a title, in code points. */
const lineLength = 60;

/** Truncates a text to a number of code points, with an ellipsis. */
export function shorten(text: string, most = lineLength): string {
  const signs = [...text];
  return signs.length > most ? `${signs.slice(0, most).join('').trimEnd()}\u2026` : text;
}
