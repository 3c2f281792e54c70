import { readNative } from '../../dom/native.ts';
import type { SiteAdapter } from '../../sites/site-adapter.ts';

/** Calls back once an element matches the site's known selectors for articles, before it is painted. */
export function whenNamed(document: Document, site: SiteAdapter, callback: () => void, signal: AbortSignal): void {
  const find = readNative<Document['querySelector']>(document, 'querySelector');
  const names = [...site.title, ...site.column, ...site.content].join(', ');
  const check = () => {
    if (!find(names)) return;
    observer.disconnect();
    callback();
  };
  const observer = new MutationObserver(check);
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  check();
}
