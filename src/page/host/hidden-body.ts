import { readNative } from '../../dom/native.ts';

/**
 * Attribute of a body that the page's own style hides (`hidden`), which our style shows for the panel in it; and of any
 * body, for a moment, while it is asked whether it is one (`asked`).
 */
export const bodyAttribute = 'data-infoq-reader-body';

/**
 * Marks a body that the page hides, while the panel stands in it: what is in it is not laid out behind the panel either,
 * and loads nothing that the page keeps from loading. Many pages hide their body until they are ready: the mark goes as
 * soon as the page shows it.
 */
export function followHiddenBody(
  document: Document,
  isPanel: () => boolean,
  signal: AbortSignal,
): { readonly ask: () => void } {
  const window = readNative<Window & typeof globalThis>(document, 'defaultView');
  let observers: MutationObserver[] = [];
  const unwatch = () => {
    for (const observer of observers) observer.disconnect();
    observers = [];
  };
  // What shows a body: an attribute of it or of the root, or a style sheet that comes.
  const watch = (element: Element) => {
    const observer = new MutationObserver(() => ask());
    observer.observe(element, { attributes: true, attributeFilter: ['class', 'style', 'hidden'] });
    observers.push(observer);
  };
  const ask = () => {
    const body = readNative<Element | null>(document, 'body');
    unwatch();
    if (!body) return;
    if (!isPanel()) return body.removeAttribute(bodyAttribute);
    body.setAttribute(bodyAttribute, 'asked');
    if (window.getComputedStyle(body).display !== 'none') return body.removeAttribute(bodyAttribute);
    body.setAttribute(bodyAttribute, 'hidden');
    for (const element of [body, readNative<Element>(document, 'documentElement')]) watch(element);
  };
  // A sheet that hides the body may come after the panel, too. Our own tells of each of its texts.
  document.addEventListener('readystatechange', () => isPanel() && ask(), { signal });
  document.addEventListener(
    'load',
    ({ target }) => {
      const isSheet = target instanceof window.Element && target.matches('link, style:not([data-infoq-reader])');
      if (isSheet && isPanel()) ask();
    },
    { signal, capture: true },
  );
  signal.addEventListener('abort', unwatch, { once: true });
  return { ask };
}
