import type { ClutterKind } from './article.ts';
import { isBlock, squash } from './blocks.ts';

/** One block that is not the article. */
export interface Clutter {
  readonly kind: ClutterKind;
  readonly element: Element;
  /** Items in it, where it is a list; else undefined and the block counts as one place. */
  readonly items?: number;
}

/** A wrapper that holds the block and nothing else is the block. */
export function widen(box: Element, isFree: (element: Element) => boolean): Element {
  let at = box;
  for (;;) {
    const parent: Element | null = at.parentElement;
    if (!parent || !isFree(parent) || !isBlock(parent) || parent.tagName === 'BODY') return at;
    const outside = squash(parent.textContent ?? '').length - squash(at.textContent ?? '').length;
    if (outside > 0) return at;
    at = parent;
  }
}
