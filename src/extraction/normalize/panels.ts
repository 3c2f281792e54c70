import { collapseWhitespace, isSilent, listTexts, saidText, stripWhitespace } from '../../dom/elements.ts';
import { oneOf } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import * as zh from '../lexicon/zh.ts';
import { isControlText } from './code/controls.ts';
import { wordless } from './hidden.ts';

// Content that a page shows one part at a time: tabs over their panels, buttons that fold an answer. All of it is
// shown, each part below the label that the user would click for it.

/** Moves the label of a tab, and of a button that folds what is below it, above what they show. */
export function labelPanels(root: Element): void {
  const find = indexByName(root);
  for (const bar of root.querySelectorAll('[role="tablist"], div, ul, nav')) {
    const labels = root.contains(bar) ? listLabels(bar) : [];
    const panels = labels.length > 1 ? findPanels(bar, labels, root, find) : [];
    const used = labels.filter((_, index) => panels[index]);
    if (used.length > 0) setList(used, panels.filter(isElement));
    if (used.length > 0 && isSilent(bar)) bar.remove();
  }
  for (const button of root.querySelectorAll('button[aria-expanded]')) {
    const panel = findFolded(button, root, find);
    if (panel) setList([button], [panel]);
  }
}

const isElement = (one: Element | undefined): one is Element => one !== undefined;

/** Maximum length of a tab's and a button's label, without white space, and maximum number of tabs. */
const max = { tab: 24, button: 80, tabs: 12 };

/** The tabs of a bar: elements with that role, or short texts in similar elements and nothing else. */
function listLabels(bar: Element): Element[] {
  if (bar.matches('[role="tablist"]')) return [...bar.querySelectorAll('[role="tab"], :scope > button')];
  const labels = [...bar.children];
  if (labels.length < 2 || labels.length > max.tabs) return [];
  const isLabel = (one: Element) => {
    if (one.tagName !== labels[0]?.tagName || one.matches(held) || one.querySelector(held)) return false;
    const text = saidText(one);
    return text !== '' && text.length <= max.tab && !/^\d+$|[。？！：，；]/.test(text) && !isControlText(text);
  };
  const isBar = labels.every(isLabel);
  return isBar && labels.reduce((sum, one) => sum + saidText(one).length, 0) === saidText(bar).length ? labels : [];
}

/** Elements that are not in a label. */
const held = `${wordless}, p, ul, ol, h1, h2, h3, h4, h5, h6, br, div div, input`;

/** The panel of each tab, at the index of the tab; empty if it is not certain that they are tabs. */
function findPanels(
  bar: Element,
  labels: readonly Element[],
  root: Element,
  find: FindByName,
): (Element | undefined)[] {
  const isMarked = bar.matches('[role="tablist"]');
  const named = labels
    .map((label) => findNamed(label, find))
    .map((one) => (one && bar.contains(one) ? undefined : one));
  const places = listPlaces(bar, labels.length, root, isMarked);
  if (isMarked) {
    if (named.some(isElement)) return named;
    const shown = places.length === 1 ? labels.findIndex((one) => one.getAttribute('aria-selected') === 'true') : -1;
    if (shown >= 0) return labels.map((_, index) => (index === shown ? places[0] : undefined));
    return places.length === labels.length ? places : [];
  }
  if (places.length !== labels.length || labels.some((one, at) => repeats(one, places[at]))) return [];
  const isPressed = labels.every((one) => one.matches('button') || one.querySelector('button'));
  const isCode = places.every((one) => one.matches('pre') || one.querySelector('pre'));
  const folded = places.filter((one) => one.matches(closed)).length;
  const isNamed = named.every((one, at) => one !== undefined && one === places[at]);
  return isPressed || isCode || isNamed || folded === places.length - 1 ? places : [];
}

const closed = '[hidden], [aria-hidden="true"], [style*="display:none"], [style*="display: none"]';

/** Whether the panel begins with the label, like a section to which a table of contents links. */
function repeats(label: Element, panel: Element | undefined): boolean {
  return panel === undefined || stripWhitespace(listTexts(panel)[0] ?? '') === saidText(label);
}

type FindByName = (attribute: 'id' | 'aria-labelledby', name: string) => Element | undefined;

