import { collapseWhitespace, isBlank, isBlock, linkLength, strippedText } from '../../dom/elements.ts';
import { listTextNodes } from '../../dom/text-nodes.ts';
import { ebookAddress, promotedAddress, shopAddress } from '../../sites/addresses.ts';
import { captionStart } from '../caption-start.ts';
import { endsLikeSentence } from '../content/prose-score.ts';
import { oneOf, only } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import * as zh from '../lexicon/zh.ts';
import { isSiteHeading } from './by-heading.ts';
import { type Clutter, isLikeParagraphs, isLinkList, isSetIntoFlow, textBefore } from './clutter-block.ts';
import { growWhilePromotion, isPaid, offers } from './promotions.ts';

// Finds blocks that the site inserts into the text. Lines of the author's own text are never included.

/** A course, a conference or an e-book of the site. */
const isOffered = (href: string) => promotedAddress.test(href) || ebookAddress.test(href);

/** Finds cards and banners for courses, conferences and e-books inside the content. */
export function findInlineAds(content: Element): Clutter[] {
  const found: Clutter[] = [];
  for (const link of content.querySelectorAll('a[href]')) {
    if (!isOffered(link.getAttribute('href') ?? '') || link.closest('li, td, blockquote')) continue;
    let box = link;
    for (let parent = box.parentElement; parent && parent !== content; parent = parent.parentElement) {
      if (strippedText(parent).length > 90 || parent.querySelector('h1, h2, pre, ul, ol, table')) break;
      box = parent;
    }
    // A sentence with a link to a course is the author's; a picture or two phrases of an offer are not.
    const said = collapseWhitespace(box.textContent ?? '').match(offers)?.length ?? 0;
    const pictured = link.querySelector('img') !== null;
    const beside = strippedText(box).length - linkLength(box);
    // A card with a title has more text.
    const isAlone =
      box.querySelector('h3, h4, h5, h6') ||
      beside < (/[\u3400-\u9fff\u3040-\u30ff]/.test(box.textContent ?? '') ? 40 : 80);
    const isShop = shopAddress.test(link.getAttribute('href') ?? '') && isBlank(box);
    // A paragraph with more text than its link is the author's own, even if it invites the user to a course.
    const isParagraph = box.tagName === 'P' || isLikeParagraphs(box);
    const isOwn = isParagraph && !pictured && beside > 0 && endsLikeSentence(box);
    const isCard =
      box.querySelector('img') !== null && !endsLikeSentence(box) && !isCaptioned(box) && isSetIntoFlow(box, content);
    if (isAlone && !isOwn && (said >= 2 || isCard || (pictured && (said >= 1 || isShop))))
      found.push({ kind: 'promotion', element: box });
  }
  return found;
}

const isCaptioned = (box: Element) =>
  [...box.querySelectorAll('*')].some((line) => captionStart.test((line.textContent ?? '').trim()));

/**
 * Finds blocks that a sponsor has paid for: boxes with little text except links that are counted for a sponsor, and the
 * site's label above such a box (InfoQ Events).
 */
export function findPaid(root: Element, title: Element = root): Clutter[] {
  const links = [...root.querySelectorAll('a[href]')].filter(isPaid);
  const boxes = links.map((link) => growWhilePromotion(link, root, title)).filter(isBlock);
  const labels = boxes.flatMap(({ previousElementSibling: above }) =>
    above?.tagName === 'P' && isSiteHeading(above) ? [above] : [],
  );
  return [...new Set([...labels, ...boxes])].map((element) => ({ kind: 'promotion', element }));
}

/** Maximum text of a form inside an article, in characters without white space. */
const maxFormLength = 300;

const headings = 'h2, h3, h4, h5, h6';

/** Finds forms inside the content, with an email field or a rating, and the text around them: authors have none. */
export function findInlineForms(content: Element): Clutter[] {
  const found: Clutter[] = [];
  for (const field of content.querySelectorAll('input[type="email"], form input[type="radio"]')) {
    let box: Element | undefined;
    for (let at: Element | null = field; at && at !== content && content.contains(at); at = at.parentElement) {
      if (strippedText(at).length > maxFormLength || at.querySelector('pre, table, blockquote')) break;
      // A box with a heading is complete: text above it belongs to the article.
      if (box?.querySelector(headings) && textBefore(box, at) > 0) break;
      box = at;
    }
    if (box && !found.some(({ element }) => element.contains(field))) found.push({ kind: 'promotion', element: box });
  }
  return found;
}

