import { shorten } from '../ui/shorten.ts';
import type { Translate } from '../ui/translate.ts';

/** Where a link leads, in the user's words: the host of another site, the address on one of InfoQ's. */
export function linkDestination(link: Element, t: Translate): string | undefined {
  const href = link.getAttribute('href') ?? '';
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  if (!/^https?:$/.test(url.protocol)) return href;
  if (!/(?:^|\.)infoq\.(?:cn|com)$/.test(url.hostname)) return t('external', { host: url.host });
  return shorten(url.host + url.pathname.replace(/\/$/, ''));
}
