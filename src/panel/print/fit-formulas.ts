/** Ems between the margins of A4, in the type of the paper (print.css). */
const room = 46;

/**
 * Makes each formula that is wider than paper as small as its line asks for: no browser breaks one. What a line is set
 * in by, as in a list, is measured where it stands on the screen.
 */
export function fitFormulas(body: HTMLElement, signal: AbortSignal): void {
  // All are measured before one is changed: the page is laid out once.
  const wide = [...body.querySelectorAll('math')].flatMap((math) => {
    if (!(math instanceof MathMLElement) || math.parentElement?.closest('math')) return [];
    const part = partOfRoom(math, body);
    return part < 1 ? [{ math, part, isStyled: math.hasAttribute('style') }] : [];
  });
  for (const { math, part } of wide) math.style.setProperty('--fit', `${Math.max(part, 0.2)}em`);
  signal.addEventListener('abort', () => {
    for (const { math, isStyled } of wide) {
      math.style.removeProperty('--fit');
      if (!isStyled) math.removeAttribute('style');
    }
  });
}

/** The room on paper for a formula, as a part of its width. */
function partOfRoom(math: MathMLElement, body: HTMLElement): number {
  const content = new Range();
  content.selectNodeContents(math);
  const em = Number.parseFloat(getComputedStyle(math).fontSize);
  const line = math.closest('li, blockquote, td, th, .formula') ?? body;
  const own = room - (body.clientWidth - line.clientWidth) / em;
  return own / (content.getBoundingClientRect().width / em);
}
