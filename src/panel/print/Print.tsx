import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Article } from '../../article/article.ts';
import { buildOutlineTree, type OutlineNode } from '../../article/outline-tree.ts';
import { shorten } from '../../ui/shorten.ts';
import { usePanel } from '../context.ts';
import { fitFormulas } from './fit-formulas.ts';
import { leadOnPaper } from './lead-on-paper.ts';

/** Content that is only needed on paper: added while the browser prints, and removed afterwards. */
export function Print({ article, body }: { readonly article: Article; readonly body: HTMLElement }) {
  const { t } = usePanel();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = place.current;
    if (!box) return undefined;
    const stop = new AbortController();
    let paper: AbortController | undefined;
    const before = () => {
      paper?.abort();
      paper = new AbortController();
      addPrintPageStyle(article.title, paper.signal);
      openFolded(body, paper.signal);
      fitFormulas(body, paper.signal);
      leadOnPaper(body, paper.signal);
      setTitle(article.title, paper.signal);
      // Must be synchronous: the browser lays out the page when this returns.
      if (article.outline.length > 1)
        render(
          <div class="printed-outline">
            <p>{t('outline')}</p>
            <PrintedRows nodes={buildOutlineTree(article.outline)} />
          </div>,
          box,
        );
      paper.signal.addEventListener('abort', () => render(null, box));
    };
    window.addEventListener('beforeprint', before, { signal: stop.signal });
    window.addEventListener('afterprint', () => paper?.abort(), { signal: stop.signal });
    return () => {
      paper?.abort();
      stop.abort();
    };
  }, [article, body, t]);
  return <div class="printed" lang={article.lang} ref={place} />;
}

function PrintedRows({ nodes }: { readonly nodes: readonly OutlineNode[] }) {
  return (
    <ol>
      {nodes.map(({ entry, children }) => (
        <li key={entry.id}>
          {entry.text}
          {children.length > 0 && <PrintedRows nodes={children} />}
        </li>
      ))}
    </ol>
  );
}

/** Sets the document's title, which becomes the file name of a PDF. Restores the page's own nodes afterwards. */
function setTitle(title: string, signal: AbortSignal): void {
  const element = document.head.querySelector('title');
  if (!element) return;
  const before = [...element.childNodes];
  element.textContent = title;
  signal.addEventListener('abort', () => element.replaceChildren(...before));
}

/** In a style sheet of the document, since `@page` is ignored in a shadow root. Only Chrome prints margin boxes. */
function addPrintPageStyle(title: string, signal: AbortSignal): void {
  const style = document.createElement('style');
  style.setAttribute('data-infoq-reader', '');
  style.textContent = `@page{size:A4;margin:20mm 19mm 22mm;font:8pt sans-serif;color:#666;\
@bottom-left{content:"${CSS.escape(shorten(title))}"}\
@bottom-right{content:counter(page) "\u00a0/\u00a0" counter(pages)}}`;
  document.documentElement.append(style);
  signal.addEventListener('abort', () => style.remove());
}

function openFolded(body: HTMLElement, signal: AbortSignal): void {
  for (const part of body.querySelectorAll<HTMLDetailsElement>('details:not([open])')) {
    part.open = true;
    signal.addEventListener('abort', () => part.removeAttribute('open'));
  }
}

/** Maximum time in ms to wait for images that have not been loaded yet. */
const patience = 4000;

/** Prints after loading lazy images, which the browser otherwise loads only near the window. */
export async function printArticle(body: HTMLElement): Promise<void> {
  const images = [...body.querySelectorAll('img')].filter((image) => !image.complete);
  for (const image of images) image.loading = 'eager';
  const loaded = Promise.allSettled(images.map((image) => image.decode()));
  await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, patience))]);
  // The user may have left the article meanwhile.
  if (body.isConnected) window.print();
}
