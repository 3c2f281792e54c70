import { collapseWhitespace, isBlock, unrenderedSelector } from '../../../dom/elements.ts';
import { svgNamespace } from '../../../dom/namespaces.ts';

/** Content of an HTML label other than text. It moves below the drawing. */
const more = 'img, picture, pre, table, ul, ol, math, video, audio, iframe';

/** Converts HTML labels to text of the drawing. Returns their other content. */
export function normalizeLabels(svg: Element): Element[] {
  const others: Element[] = [];
  for (const label of svg.querySelectorAll('foreignObject')) {
    if (!svg.contains(label)) continue;
    others.push(...[...label.querySelectorAll(more)].filter((one) => !one.parentElement?.closest(more)));
    for (const one of others) one.remove();
    const lines = readLines(label);
    // A `switch` shows its first child that is supported: without HTML support, the text after the label.
    const standIn = label.parentElement?.localName === 'switch' ? label.parentElement : undefined;
    if (lines.length === 0) label.remove();
    else (standIn ?? label).replaceWith(makeText(label, lines, standIn?.querySelector('text') ?? undefined));
  }
  for (const choice of svg.querySelectorAll('switch')) {
    const [first] = choice.children;
    if (first) choice.replaceWith(first);
    else choice.remove();
  }
  return others;
}

/** The lines of a label: one for each block, and one more after each `<br>`. */
function readLines(label: Element): string[] {
  const lines = [''];
  const walker = label.ownerDocument.createTreeWalker(label, 1 | 4);
  let block: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeName === 'BR') lines.push('');
    if (node.nodeType !== 3 || node.parentElement?.closest(unrenderedSelector)) continue;
    let owner = node.parentElement;
    while (owner && owner !== label && !isBlock(owner)) owner = owner.parentElement;
    if (owner !== block && lines.at(-1)?.trim()) lines.push('');
    block = owner;
    lines.push(`${lines.pop() ?? ''}${node.nodeValue ?? ''}`);
  }
  return lines.map(collapseWhitespace).filter(Boolean);
}

function makeText(label: Element, lines: readonly string[], beside: Element | undefined): Element {
  const document = label.ownerDocument;
  const text = document.createElementNS(svgNamespace, 'text');
  const inks = [...label.querySelectorAll('[color], [font-size], [font-weight]')].reverse();
  const readInk = (name: string) => inks.find((one) => one.hasAttribute(name))?.getAttribute(name) ?? undefined;
  const size =
    Number.parseFloat(readInk('font-size') ?? label.closest('[font-size]')?.getAttribute('font-size') ?? '') || 16;
  const box = readPlace(label);
  const rows = box.width > size ? lines.flatMap((line) => wrap(line, box.width / size)) : lines;
  const x = beside?.getAttribute('x') ?? String(box.x + box.width / 2);
  const y = Number.parseFloat(beside?.getAttribute('y') ?? '') || box.y + box.height / 2;
  const attributes: Record<string, string | undefined> = {
    'text-anchor': beside?.getAttribute('text-anchor') ?? 'middle',
    ...(beside ? {} : { 'dominant-baseline': 'central' }),
    'font-size': readInk('font-size') ?? beside?.getAttribute('font-size') ?? undefined,
    'font-weight': readInk('font-weight'),
    'font-family': beside?.getAttribute('font-family') ?? undefined,
    fill:
      readInk('color') ?? beside?.getAttribute('fill') ?? label.closest('[color]')?.getAttribute('color') ?? undefined,
    transform: label.getAttribute('transform') ?? beside?.getAttribute('transform') ?? undefined,
  };
  for (const [name, value] of Object.entries(attributes)) if (value) text.setAttribute(name, value);
  for (const [index, row] of rows.entries()) {
    const line = document.createElementNS(svgNamespace, 'tspan');
    line.setAttribute('x', x);
    line.setAttribute('y', String(y + (index - (rows.length - 1) / 2) * size * lineHeight));
    line.textContent = row;
    text.append(line);
  }
  return text;
}

const lineHeight = 1.25;

/** Position and size of a label. If the label has no size of its own, the margins of the box in it move it (draw.io). */
function readPlace(label: Element): { x: number; y: number; width: number; height: number } {
  const own = (name: string) => {
    const value = label.getAttribute(name) ?? '';
    return value.endsWith('%') ? 0 : Number.parseFloat(value) || 0;
  };
  const [x, y, width, height] = [own('x'), own('y'), own('width'), own('height')];
  const style = width > 1 ? '' : (label.firstElementChild?.getAttribute('style') ?? '');
  const inner = (name: string) =>
    Number.parseFloat(new RegExp(`(?:^|[\\s;])${name}:\\s*(-?[\\d.]+)px`).exec(style)?.[1] ?? '0');
  const wide = inner('width');
  return style
    ? { x: x + inner('margin-left'), y: y + inner('padding-top'), width: wide > 1 ? wide : 0, height: 0 }
    : { x, y, width, height };
}

/** Breaks a line that is wider than its box (`width` is in em): between words, and between CJK characters. */
function wrap(line: string, width: number): string[] {
  const pieces =
    line.match(
      /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]+\s*|\s+/g,
    ) ?? [];
  const measure = (text: string) => [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 1 : 0.5), 0);
  const rows: string[] = [];
  let row = '';
  for (const piece of pieces) {
    // 10% more, because the widths are estimates, and the page made the box for its text.
    if (row && measure(row + piece.trimEnd()) > width * 1.1) {
      rows.push(row);
      row = '';
    }
    row += piece;
  }
  if (row) rows.push(row);
  return rows.map((one) => one.trim());
}
