/** Boxes that hold code and may hold the numbers of its lines. */
const boxSelector = 'pre, table:has(pre, code), :is(div, figure):has(> pre)';

/**
 * What holds nothing but the numbers of lines of code, in a page's own text: an article and the panel have none. They
 * begin their lines, go up by one, and are as many as the lines.
 */
export function findLineNumbers(body: Element): ReadonlySet<Element> {
  const found = new Set<Element>();
  if (body.getRootNode() !== body.ownerDocument) return found;
  for (const box of body.querySelectorAll(boxSelector)) {
    const leaves = [...box.querySelectorAll('*')].filter((one) => one.childElementCount === 0 && isNumber(one));
    const numbers = leaves.filter(beginsLine);
    const values = numbers.flatMap((one) => (one.textContent ?? '').trim().split(/\s+/)).map(Number);
    const [first] = values;
    if (first === undefined || values.length < 2 || !values.every((value, index) => value === first + index)) continue;
    if (countLines(box, numbers).includes(values.length)) for (const one of numbers) found.add(one);
  }
  return found;
}

function isNumber({ textContent }: Element): boolean {
  return /^\s*\d+(?:\s+\d+)*\s*$/.test(textContent ?? '');
}

function beginsLine({ previousSibling: before }: Element): boolean {
  return !before || (before instanceof Element ? before.localName === 'br' : /(?:^|\n)$/.test(before.nodeValue ?? ''));
}

/** How many lines a box may have: by the ends of lines in its text without the numbers, or by the boxes of the lines. */
function countLines(box: Element, numbers: readonly Element[]): number[] {
  let text = '';
  const walker = box.ownerDocument.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!numbers.some((one) => one.contains(node))) text += node.nodeValue;
  if (text.trim() === '') return [];
  const column = numbers[0]?.parentElement;
  const boxes = [column, column?.parentElement].map((one) => one?.childElementCount ?? 0);
  return [text.trim().split('\n').length, ...boxes];
}
