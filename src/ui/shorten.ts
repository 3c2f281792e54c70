const mostCharacters = 60;

/** An address or a title that has a line at most. */
export function shorten(text: string): string {
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters)}\u2026` : text;
}
