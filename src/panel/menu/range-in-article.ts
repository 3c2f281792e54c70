/** Where the article itself holds what is selected in the copy of it that the panel shows; `undefined` where that is nothing. */
export function rangeInArticle(selected: Range, shown: HTMLElement, article: HTMLElement): Range | undefined {
  const extent = measureExtent(selected, listParts(shown));
  return extent && rangeOfExtent(extent, listParts(article));
}

/** In signs and pictures from the start of the text. */
interface Extent {
  readonly from: number;
  readonly to: number;
}

/** Text and pictures, in order: the same in the article and in what the panel shows, whose controls are left out. */
function listParts(root: HTMLElement): (Text | Element)[] {
  const isControl = (node: Node) => node.nodeName === 'BUTTON' && !(node as Element).querySelector('img');
  const walker = root.ownerDocument.createTreeWalker(root, 5, (node) => (isControl(node) ? 2 : isPart(node) ? 1 : 3));
  const parts: (Text | Element)[] = [];
  while (walker.nextNode()) parts.push(walker.currentNode as Text | Element);
  return parts;
}

function isPart(node: Node): boolean {
  return isText(node) || node.nodeName === 'IMG';
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
      const start = at + (part === range.startContainer ? range.startOffset : 0);
      const end = at + (part === range.endContainer ? range.endOffset : length);
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
