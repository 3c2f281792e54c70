import { readNative, styleOf, windowOf } from '../../dom/native.ts';

/**
 * Attribute of a body that the page's own style hides (`hidden`) and that our style shows for the panel in it. While
 * the body's own style is being checked the value is `asked`.
 */
export const bodyAttribute = 'data-infoq-reader-body';

/**
 * Marks a body that the page hides while the panel is in it: its content is not laid out behind the panel either, and
 * loads nothing that the page keeps from loading. Many pages hide their body until they are ready: the mark is removed
 * as soon as the page shows it.
 */
export function followHiddenBody(
  document: Document,
  isPanel: () => boolean,
  signal: AbortSignal,
): { readonly ask: () => void } {
  const window = windowOf(document);
  let observers: MutationObserver[] = [];
  const unwatch = () => {
    for (const observer of observers) observer.disconnect();
    observers = [];
  };
  // A body is shown by an attribute of it or of the root, or by a new style sheet.
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
    if (styleOf(body).display !== 'none') return body.removeAttribute(bodyAttribute);
    body.setAttribute(bodyAttribute, 'hidden');
    for (const element of [body, readNative<Element>(document, 'documentElement')]) watch(element);
  };
  // A style sheet that hides the body may load after the panel is open. Our own fires `load` whenever its text changes.
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
