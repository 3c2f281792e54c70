/** `id` of the element that a link within the same text leads to; `undefined` for a link to elsewhere. */
export function readAnchor(link: Element): string | undefined {
  const href = link.getAttribute('href') ?? '';
  if (!href.startsWith('#')) return undefined;
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}
