import { isBlank, strippedText, stripWhitespace } from '../../dom/elements.ts';
import { mathNamespace } from '../../dom/namespaces.ts';

// Formulas for which the page has neither TeX nor MathML, only the output of MathJax or KaTeX.

const tokens = /^(?:mi|mn|mo|ms|mtext)$/;
const layouts = /^(?:mrow|mfrac|msup|msub|msubsup|munder|mover|munderover|msqrt|mroot|mtable|mtr|mtd)$/;

/** Number of children that a layout requires; with any other number it becomes an `mrow`. */
const arity: Readonly<Record<string, number>> = {
  mfrac: 2,
  msup: 2,
  msub: 2,
  munder: 2,
  mover: 2,
  mroot: 2,
  msubsup: 3,
  munderover: 3,
};

/** Output that is not part of a formula's characters: the radical sign, a copy for assistive tools, speech. */
const beside =
  'mjx-surd, mjx-assistive-mml, mjx-speech, mjx-mphantom, defs, title, style, script, [data-mml-node="mphantom"]';

/** Maximum nesting depth; what is deeper becomes a row of characters. */
const deepest = 60;

/** MathML for what is rendered in a box, or `undefined` if its characters can't be read. */
export function readDrawnMath(box: Element): Element | undefined {
  const math = box.ownerDocument.createElementNS(mathNamespace, 'math');
  const katex = box.matches('.katex-html') ? box : box.querySelector('.katex-html');
  if (katex) math.append(...readKatex(katex, 0));
  else math.append(...readMathJax(box, 0));
  return isBlank(math) ? undefined : math;
}

function make(beside: Element, name: string, content: string | readonly Element[]): Element {
  const wanted = arity[name];
  const fits = typeof content === 'string' || wanted === undefined || content.length === wanted;
  const element = beside.ownerDocument.createElementNS(mathNamespace, fits ? name : 'mrow');
  element.append(...(typeof content === 'string' ? [content] : content));
  return element;
}

/** A single element as it is, several as an `mrow`. */
function row(at: Element, content: readonly Element[]): Element {
  const [only] = content;
  return only && content.length === 1 ? only : make(at, 'mrow', content);
}

/** MathJax 3 and 4: elements (`mjx-msup`) and groups of a drawing (`data-mml-node="msup"`) are named after MathML. */
function readMathJax(box: Element, depth: number): Element[] {
  return [...box.children].flatMap((child) => {
    if (child.matches(beside)) return [];
    const name = nameOf(child);
    if (tokens.test(name) || depth > deepest) {
      const signs = readSigns(child);
      return signs === '' ? [] : [make(child, tokens.test(name) ? name : 'mtext', signs)];
    }
    if (name === 'texatom') return [make(child, 'mrow', readMathJax(child, depth + 1))];
    if (!layouts.test(name)) return readMathJax(child, depth + 1);
    return [make(child, name, order(child, name, depth + 1))];
  });
}

function nameOf(element: Element): string {
  const name = element.getAttribute('data-mml-node') ?? element.localName.replace(/^mjx-/, '');
  return name.toLowerCase();
}

/** MathJax writes upper scripts before lower ones, and the index of a root before its base; in MathML it is the reverse. */
function order(element: Element, name: string, depth: number): Element[] {
  const part = (selector: string) => {
    const found = element.querySelector(selector);
    return found ? [row(found, readMathJax(found, depth))] : [];
  };
  if (/^m(?:under|over|underover)$/.test(name) && element.querySelector('mjx-base'))
    return [...part('mjx-base'), ...part('mjx-under'), ...part('mjx-over')];
  if (/^m(?:sqrt|root)$/.test(name)) {
    if (!element.hasAttribute('data-mml-node')) return [...part('mjx-box'), ...part('mjx-root')];
    // The radical sign is one of them.
    const drawn = [...element.children].filter((child) => child.localName === 'g' && readSigns(child) !== '√');
    const base = drawn.find((child) => !child.hasAttribute('data-mml-node')) ?? drawn[0];
    if (!base) return [];
    const index = drawn.filter((one) => one !== base).flatMap((one) => readMathJax(wrapped(one), depth));
    return [row(base, readMathJax(base, depth)), ...index];
  }
  const [base, second, third, ...more] = readMathJax(element, depth);
  if (base && second && third && more.length === 0 && arity[name] === 3) return [base, third, second];
  return [base, second, third, ...more].filter((one) => one !== undefined);
}

/** A copy in a box, for functions that read only the children of an element. */
function wrapped(element: Element): Element {
  const box = element.ownerDocument.createElement('div');
  box.append(element.cloneNode(true));
  return box;
}

