import { htmlNamespace } from '../../dom/namespaces.ts';
import { readNative } from '../../dom/native.ts';

/** Maximum number of elements whose style is read, so that no page blocks the tab. */
const maxElements = 3_000;

/**
 * Iterates over the elements below the roots of two trees with the same elements, in document order, up to
 * `maxElements`. Leaves out the content of drawings and formulas.
 */
export function* walkPairs(
  content: Element,
  live: Element,
  window: Window & typeof globalThis,
): Generator<readonly [mine: Element, other: Element]> {
  const [accept, reject] = [1, 2];
  const filter = (node: Node) => ((node as Element).namespaceURI === htmlNamespace ? accept : reject);
  const walk = content.ownerDocument.createTreeWalker(content, 1, filter);
  const liveWalk = window.Document.prototype.createTreeWalker.call(live.ownerDocument, live, 1, filter);
  for (let left = maxElements; left > 0; left--) {
    const mine = walk.nextNode() as Element | null;
    const other = liveWalk.nextNode() as Element | null;
    if (!mine || !other) return;
    yield [mine, other];
  }
}

/** The pairs that a selector matches. It must match the same elements in both trees. */
export function listPairs(
  content: Element,
  live: Element,
  selector: string,
): readonly (readonly [mine: Element, other: Element])[] {
  const others = readNative<Element['querySelectorAll']>(live, 'querySelectorAll')(selector);
  return [...content.querySelectorAll(selector)].slice(0, maxElements).flatMap((mine, index) => {
    const other = others[index];
    return other ? [[mine, other] as const] : [];
  });
}
