import { isBlank, isBlock, unwrap } from '../../dom/elements.ts';

/** Styles with a meaning, and the elements that express it. */
const markStyles: readonly (readonly [RegExp, string])[] = [
  [/font-weight\s*:\s*(?:bold|bolder|[6-9]00)/i, 'strong'],
  [/font-style\s*:\s*(?:italic|oblique)/i, 'em'],
  [/vertical-align\s*:\s*super/i, 'sup'],
  [/vertical-align\s*:\s*sub(?!\w)/i, 'sub'],
];

/** Name and style of elements without an effect: document editors wrap copied content in a `b` that is not bold. */
const unmeant = /^(?:b|strong) [\s\S]*font-weight\s*:\s*(?:normal|[1-4]00)|^(?:i|em) [\s\S]*font-style\s*:\s*normal/i;

const olderElements: Readonly<Record<string, string>> = { strike: 's', tt: 'code' };

const lineElements = 'span, font, label, small, big, a, b, strong, i, em, u, p, td, li, dd';

/** Elements without marks: code, headings, which are bold anyway, and trees that can't contain HTML. */
const unmarked = 'pre, h1, h2, h3, h4, h5, h6, svg, math';

/** Alternative text of an image that is an emoji and nothing else. */
const emoji =
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[#*\d]\ufe0f?\u20e3|[\ufe0f\u200d])+$/u;

/** Makes struck, bold, italic, raised and lowered text elements, because styles are dropped. */
export function normalizeInlineMarks(root: Element): void {
  for (const [name, meaning] of Object.entries(olderElements)) {
    for (const element of root.querySelectorAll(name)) wrapContents(element, meaning, true);
  }
  for (const element of root.querySelectorAll(lineElements)) {
    const style = element.getAttribute('style');
    if (!style) continue;
    if (unmeant.test(`${element.localName} ${style}`)) unwrap(element);
    for (const [pattern, name] of markStyles) {
      if (
        pattern.test(style) &&
        element.textContent !== '' &&
        !element.closest(`${name}, ${unmarked}`) &&
        // A cell or an entry with paragraphs: each of them says its own.
        !(isBlock(element) && [...element.children].some(isBlock))
      )
        wrapContents(element, name, false);
    }
  }
  for (const struck of root.querySelectorAll('[style*="line-through" i]')) strikeWords(struck);
}

/** Wraps each text node by itself, because a struck block may contain other blocks. */
function strikeWords(block: Element): void {
  const words: Node[] = [];
  const walker = block.ownerDocument.createTreeWalker(block, 4);
  while (walker.nextNode()) words.push(walker.currentNode);
  for (const text of words) {
    if (isBlank(text) || text.parentElement?.closest(`s, del, ${unmarked}`)) continue;
    const mark = block.ownerDocument.createElement('s');
    text.parentNode?.replaceChild(mark, text);
    mark.append(text);
  }
}

/** Makes emoji text again that a script has replaced by images. */
export function restoreEmoji(root: Element): void {
  for (const image of root.querySelectorAll('img[alt], svg[aria-label]')) {
    const sign = (image.getAttribute('alt') ?? image.getAttribute('aria-label') ?? '').trim();
    if (emoji.test(sign)) image.replaceWith(sign);
  }
}

/** Wraps the content of an element in a new one with the given name, which with `replaces` also replaces the element. */
function wrapContents(element: Element, name: string, replaces: boolean): void {
  const mark = element.ownerDocument.createElement(name);
  while (element.firstChild) mark.append(element.firstChild);
  if (replaces) element.replaceWith(mark);
  else element.append(mark);
}
