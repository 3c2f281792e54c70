/** If storage has not answered after this many ms, a page of the extension stops waiting for it. */
export const maxWaitMs = 1500;

/** Prepares a page of the extension: its styles and its language, as a BCP 47 tag. */
export function preparePage(stylesheet: string, language: string): void {
  const style = document.createElement('style');
  style.textContent = stylesheet;
  document.head.append(style);
  document.documentElement.lang = language;
}
