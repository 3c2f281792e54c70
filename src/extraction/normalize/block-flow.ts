import { isBlank, isBlock, isHeading, strippedText, stripWhitespace, unwrap } from '../../dom/elements.ts';
import { renameElement } from '../../dom/rename-element.ts';
import { endsLikeSentence } from '../content/prose-score.ts';
import { isHidden, maybeHidden } from './hidden.ts';

/** Sectioning and form elements, which are only boxes in an article. */
const boxNames =
  'address, article, aside, center, dialog, fieldset, footer, form, header, hgroup, legend, main, marquee, nav, search';

/** Elements that contain blocks one below the other. A list entry and a cell may contain a line without a paragraph. */
const flows = 'div, section, blockquote, details, p';

/**
 * Turns the content into a flow of blocks: sectioning elements become `div`, every line of text is in a paragraph, and
 * nothing is left that the user could not see. Otherwise loose text next to blocks would run into one line.
 */
export function normalizeBlockFlow(root: Element): void {
  dropHidden(root);
  for (const heading of root.querySelectorAll('[role="heading"]')) nameHeading(heading);
  for (const box of root.querySelectorAll(boxNames)) renameTo(box, 'div');
  for (const list of root.querySelectorAll('menu, dir')) renameTo(list, 'ul');
  for (const button of root.querySelectorAll('button')) keepWord(button);
  for (const field of root.querySelectorAll('li input[type="checkbox"]')) keepTick(field);
  for (const field of root.querySelectorAll('td input[type="checkbox"]'))
    field.replaceWith(field.hasAttribute('checked') ? '☑' : '☐');
  for (const field of root.querySelectorAll('input, select, textarea, datalist')) field.remove();
  for (const object of root.querySelectorAll('object')) unwrap(object);
  for (const heading of root.querySelectorAll('h1, h2, h3, h4, h5, h6')) flattenHeading(heading);
  for (const block of root.querySelectorAll(blocks)) boxAround(block, root);
  // Inner boxes first: what becomes of a box depends on the paragraphs in it.
  for (const box of [root, ...root.querySelectorAll(flows)].reverse()) paragraph(box, root);
}

const blocks = 'p, div, section, pre, figure, table, ul, ol, dl, blockquote, h1, h2, h3, h4, h5, h6, hr';

/** Renames inline and custom elements around a block to `div`. */
function boxAround(block: Element, root: Element): void {
  for (let at: Element | null = block.parentElement; at && at !== root && !isBlock(at); ) {
    const above: Element | null = at.parentElement;
    if (/^(?:SPAN|FONT|BIG|TT|NOBR|LABEL|OUTPUT)$/.test(at.tagName) || at.tagName.includes('-')) renameTo(at, 'div');
    at = above;
  }
}

function nameHeading(heading: Element): void {
  const level = Number(heading.getAttribute('aria-level') ?? 2);
  if (!isHeading(heading) && level >= 1 && level <= 6) renameTo(heading, `h${level}`);
}

/** Replaces boxes in a heading by lines of it. */
function flattenHeading(heading: Element): void {
  for (const line of heading.querySelectorAll('div, p, section')) {
    if (hasWordsBefore(line, heading)) line.before(heading.ownerDocument.createElement('br'));
    const next = line.nextSibling;
    if (next && !isBlockNode(next) && isFilled(next)) line.after(heading.ownerDocument.createElement('br'));
    unwrap(line);
  }
}

function hasWordsBefore(line: Element, heading: Element): boolean {
  const before = heading.ownerDocument.createRange();
  before.setStart(heading, 0);
  before.setEndBefore(line);
  return stripWhitespace(before.toString()) !== '';
}

function dropHidden(root: Element): void {
  for (const element of root.querySelectorAll(maybeHidden)) if (isHidden(element)) element.remove();
}

/** Keeps the text of a button in a sentence (点击<button>确定</button>按钮), and of one that folds content below a heading. */
function keepWord(button: Element): void {
  const line = button.parentElement;
  if (!line) return;
  const heading = line.closest('h1, h2, h3, h4, h5, h6, dt');
  const [words, label] = [strippedText(heading ?? line), strippedText(button)];
  const isTitle =
    heading !== null && (button.hasAttribute('aria-expanded') || /^[\d.、]*$/.test(words.replace(label, '')));
  const isBeside = heading !== null && (words.startsWith(label) || words.endsWith(label));
  // A figure may open its picture by a button around it.
  const picture = button.querySelector('img');
  if (picture && line.closest('figure')?.querySelectorAll('img, video').length === 1) button.replaceWith(picture);
  else if (isTitle || [...button.querySelectorAll('*')].some(isHeading) || isSentence(line) || isLink(line))
    button.replaceWith(...button.childNodes);
  // The outline would have its label.
  else if (isBeside) button.remove();
}

