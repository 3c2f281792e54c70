import type { SiteAdapter } from './site-adapter.ts';

/** The adapter for an article's address, or `undefined`. Never throws: an address may be any string. */
export function detectArticle(url: string, sites: readonly SiteAdapter[]): SiteAdapter | undefined {
  const address = readAddress(url);
  if (!address) return undefined;
  return sites.find(
    (site) => site.hosts.includes(address.host) && site.articles.some((pattern) => pattern.test(address.path)),
  );
}

/**
 * Returns a key that is the same for all addresses of an article: host and path, without query, hash and trailing
 * slashes. An address that can't be parsed is its own key.
 */
export function articleKey(url: string): string {
  const address = readAddress(url);
  return address ? address.host + address.path.replace(/\/+$/, '') : url;
}

/** Whether a link on the page at `url` leads to another article of the sites. */
export function leadsToOther(href: string, base: string, url: string, sites: readonly SiteAdapter[]): boolean {
  const address = URL.canParse(href, base) ? new URL(href, base).href : '';
  return detectArticle(address, sites) !== undefined && articleKey(address) !== articleKey(url);
}

/** Whether a link on one of the sites leads to a page of the sites; false for links within the page. */
export function leadsToSite(href: string, sites: readonly SiteAdapter[]): boolean {
  if (/^\s*(?:#|$)/.test(href)) return false;
  const [base] = sites.flatMap(({ hosts }) => hosts);
  const address = URL.canParse(href, `https://${base}`) ? new URL(href, `https://${base}`) : undefined;
  return address !== undefined && sites.some(({ hosts }) => hosts.includes(address.host));
}

/** Host and decoded path of an `https:` address; `undefined` for anything else. */
export function readAddress(url: string): { host: string; path: string } | undefined {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return undefined;
  }
  if (parsed.protocol !== 'https:') return undefined;
  try {
    return { host: parsed.host, path: decodeURIComponent(parsed.pathname) };
  } catch {
    return { host: parsed.host, path: parsed.pathname };
  }
}