const subscribeWords = new RegExp(`^(?:${oneOf(en.subscribeWords)}(?:and)?){1,2}(?:on|via|in)[:：]`, 'i');

/** A quick test of the first text in such a line, which rules out pages in other languages. */
const subscribeHint = new RegExp(`^${oneOf(en.subscribeWords)}`, 'i');

/**
 * Finds links to services where an episode can be heard ("Subscribe on ..."), in elements that pass `isFree`; if there
 * is a `content`, outside of it.
 */
export function listSubscriptions(
  root: Element,
  isFree: (element: Element) => boolean = () => true,
  content?: Element,
): Clutter[] {
  const found: Clutter[] = [];
  if (!listTextNodes(root).some(({ node, text }) => subscribeHint.test(text) && !content?.contains(node))) return found;
  for (const line of root.querySelectorAll('p, div, ul, h2, h3, h4, h5, h6')) {
    if (content?.contains(line)) continue;
    const text = strippedText(line);
    if (text.length > 200 || !subscribeWords.test(text) || found.some(({ element }) => element.contains(line)))
      continue;
    if (!isFree(line)) continue;
    const links = line.querySelector('a[href]') ? line : line.nextElementSibling;
    if (!links || strippedText(links).replace(subscribeWords, '').length - linkLength(links) > 20) continue;
    for (const element of new Set([line, links])) found.push({ kind: 'promotion', element });
  }
  return found;
}

const closing = only(en.closingHeadings);
const closingParagraph = new RegExp(`^${oneOf(en.closingParagraphs)}`, 'i');

/** Only blank elements and other headings of the site follow. */
function endsText(heading: Element, content: Element): boolean {
  const range = content.ownerDocument.createRange();
  range.setStartAfter(heading);
  range.setEndAfter(content);
  return !/\S/.test(range.toString());
}

/**
 * Finds what begins with a heading of the site: boxes of links, such as Related Sponsors, and the paragraph that
 * closes the text on every page.
 */
export function findInlineLists(content: Element): Clutter[] {
  const found: Element[] = [];
  for (const heading of content.querySelectorAll(headings)) {
    const isClosing = closing.test(strippedText(heading));
    if (!isClosing && !isSiteHeading(heading)) continue;
    const box = boxAround(heading, content);
    const next = heading.nextElementSibling;
    if (box) found.push(box);
    else if (next?.querySelector('a[href]') && isLinkList(next, 1)) found.push(heading, next);
    else if (next && isClosing && closingParagraph.test(strippedText(next))) found.push(heading, next);
    else if (isClosing && endsText(heading, content)) found.push(heading);
  }
  return found.map((element) => ({ kind: 'related', element }));
}

/** The largest box that begins with the heading and is a list of links. */
function boxAround(heading: Element, content: Element): Element | undefined {
  let box: Element | undefined;
  for (let at = heading.parentElement; at && at !== content && content.contains(at); at = at.parentElement) {
    if (!strippedText(at).startsWith(strippedText(heading))) break;
    if (at.querySelector('a[href]') && isLinkList(at, 1)) box = at;
  }
  return box;
}

const contentsLabel = only(zh.contentsLabels, en.contentsLabels);

/** Finds tables of contents in boxes of their own: a label, and links to places in the text. */
export function findContents(content: Element): Clutter[] {
  return [...content.querySelectorAll('div, section, nav, aside')].flatMap((element) => {
    const links = [...element.querySelectorAll('a')];
    const isInText = (link: Element) => link.getAttribute('href')?.startsWith('#') === true;
    if (links.length < 2 || !links.every(isInText)) return [];
    const label = links.reduce((rest, link) => rest.replace(strippedText(link), ''), strippedText(element));
    return contentsLabel.test(label) ? [{ kind: 'toolbar', element }] : [];
  });
}
