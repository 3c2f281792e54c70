/**
 * While the browser makes its menu for an entry, the entry is a link to the heading's words: copied or opened elsewhere
 * it leads there, with and without this extension. Its own address is a place in the panel alone.
 */
export function lendAddress({ target }: Event): void {
  const link = target instanceof Element && target.closest('a');
  if (!link) return;
  const own = link.getAttribute('href') ?? '';
  const words = encodeURIComponent(link.textContent?.trim() ?? '').replace(/-/g, '%2D');
  link.href = `${location.href.replace(/#.*/, '')}#:~:text=${words}`;
  setTimeout(() => link.setAttribute('href', own));
}
