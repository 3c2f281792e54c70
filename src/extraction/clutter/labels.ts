import { isBlock, strippedText } from '../../dom/elements.ts';
import { listTextNodes } from '../../dom/text-nodes.ts';

/** Maximum length of a heading, a button or a label, in characters without white space. */
const maxLabelLength = 40;

/**
 * Maps elements with one short text on a line of its own (headings, buttons, labels) to that text, except for those in
 * the content.
 */
export function findLabels(root: Element, content?: Element): Map<Element, string> {
  const texts = new Map<Element, string>();
  for (const { node, text: said } of listTextNodes(root)) {
    if (said.length > maxLabelLength || content?.contains(node)) continue;
    const chain: Element[] = [];
    let top: Node = node;
    let element = node.parentElement;
    while (element && element !== root && !isBlock(element)) {
      chain.push(element);
      top = element;
      element = element.parentElement;
    }
    if (!element || element === root) continue;
    const line = lineAround(top, textOf(top, node, said));
    if (line === undefined) continue;
    for (const one of chain) if (!texts.has(one)) texts.set(one, textOf(one, node, said));
    if (!texts.has(element) && textOf(element, node, said) === line) texts.set(element, line);
  }
  return texts;
}

/** The text of `box`, which contains `inner` with the known text `said`: most often nothing else. */
function textOf(box: Node, inner: Node, said: string): string {
  for (let at: Node | null = box; at; at = at.firstChild) {
    if (at === inner) return said;
    if (at.firstChild !== at.lastChild) break;
  }
  return strippedText(box);
}

/** The text around a node up to the next block or line break; `undefined` if it is too long. */
function lineAround(node: Node, said: string): string | undefined {
  let text = said;
  for (const way of ['previousSibling', 'nextSibling'] as const) {
    for (let one = node[way]; one && text.length <= maxLabelLength; one = one[way]) {
      if (one.nodeName === 'BR' || (one.nodeType === 1 && isBlock(one as Element))) break;
      const more = one.nodeType === 8 ? '' : strippedText(one);
      text = way === 'nextSibling' ? text + more : more + text;
    }
  }
  return text.length > maxLabelLength ? undefined : text;
}
