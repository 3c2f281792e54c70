/** The sign of an entry, or the number of a heading, as it stands before words: signs of full width have their own space. */
export function writeSign(sign: string): string {
  return /[\u3000-\u303f\uff00-\uffef]$/.test(sign) ? sign : `${sign} `;
}
