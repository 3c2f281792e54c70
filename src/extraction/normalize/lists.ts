import { stripWhitespace } from '../../dom/elements.ts';

/** An entry in a run of adjacent lists, as the page shows it. */
interface ListItem {
  readonly element: Element;
  readonly isOrdered: boolean;
  /** Indentation, in steps of the editor. */
  readonly indent: number;
  /** The number that the page draws before it; `undefined` if it only continues the count. */
  readonly number: number | undefined;
}

/** Values of `list-style-type` that the attribute `type` can express. */
const markerTypes: Readonly<Record<string, string>> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};

/**
 * Gives each list the depth, the type and the numbers that the page shows. Editors express these with attributes and
 * style sheets: a nested entry is an indented entry of the same flat list, a nested list of the other type directly
 * follows its entry, and a numbered list continues after an image. Here they become nesting, `start` and `value`.
 */
export function normalizeLists(root: Element): void {
  for (const list of root.querySelectorAll(':is(ul, ol) > :is(ul, ol)')) moveIntoItem(list);
  for (const list of root.querySelectorAll('ul, ol')) readMarkers(list);
  const lists = new Set(root.querySelectorAll('ul, ol'));
  for (const list of lists) {
    const run = listRun(list);
    for (const one of run) lists.delete(one);
    const items = run.flatMap(listItems);
    const indents = new Set(items.map(({ indent }) => indent));
    if (indents.size > 1) nest(run, items);
    else for (const one of run) setNumbers(one, listItems(one));
  }
}

/** A list directly in a list belongs to the entry before it. */
function moveIntoItem(list: Element): void {
  const before = list.previousElementSibling;
  if (before?.tagName === 'LI') before.append(list);
  else {
    const item = list.ownerDocument.createElement('li');
    item.setAttribute('data-marker', 'none');
    list.replaceWith(item);
    item.append(list);
  }
}

/** Converts list styles of a list and its entries to attributes. */
function readMarkers(list: Element): void {
  const type = markerTypes[styleTypeOf(list) ?? ''];
  if (type && list.tagName === 'OL') list.setAttribute('type', type);
  for (const item of [list, ...list.children]) {
    if (styleTypeOf(item) === 'none' || item.getAttribute('data-liststyle') === 'none')
      item.setAttribute('data-marker', 'none');
  }
}

function styleTypeOf(element: Element): string | undefined {
  const style = element.getAttribute('style') ?? '';
  return /list-style(?:-type)?\s*:[^;]*?(none|(?:lower|upper)-(?:alpha|latin|roman))/i.exec(style)?.[1]?.toLowerCase();
}

/** The list, and the lists that follow it directly. */
function listRun(first: Element): Element[] {
  const run = [first];
  for (let node = first.nextSibling; node; node = node.nextSibling) {
    if (node.nodeType === 1 && /^(?:UL|OL)$/.test(node.nodeName)) run.push(node as Element);
    else if (node.nodeType === 1 || stripWhitespace(node.nodeValue ?? '') !== '') break;
  }
  return run;
}

function listItems(list: Element): ListItem[] {
  return [...list.children]
    .filter(({ tagName }) => tagName === 'LI')
    .map((element) => ({
      element,
      isOrdered: list.tagName === 'OL',
      indent: readIndent(element),
      number: list.tagName === 'OL' ? readNumber(element) : undefined,
    }));
}

/** `data-indent-2`, `data-indent="2"`, `ql-indent-2`: on the entry or on its first child. */
function readIndent(item: Element): number {
  for (const element of [item, item.firstElementChild]) {
    const attribute = [...(element?.attributes ?? [])].find(({ name }) => /^data-indent(?:-\d)?$/.test(name));
    const said = attribute
      ? (/\d$/.exec(attribute.name)?.[0] ?? attribute.value)
      : /(?:^|\s)(?:ql-)?indent-(\d)(?:\s|$)/.exec(element?.getAttribute('class') ?? '')?.[1];
    const indent = Number.parseInt(said ?? '', 10);
    if (indent > 0) return indent;
  }
  return 0;
}

function readNumber(item: Element): number | undefined {
  const said = item.getAttribute('data-number') ?? item.firstElementChild?.getAttribute('data-number');
  return said && /^\d{1,9}\.?$/.test(said.trim()) ? Number.parseInt(said, 10) : undefined;
}

/** Nests each entry in the nearest one before it that is indented less. */
function nest(run: readonly Element[], items: readonly ListItem[]): void {
  const [first] = run;
  if (!first || run.some((list) => [...list.children].some(({ tagName }) => tagName !== 'LI'))) return;
  const open: { readonly list: Element; readonly indent: number; readonly isOrdered: boolean }[] = [];
  const made = new Map<Element, ListItem[]>();
  const openList = (item: ListItem) => {
    const source = item.element.parentElement ?? first;
    const list = source.cloneNode(false) as Element;
    const parent = open.at(-1)?.list.lastElementChild;
    if (parent) parent.append(list);
    else first.before(list);
    open.push({ list, indent: item.indent, isOrdered: item.isOrdered });
    made.set(list, []);
    return list;
  };
  for (const item of items) {
    while ((open.at(-1)?.indent ?? -1) > item.indent) open.pop();
    let top = open.at(-1);
    if (top?.indent === item.indent && top.isOrdered !== item.isOrdered) {
      open.pop();
      top = open.at(-1);
    }
    const list = top?.indent === item.indent ? top.list : openList(item);
    list.append(item.element);
    made.get(list)?.push(item);
  }
  for (const list of run) list.remove();
  for (const [list, own] of made) setNumbers(list, own);
}

/** Converts numbers that the page draws to `start` and `value`. */
function setNumbers(list: Element, items: readonly ListItem[]): void {
  if (list.tagName !== 'OL' || items.every(({ number }) => number === undefined)) return;
  let next = 1;
  items.forEach(({ element, number = next }, index) => {
    if (index === 0 && number !== 1) list.setAttribute('start', String(number));
    else if (index > 0 && number !== next) element.setAttribute('value', String(number));
    next = number + 1;
  });
}
