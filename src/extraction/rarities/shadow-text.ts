import { isBlank } from '../../dom/elements.ts';
import { readNative } from '../../dom/native.ts';
import { mayBeHost } from '../../dom/shadow-hosts.ts';
import { unclobber } from '../snapshot.ts';
import type { ReadShadows } from './follow-shadows.ts';

/** Maximum number of nodes in all shadow trees, and maximum depth, so that no page blocks the tab. */
const limits = { nodes: 5_000, depth: 200 };

/** Marks hosts in the copy until their content is inserted. */
const mark = 'data-infoq-reader-host';

const silent = 'script, style, template, link, noscript, title';

/** Controls. A shadow tree with no text outside of them is not read. */
const controls = 'a, button, [role="button"], label, select, option';

/** Reads open shadow trees as the page shows them: with slotted content, and without elements that are not displayed. */
export class ShadowTexts implements ReadShadows {
  readonly roots = new Set<ShadowRoot>();
  readonly waiting = new Set<Element>();
  readonly #texts: DocumentFragment[] = [];
  readonly #page: Document;
  readonly #window: Window & typeof globalThis;
  #left = limits.nodes;

  constructor(content: Element, window: Window & typeof globalThis) {
    this.#page = content.ownerDocument;
    this.#window = window;
    for (const element of content.querySelectorAll(`[${mark}]`)) element.removeAttribute(mark);
  }

  /** Reads the shadow tree of an element for the same element of the copy. Returns whether there is one with content. */
  read(content: Element, live: Element): boolean {
    const root = this.#rootOf(live);
    if (!root) return false;
    const text = this.#page.createDocumentFragment();
    this.#copyAll(root, text, 0);
    const words = text.cloneNode(true) as DocumentFragment;
    for (const control of words.querySelectorAll(controls)) control.remove();
    if (isBlank(words) && !words.querySelector('img, picture, svg, pre, video, audio')) return false;
    unclobber(text);
    content.setAttribute(mark, String(this.#texts.push(text) - 1));
    return true;
  }

  /** Reads all shadow trees of a page and inserts them into a copy of it, except for the panel's own. */
  setAll(copy: Element, live: Element): void {
    const others = [...readNative<Element['getElementsByTagName']>(live, 'getElementsByTagName')('*')];
    const pairs = [...copy.getElementsByTagName('*')].map((mine, index) => [mine, others[index]] as const);
    for (const [mine, other] of pairs) if (other && mine.localName !== 'infoq-reader') this.read(mine, other);
    this.setInto(copy);
  }

  /** Inserts what was read into a copy of the copy. */
  setInto(copy: Element): void {
    for (const host of copy.querySelectorAll(`[${mark}]`)) {
      const text = this.#texts[Number(host.getAttribute(mark))];
      host.removeAttribute(mark);
      if (text) host.replaceChildren(text.cloneNode(true));
    }
  }

  #copyAll(from: Node, to: Node, depth: number): void {
    if (depth > limits.depth) return;
    const nodes = readNative<NodeListOf<ChildNode>>(from, 'childNodes');
    for (const node of nodes) this.#copy(node, to, depth);
  }

  #copy(node: Node, to: Node, depth: number): void {
    if (this.#left-- <= 0) return;
    if (node.nodeType === 3) to.appendChild(this.#page.createTextNode(node.nodeValue ?? ''));
    if (node.nodeType !== 1) return;
    const element = node as Element;
    if (element.matches(silent)) return;
    if (element.localName === 'slot') {
      const assigned = (element as HTMLSlotElement).assignedNodes();
      if (assigned.length > 0) for (const one of assigned) this.#copy(one, to, depth + 1);
      else this.#copyAll(element, to, depth + 1);
      return;
    }
    if (this.#window.getComputedStyle(element).display === 'none') return;
    const copy = this.#page.importNode(element, false);
    to.appendChild(copy);
    this.#copyAll(this.#rootOf(element) ?? element, copy, depth + 1);
  }

  #rootOf(element: Element): ShadowRoot | undefined {
    const root = readNative<ShadowRoot | null>(element, 'shadowRoot') ?? undefined;
    if (root) this.roots.add(root);
    else if (mayBeHost(element)) this.waiting.add(element);
    return root;
  }
}
