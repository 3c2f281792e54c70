// Distinguishes lines of code from prose.

/** Whether a line ends like prose, without being a comment, which may end so, too. */
export function isSentence(text: string): boolean {
  return /[。！？]\s*$/.test(text) && !/[/#*<"'-]/.test(text);
}

/** Whether most lines begin with Han characters. In code, only lines of comments and texts do. */
export function areInHan(lines: readonly string[]): boolean {
  return lines.filter((line) => /^\s*[\u4e00-\u9fff]/.test(line)).length * 2 > lines.length;
}

/** Whether a line ends like a statement or block, or is indented. */
export function looksLikeCode(text: string): boolean {
  return /[;{}]\s*$|^(?: {2,}|\t)\S/.test(text);
}
