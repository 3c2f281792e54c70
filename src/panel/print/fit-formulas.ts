/** Width of an A4 page between the margins, in ems of the print font size (print.css). */
const room = 46;

/**
 * Shrinks each formula that is wider than its line on paper, since browsers don't break formulas. Indentation of the line,
 * as in a list, is measured on screen.
 */
export function fitFormulas(body: HTMLElement, signal: AbortSignal): void {
  // Measures all before changing any, for a single layout.
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

/** The width available on paper, as a fraction of the formula's width. */
function partOfRoom(math: MathMLElement, body: HTMLElement): number {
  const content = new Range();
  content.selectNodeContents(math);
  const em = Number.parseFloat(getComputedStyle(math).fontSize);
  const line = math.closest('li, blockquote, td, th, .formula') ?? body;
  const own = room - (body.clientWidth - line.clientWidth) / em;
  return own / (content.getBoundingClientRect().width / em);
}
