// What tells a line of code from one of prose.

/** Ends as prose does; a comment may. */
export function isSentence(text: string): boolean {
  return /[。！？]\s*$/.test(text) && !/[/#*<"'-]/.test(text);
}

/** Ends as statements and blocks do, or stands indented. */
export function looksLikeCode(text: string): boolean {
  return /[;{}]\s*$|^(?: {2,}|\t)\S/.test(text);
}
