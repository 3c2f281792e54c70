import { unwrap } from '../../dom/elements.ts';
import { renameElement } from '../../dom/rename-element.ts';
import { fillLists } from '../fill-lists.ts';

const blocks =
  'blockquote, details, div, dl, figure, h1, h2, h3, h4, h5, h6, hr, ol, p, pre, section, table, ul, figcaption, li, dt, dd, summary';

const lineOnly =
  'p, h1, h2, h3, h4, h5, h6, pre, span, strong, b, em, i, code, kbd, samp, sub, sup, mark, small, s, u, del, ins, q, cite, dfn, abbr, var, a, bdi, bdo, dt, summary, ruby';

/** Content without text. */
const drawn = 'img, svg, math, video, audio, picture';

/** Unwraps, renames or wraps elements where HTML does not allow them, in place. No text is lost. */
export function mendContent(body: HTMLElement): void {
  for (const one of body.querySelectorAll('time, a a, bdo:not([dir="ltr"], [dir="rtl"]), col:not(colgroup > col)')) {
    if (one.tagName === 'COL') one.remove();
    else unwrap(one);
  }
  mendLists(body);
  for (const one of body.querySelectorAll('figcaption')) if (!isCaption(one)) renameElement(one, 'div');
  for (const one of body.querySelectorAll('summary')) {
    if (!one.parentElement?.matches('details') || one.previousElementSibling) renameElement(one, 'div');
  }
  for (const one of body.querySelectorAll('rt, rp')) if (!one.closest('ruby')) unwrap(one);
  for (const one of body.querySelectorAll('ruby')) if (!one.querySelector('rt')) unwrap(one);
  for (const one of body.querySelectorAll('details')) {
    if (one.firstElementChild?.tagName !== 'SUMMARY') one.prepend(withText(one, 'summary', '…'));
  }
  for (const table of body.querySelectorAll('table')) {
    for (const one of table.querySelectorAll(':scope > :is(thead ~ thead, tfoot ~ tfoot)')) renameElement(one, 'tbody');
    for (const part of ['thead', 'colgroup', 'caption']) table.prepend(...table.querySelectorAll(`:scope > ${part}`));
    table.append(...table.querySelectorAll(':scope > tfoot'));
    // A header cell without a name names nothing.
    for (const one of table.querySelectorAll(':scope > * > tr > th'))
      if (one.textContent?.trim() === '' && !one.querySelector(drawn)) renameElement(one, 'td');
  }
  for (const math of body.querySelectorAll('math')) mendFormula(math);
  setFree(body);
}

function mendLists(body: HTMLElement): void {
  fillLists(body);
  for (const list of body.querySelectorAll('dl')) {
    wrapLoose(list, /^(?:DT|DD|DIV)$/, 'dd');
    // A definition without a term moves before the list; a term without a definition gets an empty one.
    while (list.firstElementChild?.tagName === 'DD') list.before(list.firstElementChild);
    if (list.lastElementChild?.tagName === 'DT') list.append(list.ownerDocument.createElement('dd'));
  }
  for (const one of body.querySelectorAll('dt, dd'))
    if (!one.parentElement?.matches('dl, dl > div')) renameElement(one, 'div');
}

/** Whether it is the first caption of a figure, and the figure's first or last child. */
function isCaption(one: Element): boolean {
  const figure = one.parentElement;
  return (
    figure?.tagName === 'FIGURE' &&
    figure.querySelector(':scope > figcaption') === one &&
    (one === figure.firstElementChild || one === figure.lastElementChild)
  );
}

/** Number of children that MathML requires of these elements. */
const partsOfFormula: Readonly<Record<string, number>> = {
  mfrac: 2,
  mover: 2,
  mroot: 2,
  msub: 2,
  msubsup: 3,
  msup: 2,
  munder: 2,
  munderover: 3,
};

function mendFormula(math: Element): void {
  for (const one of [...math.querySelectorAll(Object.keys(partsOfFormula).join())].reverse()) {
    if (one.children.length === partsOfFormula[one.localName]) continue;
    const row = one.ownerDocument.createElementNS(one.namespaceURI, 'mrow');
    row.append(...one.childNodes);
    one.replaceWith(row);
  }
}

function setFree(body: HTMLElement): void {
  // Innermost first: a block moves out of an element that may contain only inline content.
  for (const line of [...body.querySelectorAll(lineOnly)].reverse()) {
    if (!line.querySelector(blocks) || isHeadedSummary(line)) continue;
    if (line.matches('p')) renameElement(line, 'div');
    else if (line.matches('h1, h2, h3, h4, h5, h6, pre, summary, dt')) {
      for (const block of line.querySelectorAll(blocks)) {
        // Keep the id of a heading, because the outline links to it.
        if (block.id) renameElement(block, 'span');
        else unwrap(block);
      }
    } else unwrap(line);
  }
}

/** Whether it is a summary with a single heading and nothing else, which HTML allows. */
function isHeadedSummary(line: Element): boolean {
  const [heading, ...more] = line.children;
  const isAlone =
    heading !== undefined && more.length === 0 && heading.textContent?.trim() === line.textContent?.trim();
  return line.matches('summary') && isAlone && /^H[1-6]$/.test(heading.tagName) && !heading.querySelector(blocks);
}

function wrapLoose(list: Element, allowed: RegExp, name: string): void {
  for (const node of [...list.childNodes]) {
    if (node.nodeType === 3 && !node.nodeValue?.trim()) continue;
    if (node.nodeType === 1 && allowed.test(node.nodeName)) continue;
    const box = list.ownerDocument.createElement(name);
    node.replaceWith(box);
    box.append(node);
  }
}

function withText(near: Element, name: string, text: string): Element {
  const element = near.ownerDocument.createElement(name);
  element.textContent = text;
  return element;
}
