import { readAnchor } from '../article/enhance/links.ts';

/**
 * Lets links within the article lead on paper, too. Chromium (156) looks for the places that a PDF's links lead to among
 * the document's own nodes alone, by links and ids there: each place gets one, in a slot
 * (findings/chromium-links-in-shadow-roots-lead-nowhere-on-paper.sh says when this can go).
 */
export function leadOnPaper(body: HTMLElement, signal: AbortSignal): void {
  const root = body.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  for (const [index, link] of [...body.querySelectorAll('a')].entries()) {
    const href = link.getAttribute('href') ?? '';
    const place = root.getElementById(readAnchor(link) ?? '');
    if (!place) continue;
    const slot = document.createElement('slot');
    const own = document.createElement('a');
    slot.name = own.slot = own.id = `infoq-reader-${index}`;
    own.href = `#${own.id}`;
    // The page's rules for links apply to it, and it may stand in a row of a table.
    own.style.cssText = 'all:initial;visibility:hidden;position:absolute';
    link.href = own.hash;
    place.prepend(slot);
    root.host.append(own);
    signal.addEventListener('abort', () => {
      slot.remove();
      own.remove();
      link.setAttribute('href', href);
    });
  }
}
