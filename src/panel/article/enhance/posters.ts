/**
 * Calls back for each of the addresses that the page has loaded or loads later. Images that the page did not request are
 * not requested by us either.
 */
export function onPageLoads(
  addresses: ReadonlySet<string>,
  callback: (address: string) => void,
  signal: AbortSignal,
): void {
  if (addresses.size === 0 || typeof PerformanceObserver !== 'function') return;
  const observer = new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) if (addresses.has(name)) callback(name);
  });
  observer.observe({ type: 'resource', buffered: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** Adds poster images to media links in a body once the page has loaded them. */
export function watchPosters(body: HTMLElement, signal: AbortSignal): void {
  const links = [...body.querySelectorAll('[data-media] [data-poster]')];
  const addressOf = (link: Element) => link.getAttribute('data-poster') ?? '';
  const draw = (address: string) => {
    for (const link of links) {
      if (addressOf(link) !== address || link.previousElementSibling?.matches('.poster')) continue;
      const poster = link.ownerDocument.createElement('span');
      poster.className = 'poster';
      poster.style.backgroundImage = cssAddress(address);
      link.before(poster);
    }
  };
  onPageLoads(new Set(links.map(addressOf)), draw, signal);
}

/** An escaped CSS `url()`. As a background, a poster does not count as an image of the article. */
export function cssAddress(address: string): string {
  return `url("${address.replace(/["\\\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}")`;
}
