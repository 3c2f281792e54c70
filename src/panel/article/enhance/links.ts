import type { Translate } from '../../../ui/translate.ts';

const backArrow = /^[\u21a9\u2191^]\ufe0e?$/;

/** Names links that lead by a sign alone, keeps what is printed after the others, and marks the notes. */
export function enhanceLinks(body: HTMLElement, t: Translate): void {
  for (const link of body.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    const host = URL.canParse(href) ? new URL(href).host : '';
    // Printed after the link's words, unless these are the address.
    const address = href.replace(/^https?:\/\//, '');
    if (host && !link.textContent?.includes(host) && !link.querySelector('img') && !link.closest('[data-media]'))
      link.setAttribute('data-address', address);
    if (isNoteLink(link)) link.setAttribute('aria-label', t('note', { n: link.textContent?.replace(/\D/g, '') ?? '' }));
    if (isBackLink(link)) link.setAttribute('aria-label', t('noteBack'));
  }
  for (const list of body.querySelectorAll('ol, ul')) if (isNotes(list)) list.setAttribute('data-notes', '');
}

/** A list whose every entry leads back into the text. */
function isNotes(list: Element): boolean {
  const entries = [...list.children];
  const leadsBack = (entry: Element) => [...entry.querySelectorAll('a[href^="#"]')].some(isBackLink);
  return entries.length > 0 && entries.every(leadsBack);
}

/** A number in the text that stands for a note. */
export function isNoteLink(link: Element): boolean {
  return link.closest('sup') !== null && /^[[(\u3014]?\d{1,3}[\])\u3015]?$/.test(link.textContent?.trim() ?? '');
}

/** The sign in a note that leads to where it was called. */
export function isBackLink(link: Element): boolean {
  return backArrow.test(link.textContent?.trim() ?? '');
}

/** `id` of the place in the article that a link leads to; `undefined` for a link out of it. */
export function readAnchor(link: Element): string | undefined {
  const href = link.getAttribute('href') ?? '';
  if (!href.startsWith('#')) return undefined;
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}
