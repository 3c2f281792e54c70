import type { SiteAdapter } from '../../sites/site-adapter.ts';

/** The value of one of the site's hidden fields. */
export function readField(page: Document, site: SiteAdapter, name: 'authors' | 'lang'): string | undefined {
  const selector = site.fields?.[name];
  return (selector && page.querySelector(selector)?.getAttribute('value')) || undefined;
}
