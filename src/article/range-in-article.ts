/**
 * Maps a selection in the panel's copy of an article to the article itself; `undefined` if it contains nothing of the
 * article.
 */
export function rangeInArticle(selected: Range, shown: HTMLElement, article: HTMLElement): Range | undefined {
  const extent = measureExtent(selected, listParts(shown));
  return extent && rangeOfExtent(extent, listParts(article));
}

/** In characters of text and atomic parts from the start. */
interface Extent {
  readonly from: number;
  readonly to: number;
}

/** Atomic parts: a formula can't be cut. */
const whole = /^(?:img|hr|svg|math)$/;

/** Text nodes and atomic parts, in order: the same in the article and in the panel, whose controls are left out. */
function listParts(root: HTMLElement): (Text | Element)[] {
  const walker = root.ownerDocument.createTreeWalker(root, 5, (node) => {
    if (node.parentElement?.closest('svg, math') || isControl(node)) return NodeFilter.FILTER_REJECT;
    return isText(node) || whole.test((node as Element).localName) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
  });
  const parts: (Text | Element)[] = [];
  while (walker.nextNode()) parts.push(walker.currentNode as Text | Element);
  return parts;
}

function isControl(node: Node): boolean {
  if (isText(node)) return false;
  const element = node as Element;
  return element.matches('svg.icon') || (element.tagName === 'BUTTON' && !element.querySelector('img, svg:not(.icon)'));
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

function lengthOf(part: Text | Element): number {
  return isText(part) ? part.data.length : 1;
}

function measureExtent(range: Range, parts: readonly (Text | Element)[]): Extent | undefined {
  let at = 0;
  let from: number | undefined;
  let to = 0;
  for (const part of parts) {
    const length = lengthOf(part);
    if (range.intersectsNode(part)) {
      const start = at + (isText(part) && part === range.startContainer ? range.startOffset : 0);
      const end = at + (isText(part) && part === range.endContainer ? range.endOffset : length);
      if (end > start) {
        from ??= start;
        to = end;
      }
    }
    at += length;
  }
  return from === undefined ? undefined : { from, to };
}

function rangeOfExtent({ from, to }: Extent, parts: readonly (Text | Element)[]): Range | undefined {
  let range: Range | undefined;
  let at = 0;
  for (const part of parts) {
    const end = at + lengthOf(part);
    if (!range && from < end) {
      range = part.ownerDocument.createRange();
      if (isText(part)) range.setStart(part, from - at);
      else range.setStartBefore(part);
    }
    if (range && to <= end) {
      if (isText(part)) range.setEnd(part, to - at);
      else range.setEndAfter(part);
      return range;
    }
    at = end;
  }
  return undefined;
}
