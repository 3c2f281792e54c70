// Distinguishes lines of code from prose.

/** Whether a line ends like prose, without being a comment, which may end so, too. */
export function isSentence(text: string): boolean {
  return /[。！？]\s*$/.test(text) && !/[/#*<"'-]/.test(text);
}

/** Whether a line begins with Han characters, as code does only in a comment or a text. */
export const beginsInHan = (text: string): boolean => /^\s*[\u4e00-\u9fff]/.test(text);

/** Whether a line ends like a statement or block, or is indented. */
export function looksLikeCode(text: string): boolean {
  return /[;{}]\s*$|^(?: {2,}|\t)\S/.test(text);
}
