import type { SiteAdapter } from './site-adapter.ts';

/** The adapter of an address that is an article's, or nothing. Never throws: an address may be anything. */
export function detectArticle(url: string, sites: readonly SiteAdapter[]): SiteAdapter | undefined {
  const address = readAddress(url);
  if (!address) return undefined;
  return sites.find(
    (site) => site.hosts.includes(address.host) && site.articles.some((pattern) => pattern.test(address.path)),
  );
}

/** What makes two addresses the same article: query and hash come and go. */
export function articleKey(url: string): string {
  const address = readAddress(url);
  return address ? address.host + address.path.replace(/\/+$/, '') : url;
}

/** Whether an address on a page of the sites leads to a page of theirs; one that leads within the page does not. */
export function leadsToSite(href: string, sites: readonly SiteAdapter[]): boolean {
  if (/^\s*(?:#|$)/.test(href)) return false;
  const [base] = sites.flatMap(({ hosts }) => hosts);
  const address = URL.canParse(href, `https://${base}`) ? new URL(href, `https://${base}`) : undefined;
  return address !== undefined && sites.some(({ hosts }) => hosts.includes(address.host));
}

/** Host and decoded path of a secure address. */
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