/** The characters of an element in order: from `data-c="2211"` or a class (`mjx-c2211`), else its text. */
function readSigns(element: Element): string {
  const signs: string[] = [];
  const read = (at: Element, depth: number) => {
    if (at.matches(beside)) return;
    const code =
      at.getAttribute('data-c') ?? /(?:^|\s)mjx-c([0-9A-F]{2,6})(?:$|\s)/.exec(at.getAttribute('class') ?? '')?.[1];
    const sign = Number.parseInt(code ?? '', 16);
    if (sign > 0x1f && sign <= 0x10ffff) signs.push(String.fromCodePoint(sign));
    else if (at.childElementCount === 0) signs.push(at.textContent ?? '');
    else if (depth < deepest) for (const child of at.children) read(child, depth + 1);
  };
  read(element, 0);
  // Plain letters instead of mathematical alphanumeric symbols, because MathML styles letters itself.
  return stripWhitespace(signs.join('')).replace(/[\u{1d400}-\u{1d7ff}\u2061-\u2064]/gu, (sign) =>
    sign.normalize('NFKC').replace(/[\u2061-\u2064]/g, ''),
  );
}

/** KaTeX: rows of boxes, each moved by its `top`, which is smallest for the highest row. */
function readKatex(box: Element, depth: number): Element[] {
  const read: Element[] = [];
  for (const child of box.children) {
    const is = (name: string) => child.classList.contains(name);
    if (is('vlist-s') || is('pstrut') || child.localName === 'svg') continue;
    if (depth > deepest) read.push(make(child, 'mtext', strippedText(child)));
    else if (is('msupsub')) {
      const base = read.pop() ?? make(child, 'mrow', []);
      const [first, second] = listRows(child, depth);
      const isBelow = child.firstElementChild?.classList.contains('vlist-t2');
      if (first && second) read.push(make(child, 'msubsup', [base, second, first]));
      else if (first) read.push(make(child, isBelow ? 'msub' : 'msup', [base, first]));
    } else if (is('mfrac')) read.push(make(child, 'mfrac', listRows(child, depth)));
    else if (is('sqrt')) {
      const index = [...child.children].find((one) => one.classList.contains('root'));
      const content = child.querySelector('.svg-align > .mord') ?? child;
      const base = row(child, readKatex(content, depth + 1));
      read.push(
        index ? make(child, 'mroot', [base, row(index, readKatex(index, depth + 1))]) : make(child, 'msqrt', [base]),
      );
    } else if (is('op-limits')) read.push(readLimits(child, depth));
    else if (is('mtable')) read.push(readColumns(child, depth));
    else if (child.childElementCount === 0) {
      const text = strippedText(child);
      if (text !== '') read.push(make(child, tokenOf(child, text), text));
    } else read.push(...readKatex(child, depth + 1));
  }
  return read;
}

/** The rows of a column, from top to bottom. */
function listRows(box: Element, depth: number): Element[] {
  const column = box.querySelector('.vlist');
  const rows = [...(column?.children ?? [])].flatMap((line) => {
    const content = readKatex(line, depth + 1);
    const top = Number.parseFloat(/top:\s*(-?[\d.]+)em/.exec(line.getAttribute('style') ?? '')?.[1] ?? '0');
    return content.length > 0 ? [{ top, element: row(line, content) }] : [];
  });
  return rows.sort((one, other) => one.top - other.top).map(({ element }) => element);
}

function readLimits(box: Element, depth: number): Element {
  const rows = listRows(box, depth);
  const base = rows.findIndex((one) => one.localName === 'mo');
  const [over, under] = [rows[base - 1], rows[base + 1]];
  const sign = rows[base];
  if (!sign) return make(box, 'mrow', rows);
  const name = over && under ? 'munderover' : over ? 'mover' : 'munder';
  return make(
    box,
    name,
    [sign, under, over].filter((one) => one !== undefined),
  );
}

/** KaTeX renders a table column by column. */
function readColumns(table: Element, depth: number): Element {
  const columns = [...table.querySelectorAll('[class*="col-align"]')].map((column) => listRows(column, depth));
  const most = Math.max(0, ...columns.map(({ length }) => length));
  const cell = (content: Element | undefined) => make(table, 'mtd', content ? [content] : []);
  const rows = Array.from({ length: most }, (_, at) =>
    make(
      table,
      'mtr',
      columns.map((column) => cell(column[at])),
    ),
  );
  return make(table, 'mtable', rows);
}

function tokenOf(box: Element, text: string): string {
  if (/^[\d.,]+$/.test(text)) return 'mn';
  if (box.closest('.mbin, .mrel, .mopen, .mclose, .mpunct, .mop, .delimsizing')) return 'mo';
  return box.closest('.text') ? 'mtext' : 'mi';
}
