import { isBlank } from '../../dom/elements.ts';
import { personAddress, readLinkTarget } from '../../sites/addresses.ts';
import { wordless } from './hidden.ts';

/** Makes links absolute, direct, or relative to a place in the article, and removes the address of others. */
export function normalizeLinks(root: Element, base: string, url: string): void {
  for (const link of root.querySelectorAll('a')) {
    if (link.closest('[data-media]')) continue;
    const href = link.getAttribute('href')?.trim();
    const address = href === undefined ? undefined : readLink(href, base, url);
    const isTab = link.getAttribute('role') === 'tab';
    const opensAnew = /^_(?:blank|new)$/i.test(link.getAttribute('target') ?? '');
    for (const { name } of [...link.attributes]) if (!/^(?:title|id)$/.test(name)) link.removeAttribute(name);
    // All panels are shown, so tabs need no links.
    if (!address || isPortraitLink(link, address) || (isTab && address.startsWith('#'))) continue;
    // Nobody sees it.
    if (isBlank(link) && !link.querySelector(wordless)) continue;
    link.setAttribute('href', address);
    if (opensAnew && !address.startsWith('#')) link.setAttribute('target', '_blank');
  }
}

/** Whether a link in the heading of a profile card, or without text, leads to the person's page on the site. */
function isPortraitLink(link: Element, address: string): boolean {
  return personAddress.test(address) && (link.closest('h3, h4, h5, h6') !== null || !/\S/.test(link.textContent ?? ''));
}

/** `#place` for a place on this page, else an absolute address with `/link?target=` unwrapped; `undefined` if none. */
export function readLink(href: string, base: string, url: string): string | undefined {
  if (href === '' || href === '#') return undefined;
  if (href.startsWith('#')) return href;
  let address: URL;
  try {
    address = new URL(href, base);
  } catch {
    return undefined;
  }
  const target = readLinkTarget(address);
  if (target) return target;
  if (!/^(?:https?|mailto|tel):$/.test(address.protocol)) return undefined;
  if (address.hash && isSamePage(address, url)) return address.hash;
  return address.href;
}

function isSamePage(address: URL, url: string): boolean {
  const page = new URL(url);
  return address.origin === page.origin && address.pathname === page.pathname && address.search === page.search;
}
