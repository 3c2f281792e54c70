import { askBackground } from './messages.ts';

/**
 * The tab's address where it leads to words (`#:~:text=`) and the browser does not bring them into view: Firefox (153)
 * looks for them once, in the page that is not rendered while its panel is on its way, and shows no script of the page
 * what it looks for. Chromium looks for them in the panel too.
 */
export async function readTextFragmentAddress(): Promise<string | undefined> {
  if (typeof CSS === 'undefined' || !CSS.supports('-moz-appearance', 'none')) return undefined;
  const address = await askBackground({ type: 'readAddress' });
  return typeof address === 'string' && address.includes(':~:') ? address : undefined;
}
