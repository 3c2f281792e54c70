/** Formats a list marker, or the number of a heading, to precede text: full-width characters need no space after them. */
export function writeSign(sign: string): string {
  return /[\u3000-\u303f\uff00-\uffef]$/.test(sign) ? sign : `${sign} `;
}
