/** Ems between the margins of A4, in the type of the paper (print.css). */
const room = 46;

/**
 * Makes each formula that is wider than paper as small as its line asks for: no browser breaks one. What a line is set
 * in by, as in a list, is measured where it stands on the screen.
 */
export function fitFormulas(body: HTMLElement, signal: AbortSignal): void {
  const content = new Range();
  for (const math of body.querySelectorAll('math')) {
    if (!(math instanceof MathMLElement) || math.parentElement?.closest('math')) continue;
    content.selectNodeContents(math);
    const em = Number.parseFloat(getComputedStyle(math).fontSize);
    const line = math.closest('li, blockquote, td, th, .formula') ?? body;
    const own = room - (body.clientWidth - line.clientWidth) / em;
    const width = content.getBoundingClientRect().width / em;
    if (width <= own) continue;
    math.style.setProperty('--fit', `${Math.max(own / width, 0.2)}em`);
    signal.addEventListener('abort', () => math.removeAttribute('style'));
  }
}
