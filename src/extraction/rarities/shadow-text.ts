import { isBlank } from '../../dom/elements.ts';
import { readNative } from '../../dom/native.ts';
import { mayBeHost } from '../../dom/shadow-hosts.ts';
import { unclobber } from '../snapshot.ts';
import type { ReadShadows } from './follow-shadows.ts';

/** Nodes of all shadow trees that are read, and how deep these nest: no page makes the tab wait. */
const limits = { nodes: 5_000, depth: 200 };

/** Names the hosts in the copy, until their texts are set in. */
const mark = 'data-infoq-reader-host';

const silent = 'script, style, template, link, noscript, title';

/** Words on these alone are those of a control. */
const controls = 'a, button, [role="button"], label, select, option';

/** Reads open shadow trees as the page shows them: with what is slotted into them, and without what is not displayed. */
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

  /** Whether an element of the page has such a tree; it is kept for the same element of the copy. */
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

  /** Reads all trees of a page and sets them into a copy of it. The host of the panel is none of the page. */
  setAll(copy: Element, live: Element): void {
    const others = [...readNative<Element['getElementsByTagName']>(live, 'getElementsByTagName')('*')];
    const pairs = [...copy.getElementsByTagName('*')].map((mine, index) => [mine, others[index]] as const);
    for (const [mine, other] of pairs) if (other && mine.localName !== 'infoq-reader') this.read(mine, other);
    this.setInto(copy);
  }

  /** Sets what was read into a copy of the copy. */
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
