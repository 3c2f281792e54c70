import { windowOf } from '../dom/native.ts';
import { readArticleText } from './article-text.ts';
import { findWords, parseTextDirectives } from './text-fragment.ts';

const highlightName = 'infoq-reader-linked';

/** Rules for the style sheet of the shadow root. */
export const linkedWordsCss = `::highlight(${highlightName}){background-color:var(--mark);color:inherit}
@media (forced-colors:active){::highlight(${highlightName}){background-color:Highlight;color:HighlightText}}`;

/** Marks the text that an address leads to, until the signal aborts, and scrolls its first part into view. */
export function showWords(body: Element, address: string, signal: AbortSignal): void {
  const article = readArticleText(body);
  const found = parseTextDirectives(address).flatMap((directive) => findWords(article, directive) ?? []);
  const [first] = found;
  if (!first || signal.aborted) return;
  const window = windowOf(body);
  const { top, bottom } = first.getBoundingClientRect();
  window.scrollBy({ top: (top + bottom - window.innerHeight) / 2, behavior: 'instant' });
  if (typeof Highlight !== 'function' || !CSS.highlights) return;
  CSS.highlights.set(highlightName, new Highlight(...found));
  signal.addEventListener('abort', () => CSS.highlights.delete(highlightName), { once: true });
}
