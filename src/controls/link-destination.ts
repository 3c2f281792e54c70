import { isInfoqHost } from '../sites/addresses.ts';
import { shorten } from '../ui/shorten.ts';
import type { Translate } from '../ui/translate.ts';

/**
 * The destination of a link as the user sees it: host and path on InfoQ's sites, otherwise the host, or the address if
 * it is not HTTP. `undefined` if it is invalid.
 */
export function linkDestination(link: Element, t: Translate): string | undefined {
  const href = link.getAttribute('href') ?? '';
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  if (!/^https?:$/.test(url.protocol)) return href;
  if (!isInfoqHost(url.hostname)) return t('external', { host: url.host });
  return shorten(url.host + url.pathname.replace(/\/$/, ''));
}
