/** All JSON-LD of a page as text. It is searched, not parsed: one broken block must not hide the others. */
export function readJsonLd(page: Document): string {
  return [...page.querySelectorAll('script[type="application/ld+json"]')]
    .map((one) => one.textContent ?? '')
    .join('\n');
}