/** Whether it is a link in a sentence whose words are in a button. */
const isLink = (line: Element) => line.tagName === 'A' && line.parentElement !== null && isSentence(line.parentElement);

/** Whether the line contains more than its buttons. A box must also end like a sentence: it may be a bar of buttons. */
function isSentence(line: Element): boolean {
  if (!/^(?:P|LI|TD|TH|DD|SPAN|STRONG|B|EM|A)$/.test(line.tagName) && !endsLikeSentence(line)) return false;
  const others = [...line.querySelectorAll('button')].map((one) => one.textContent ?? '').join('');
  return strippedText(line).length > stripWhitespace(others).length;
}

/** Keeps the state of a task in a list; the style sheet draws the checkbox. */
function keepTick(field: Element): void {
  const entry = field.closest('li');
  if (entry) entry.setAttribute('data-checked', String(field.hasAttribute('checked')));
  field.remove();
}

function paragraph(box: Element, root: Element): void {
  // Most paragraphs contain only text.
  if (box.tagName === 'P' && !box.firstElementChild) return;
  const children = [...box.childNodes];
  const hasBlocks = children.some(isBlockNode);
  const hasText = children.some((node) => !isBlockNode(node) && isFilled(node));
  if (box !== root && !hasBlocks && !hasText) return;
  const isParted = hasBreaks(children);
  const arePictures = children.filter(isPicture).length > 1 && children.filter(isFilled).every(isPicture);
  if (box.tagName === 'P' && !hasBlocks) {
    if (arePictures) renameTo(box, 'div');
    return;
  }
  if (box !== root && !hasBlocks && !isParted && !arePictures) {
    // A box around a single line becomes a paragraph.
    if (/^(?:DIV|SECTION)$/.test(box.tagName) && !children.every((node) => isPicture(node) || !isFilled(node)))
      renameTo(box, 'p');
    return;
  }
  if (!hasText) {
    if (box.tagName === 'P') renameTo(box, 'div');
    return;
  }
  wrapLines(box, children);
  if (box.tagName === 'P') renameTo(box, 'div');
}

/** Wraps each line between blocks, or between two double line breaks, in a paragraph. */
function wrapLines(box: Element, children: readonly ChildNode[]): void {
  let line: ChildNode[] = [];
  const end = () => {
    while (line[0] && !isFilled(line[0])) line.shift()?.remove();
    for (let last = line.at(-1); last && !isFilled(last); last = line.at(-1)) line.pop()?.remove();
    const [first] = line;
    // Images alone need no paragraph.
    if (first && line.some((node) => !isPicture(node))) {
      const paragraph = box.ownerDocument.createElement('p');
      first.replaceWith(paragraph);
      paragraph.append(...line);
    }
    line = [];
  };
  children.forEach((node, index) => {
    if (isBlockNode(node) || (node.nodeName === 'SUMMARY' && box.tagName === 'DETAILS')) end();
    else if (node.nodeName === 'BR' && followsBreak(children, index)) {
      node.remove();
      end();
    } else line.push(node);
  });
  end();
}

/** Whether another `<br>` comes before the one at `index`, with nothing in between. */
function followsBreak(children: readonly ChildNode[], index: number): boolean {
  for (let before = index - 1; before >= 0; before--) {
    const node = children[before];
    if (node?.nodeName === 'BR') return true;
    if (node && (isBlockNode(node) || isFilled(node))) return false;
  }
  return false;
}

function hasBreaks(children: readonly ChildNode[]): boolean {
  return children.some((node, index) => node.nodeName === 'BR' && followsBreak(children, index));
}

function isBlockNode(node: Node): boolean {
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  if (isBlock(element) || [...element.children].some(isBlock)) return true;
  return element.tagName.toLowerCase() === 'math' && element.getAttribute('display') === 'block';
}

/** An image, or a link that contains only an image. */
function isPicture(node: Node): boolean {
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  if (/^(?:IMG|PICTURE)$/.test(element.tagName)) return true;
  return element.tagName === 'A' && isBlank(element) && element.querySelector('img') !== null;
}

function isFilled(node: Node): boolean {
  if (node.nodeType === 3) return !isBlank(node);
  if (node.nodeType !== 1 || node.nodeName === 'BR') return false;
  const element = node as Element;
  const held = 'img, picture, svg, math, noscript, [id], input, video, audio, iframe';
  return !isBlank(element) || element.matches(held) || element.querySelector(held) !== null;
}

/** Renames an element. Its attributes stay, because ids are link targets and the alignment identifies captions. */
function renameTo(element: Element, name: string): void {
  if (element.tagName === 'CENTER') element.setAttribute('align', 'center');
  renameElement(element, name);
}
