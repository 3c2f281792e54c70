import { unrenderedSelector } from './elements.ts';
import { firstIndex } from './first-index.ts';
import { closestTo } from './native.ts';

/** The text in an element without whitespace, with a mapping back to its text nodes. */
export interface FlatText {
  readonly text: string;
  /** One for each text node that is not blank, in order; `from` and `to` are offsets in `text`. */
  readonly runs: readonly { readonly node: Text; readonly from: number; readonly to: number }[];
}

const whitespace = /[\s\u200b\ufeff]/;

export function flattenText(root: Element): FlatText {
  const runs: { node: Text; from: number; to: number }[] = [];
  const parts: string[] = [];
  let length = 0;
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || closestTo(node, unrenderedSelector)) continue;
    const signs = node.data.replace(/[\s\u200b\ufeff]+/g, '');
    if (signs === '') continue;
    runs.push({ node, from: length, to: length + signs.length });
    parts.push(signs);
    length += signs.length;
  }
  return { text: parts.join(''), runs };
}

/**
 * The rectangle of the character at `at`, or of all characters up to `end` (exclusive) in its run; `undefined` if it is
 * not rendered.
 */
export function rectOf(flat: FlatText, at: number, end = at + 1): DOMRect | undefined {
  const { runs } = flat;
  const run = runs[firstIndex(0, runs.length - 1, (index) => (runs[index]?.to ?? 0) > at)];
  if (!run) return undefined;
  const range = run.node.ownerDocument.createRange();
  range.setStart(run.node, offsetOf(run.node.data, at - run.from));
  range.setEnd(run.node, offsetOf(run.node.data, Math.min(end, run.to) - run.from - 1) + 1);
  const rect = range.getBoundingClientRect();
  return rect.height > 0 ? rect : undefined;
}

/** Offset in the node's data of its non-whitespace character number `index`. */
function offsetOf(data: string, index: number): number {
  let left = index;
  for (let offset = 0; offset < data.length; offset++) {
    if (!whitespace.test(data.charAt(offset)) && left-- === 0) return offset;
  }
  return Math.max(0, data.length - 1);
}
