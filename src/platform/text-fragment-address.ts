import { askBackground } from './messages.ts';

/**
 * The tab's address if it has a text fragment (`#:~:text=`) that the browser does not scroll to, else `undefined`.
 * Firefox (153) searches for the text once, in the page, which is not rendered while its panel is being prepared, and
 * hides the fragment from scripts. Chromium searches in the panel too.
 */
export async function readTextFragmentAddress(): Promise<string | undefined> {
  if (typeof CSS === 'undefined' || !CSS.supports('-moz-appearance', 'none')) return undefined;
  const address = await askBackground({ type: 'readAddress' });
  return typeof address === 'string' && address.includes(':~:') ? address : undefined;
}
