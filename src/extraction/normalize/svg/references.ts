import { svgNamespace } from '../../../dom/namespaces.ts';
import { readBox } from './drawings.ts';

/** Maximum rounds and copied nodes, for drawings that refer to themselves over and over. */
const limits = { rounds: 6, nodes: 10_000 };

/**
 * Copies what a drawing refers to into it: the target of each `use`, and gradients, clips and markers in other drawings
 * of the page.
 */
export function copyReferences(svg: Element): void {
  // Copies have no ids, so this map stays valid.
  const own = new Map<string, Element>();
  for (const named of svg.querySelectorAll('[id]')) if (!own.has(named.id)) own.set(named.id, named);
  let left = limits.nodes;
  for (let round = 0; round < limits.rounds; round++) {
    const uses = [...svg.querySelectorAll('use')];
    for (const use of uses) {
      const id = readReference(use) ?? '';
      const target = svg.contains(use) ? (own.get(id) ?? findDrawn(svg.ownerDocument, id)) : undefined;
      const size = target && left > 0 ? target.getElementsByTagName('*').length + 1 : 0;
      left -= size;
      if (target && size > 0 && left > 0 && !target.contains(use)) use.replaceWith(copyFor(use, target));
      else use.remove();
    }
    if (uses.length === 0) break;
  }
  for (const unused of svg.querySelectorAll('use, symbol')) unused.remove();
  for (const id of listCalled(svg)) {
    const elsewhere = own.has(id) ? undefined : findDrawn(svg.ownerDocument, id);
    const size = elsewhere?.getElementsByTagName('*').length ?? 0;
    if (!elsewhere || size > left) continue;
    left -= size + 1;
    svg.prepend(elsewhere.cloneNode(true));
  }
}

/** The id in a reference to this page (`#id`), or `undefined`. */
function readReference(element: Element): string | undefined {
  const href = (element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '').trim();
  return href.startsWith('#') ? href.slice(1) : undefined;
}

/** Ids of the parts that paints, clips and line ends of a drawing refer to. */
function listCalled(svg: Element): Set<string> {
  const ids = new Set<string>();
  const values = [svg, ...svg.querySelectorAll('*')].flatMap((element) => {
    const rules = element.localName === 'style' ? [element.textContent ?? ''] : [];
    return [...[...element.attributes].map(({ value }) => value), ...rules];
  });
  for (const value of values) {
    if (!value.includes('url(')) continue;
    for (const [, id = ''] of value.matchAll(/url\(\s*['"]?#([^'")\s]+)/g)) ids.add(id);
  }
  return ids;
}

/** A part of a drawing on the page, by its id. */
function findDrawn(page: Document, id: string): Element | undefined {
  const found = id === '' ? null : page.getElementById(id);
  return found?.namespaceURI === svgNamespace && found.localName !== 'svg' ? found : undefined;
}

/** A copy in place of the `use`: moved to its position, and a symbol scaled to its size. */
function copyFor(use: Element, target: Element): Element {
  const document = use.ownerDocument;
  const group = document.createElementNS(svgNamespace, 'g');
  for (const { name, value } of use.attributes) {
    if (!/^(?:x|y|width|height|href|id|xlink:href|xmlns.*)$/.test(name)) group.setAttribute(name, value);
  }
  const number = (name: string) => Number.parseFloat(use.getAttribute(name) ?? '') || 0;
  const moves = [use.getAttribute('transform') ?? '', move(number('x'), number('y'))];
  const copy = target.cloneNode(true) as Element;
  for (const named of [copy, ...copy.querySelectorAll('[id]')]) named.removeAttribute('id');
  if (/^(?:symbol|svg)$/.test(target.localName)) {
    moves.push(fit(target, number('width'), number('height')));
    for (const { name, value } of target.attributes)
      if (/^(?:fill|stroke|opacity|font|color)/.test(name) && !group.hasAttribute(name))
        group.setAttribute(name, value);
    group.append(...copy.childNodes);
  } else group.append(copy);
  const transform = moves.filter(Boolean).join(' ');
  if (transform) group.setAttribute('transform', transform);
  return group;
}

function move(x: number, y: number): string {
  return x || y ? `translate(${x} ${y})` : '';
}

/** The default of `preserveAspectRatio`: as large as fits, in the middle. */
function fit(symbol: Element, width: number, height: number): string {
  const [left = 0, top = 0, wide = 0, high = 0] = readBox(symbol);
  if (!(wide > 0 && high > 0)) return '';
  const own = (name: string) => Number.parseFloat(symbol.getAttribute(name) ?? '') || 0;
  const [toWidth, toHeight] = [width || own('width') || wide, height || own('height') || high];
  const scale = Math.min(toWidth / wide, toHeight / high);
  const place = move((toWidth - wide * scale) / 2 - left * scale, (toHeight - high * scale) / 2 - top * scale);
  return `${place} scale(${scale})`;
}
