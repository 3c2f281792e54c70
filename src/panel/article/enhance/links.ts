import { withoutScheme } from '../../../article/facts.ts';
import { isBackLink } from '../../../article/footnote-text.ts';
import { hostOf } from '../../../dom/host-of.ts';
import type { Translate } from '../../../ui/translate.ts';

/** Labels links that consist of a symbol, stores the address to print after each link, and marks lists of footnotes. */
export function enhanceLinks(body: HTMLElement, t: Translate): void {
  for (const link of body.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    const host = hostOf(href);
    // Printed after the link, unless its text already contains the host.
    const address = withoutScheme(href);
    if (host && !link.textContent?.includes(host) && !link.querySelector('img') && !link.closest('[data-media]'))
      link.setAttribute('data-address', address);
    if (isNoteLink(link)) link.setAttribute('aria-label', t('note', { n: link.textContent?.replace(/\D/g, '') ?? '' }));
    if (isBackLink(link)) link.setAttribute('aria-label', t('noteBack'));
  }
  for (const list of body.querySelectorAll('ol, ul')) if (isNotes(list)) list.setAttribute('data-notes', '');
}

/** Whether every item of a list links back into the text. */
function isNotes(list: Element): boolean {
  const entries = [...list.children];
  const leadsBack = (entry: Element) => [...entry.querySelectorAll('a[href^="#"]')].some(isBackLink);
  return entries.length > 0 && entries.every(leadsBack);
}

/** Whether a link is a footnote number. */
export function isNoteLink(link: Element): boolean {
  return (
    (link.closest('sup') ?? link.querySelector('sup')) !== null &&
    /^[[(\u3014]?\d{1,3}[\])\u3015]?$/.test(link.textContent?.trim() ?? '')
  );
}
