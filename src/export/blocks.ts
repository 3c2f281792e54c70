// Which nodes of an article are blocks in files.

/** Names of block elements. */
const blockNames = new Set(
  (
    'P DIV SECTION FIGURE FIGCAPTION BLOCKQUOTE UL OL LI DL DT DD PRE TABLE CAPTION THEAD TBODY TFOOT TR TD TH HR ' +
    'DETAILS SUMMARY H1 H2 H3 H4 H5 H6 NOTE-TEXT'
  ).split(' '),
);

/** Whether a start or end tag is that of a block element. */
export function isBlockTag(tag: string): boolean {
  return blockNames.has(/^<\/?(\w+)/.exec(tag)?.[1]?.toUpperCase() ?? '');
}

export function isBlock(node: Node): boolean {
  if (blockNames.has(node.nodeName)) return true;
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  return (
    levelOf(element) !== undefined || (element.localName === 'math' && element.getAttribute('display') === 'block')
  );
}

export const blockSelector = `${[...blockNames].join(', ').toLowerCase()}, [data-heading-level], math[display="block"]`;

/** Level of a heading, 1 to 6; `undefined` for other elements. */
export function levelOf(element: Element): number | undefined {
  const level = element.getAttribute('data-heading-level') ?? /^H([1-6])$/.exec(element.nodeName)?.[1];
  return level === undefined ? undefined : Number(level);
}
