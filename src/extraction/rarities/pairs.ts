import { htmlNamespace } from '../../dom/namespaces.ts';
import { readNative } from '../../dom/native.ts';

/** Elements whose style is asked: no page makes the tab wait. */
const maxElements = 3_000;

/**
 * The elements below the roots of two trees with the same elements, in their order, as far as one may go. Not what is in
 * drawings and formulas.
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

/** Those that a selector matches: what it names must be the same in both trees. */
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