/** Finds the first element in a tree whose attribute has a value. The tree is traversed once for each attribute. */
function indexByName(root: Element): FindByName {
  const indexes = new Map<string, ReadonlyMap<string, Element>>();
  return (attribute, name) => {
    const named =
      indexes.get(attribute) ??
      new Map<string, Element>(
        [...root.querySelectorAll(`[${attribute}]`)].reverse().map((one) => [one.getAttribute(attribute) ?? '', one]),
      );
    indexes.set(attribute, named);
    const found = named.get(name);
    return found && root.contains(found) ? found : undefined;
  };
}

/** The element that a tab names as its panel, or that names the tab as its label. */
function findNamed(label: Element, find: FindByName): Element | undefined {
  const pressed = label.querySelector('a, button') ?? label;
  for (const name of ['aria-controls', 'data-target', 'data-bs-target', 'href']) {
    const id = pressed.getAttribute(name)?.replace(/^#/, '');
    const panel = id ? find('id', id) : undefined;
    if (panel) return panel;
  }
  return pressed.id === '' ? undefined : find('aria-labelledby', pressed.id);
}

/** Similar boxes after a bar, as many as there are tabs and nothing else: next to it, or in the box next to it. */
function listPlaces(bar: Element, count: number, root: Element, isMarked: boolean): Element[] {
  let at = bar;
  const rest = () => listAfter(at, count + 1);
  while (rest().length === 0 && at.parentElement && at.parentElement !== root) at = at.parentElement;
  const beside = rest();
  const marked = beside.filter((one) => one.matches('[role="tabpanel"]'));
  if (isMarked && marked.length > 0) return marked.slice(0, count);
  // Between the article's own blocks there is always something else.
  if (at.parentElement !== root && isAlike(beside, count)) return beside;
  const [first] = beside;
  const inside =
    first && first.childElementCount <= max.tabs * 2 ? [...first.children].filter((one) => !isEmpty(one)) : [];
  return isAlike(inside, count) ? inside : [];
}

/** Elements with content after an element in its parent, at most `count`. */
function listAfter(at: Element, count: number): Element[] {
  const found: Element[] = [];
  for (let next = at.nextElementSibling; next && found.length < count; next = next.nextElementSibling)
    if (!isEmpty(next)) found.push(next);
  return found;
}

function isAlike(boxes: readonly Element[], count: number): boolean {
  const [first] = boxes;
  const isPanel = (one: Element) => one.tagName === first?.tagName && /^(?:DIV|SECTION|PRE|FIGURE)$/.test(one.tagName);
  return boxes.length === count && boxes.every(isPanel);
}

function isEmpty(box: Element): boolean {
  return isSilent(box) && !box.matches(wordless) && !box.querySelector(wordless);
}

/** Labels that name an action and not the content that is folded. */
const general = new RegExp(`^${oneOf(zh.foldButtons, en.foldButtons)}`, 'i');

/** The element that a button folds: the next one, unless the button names another. Buttons in headings are left alone. */
function findFolded(button: Element, root: Element, find: FindByName): Element | undefined {
  const text = saidText(button);
  if (text === '' || text.length > max.button || general.test(text) || isControlText(text)) return undefined;
  if (button.closest('h1, h2, h3, h4, h5, h6, dt, summary, p, pre') || button.hasAttribute('aria-haspopup'))
    return undefined;
  let line = button;
  while (line.parentElement && line.parentElement !== root && saidText(line.parentElement) === text)
    line = line.parentElement;
  const [next] = listAfter(line, 1);
  const named = findNamed(button, find);
  return next && (named === undefined || named === next || next.contains(named)) && !next.contains(button)
    ? next
    : undefined;
}

/** Makes a list of terms: each label, and what it shows. */
function setList(labels: readonly Element[], panels: readonly Element[]): void {
  const [first] = panels;
  const list = first?.ownerDocument.createElement('dl');
  if (!first || !list) return;
  first.before(list);
  for (const [index, panel] of panels.entries()) {
    const [term, shown] = ['dt', 'dd'].map((name) => list.ownerDocument.createElement(name));
    const label = labels[index];
    if (!term || !shown || !label) continue;
    term.textContent = collapseWhitespace(label.textContent ?? '');
    for (const name of ['hidden', 'aria-hidden', 'style']) panel.removeAttribute(name);
    shown.append(panel);
    list.append(term, shown);
    label.remove();
  }
}
