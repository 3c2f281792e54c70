/**
 * Links an outline entry to a text fragment of its heading while the browser opens the context menu, so that a copied link
 * works with and without this extension. The entry's own hash only means something in the panel.
 */
export function lendAddress({ target }: Event): void {
  const link = target instanceof Element && target.closest('a');
  if (!link) return;
  const own = link.getAttribute('href') ?? '';
  const words = encodeURIComponent(link.textContent?.trim() ?? '').replace(/-/g, '%2D');
  link.href = `${location.href.replace(/#.*/, '')}#:~:text=${words}`;
  setTimeout(() => link.setAttribute('href', own));
}
