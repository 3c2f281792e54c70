import { readNative } from '../../dom/native.ts';

/**
 * Attribute of a body that the page's own style hides (`hidden`), which our style shows for the panel in it; and of any
 * body, for a moment, while it is asked whether it is one (`asked`).
 */
export const bodyAttribute = 'data-infoq-reader-body';

/**
 * Marks a body that the page hides, while the panel stands in it: what is in it is not laid out behind the panel either,
 * and loads nothing that the page keeps from loading.
 */
export function markHiddenBody(document: Document, isPanel: boolean): void {
  const window = readNative<Window>(document, 'defaultView');
  const body = readNative<Element | null>(document, 'body');
  if (!body) return;
  if (isPanel) body.setAttribute(bodyAttribute, 'asked');
  if (isPanel && window.getComputedStyle(body).display === 'none') body.setAttribute(bodyAttribute, 'hidden');
  else body.removeAttribute(bodyAttribute);
}

export function isMarkedHidden(document: Document): boolean {
  return readNative<Element | null>(document, 'body')?.hasAttribute(bodyAttribute) ?? false;
}
