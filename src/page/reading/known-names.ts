import { readNative } from '../../dom/native.ts';
import type { SiteAdapter } from '../../sites/site-adapter.ts';

/** Calls back once, before it is painted, when an article with a name that is known of the site comes to the page. */
export function whenNamed(document: Document, site: SiteAdapter, callback: () => void, signal: AbortSignal): void {
  const find = readNative<Document['querySelector']>(document, 'querySelector');
  const names = [...site.title, ...site.column, ...site.content].join(', ');
  const look = () => {
    if (!find(names)) return;
    observer.disconnect();
    callback();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  look();
}
