import { readAnchor } from '../../dom/read-anchor.ts';

/**
 * Makes links within the article work in a printed PDF. Chromium (156) only finds link targets in the light DOM, by links
 * and ids there, so each target gets a slotted element
 * (findings/chromium-links-in-shadow-roots-lead-nowhere-on-paper.sh shows when this can be removed).
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
    // The page's link styles would apply to it, and it may be in a table row.
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
