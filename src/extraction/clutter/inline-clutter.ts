import { collapseWhitespace, isBlank, isBlock, linkLength, strippedText } from '../../dom/elements.ts';
import { endsLikeSentence } from '../content/prose-score.ts';
import { oneOf } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import { isSiteHeading } from './by-heading.ts';
import { type Clutter, isLikeParagraphs, isLinkList, textBefore } from './clutter-block.ts';
import { growWhilePromotion, isPaid, offers, promotionHosts } from './promotions.ts';

// What the site sets into the text: never a line of the author's own flow.

/** Hosts that sell and nothing else: a picture without a word that leads there is an advertisement. */
const shopHosts = /^https?:\/\/(?:time|b|u)\.geekbang\.org/i;

/** A card or a banner for a course or a conference that the site has set into the text. */
export function findInlineAds(content: Element): Clutter[] {
  const found: Clutter[] = [];
  for (const link of content.querySelectorAll('a[href]')) {
    if (!promotionHosts.test(link.getAttribute('href') ?? '') || link.closest('li, td, blockquote')) continue;
    let box = link;
    for (let parent = box.parentElement; parent && parent !== content; parent = parent.parentElement) {
      if (strippedText(parent).length > 90 || parent.querySelector('h1, h2, pre, ul, ol, table')) break;
      box = parent;
    }
    // A sentence that leads to a course is the author's; a picture or two words of an offer are not.
    const said = collapseWhitespace(box.textContent ?? '').match(offers)?.length ?? 0;
    const pictured = link.querySelector('img') !== null;
    const beside = strippedText(box).length - linkLength(box);
    const isAlone = beside < (/[\u3400-\u9fff\u3040-\u30ff]/.test(box.textContent ?? '') ? 40 : 80);
    const isShop = shopHosts.test(link.getAttribute('href') ?? '') && isBlank(box);
    // A paragraph of the text that says more than its link is the author's own, also where it invites.
    const isParagraph = box.tagName === 'P' || isLikeParagraphs(box);
    const isOwn = isParagraph && !pictured && beside > 0 && endsLikeSentence(box);
    if (isAlone && !isOwn && (said >= 2 || (pictured && (said >= 1 || isShop))))
      found.push({ kind: 'promotion', element: box });
  }
  return found;
}

/** What a sponsor has paid for: boxes that say little but what leads to an address of theirs, and not a line's words. */
export function findPaid(root: Element, title: Element = root): Clutter[] {
  const links = [...root.querySelectorAll('a[href]')].filter(isPaid);
  const boxes = links.map((link) => growWhilePromotion(link, root, title)).filter(isBlock);
  return [...new Set(boxes)].map((element) => ({ kind: 'promotion', element }));
}

/** Longest text of a form that the site has set into an article, without white space. */
const maxFormLength = 300;

const headings = 'h2, h3, h4, h5, h6';

/** A field to write an address into, or stars to give, with what is said around it: authors have none. */
export function findInlineForms(content: Element): Clutter[] {
  const found: Clutter[] = [];
  for (const field of content.querySelectorAll('input[type="email"], form input[type="radio"]')) {
    let box: Element | undefined;
    for (let at: Element | null = field; at && at !== content && content.contains(at); at = at.parentElement) {
      if (strippedText(at).length > maxFormLength || at.querySelector('pre, table, blockquote')) break;
      // What has a heading is whole: words above it are the text.
      if (box?.querySelector(headings) && textBefore(box, at) > 0) break;
      box = at;
    }
    if (box && !found.some(({ element }) => element.contains(field))) found.push({ kind: 'promotion', element: box });
  }
  return found;
}

const subscribeWords = new RegExp(`^(?:${oneOf(en.subscribeWords)}(?:and)?){1,2}(?:on|via|in)[:：]`, 'i');

/** In a text with its white space: most pages say nothing of the kind. */
const subscribeHint = new RegExp(`${oneOf(en.subscribeWords)}\\s*(?:and|on|via|in)`, 'i');

/** Where else an episode can be heard: Subscribe on, and the names of the services. Among what is free. */
export function listSubscriptions(root: Element, isFree: (element: Element) => boolean = () => true): Clutter[] {
  const found: Clutter[] = [];
  if (!subscribeHint.test(root.textContent ?? '')) return found;
  for (const line of root.querySelectorAll('p, div, ul, h2, h3, h4, h5, h6')) {
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

/** A box that begins with a heading of the site's, as Related Sponsors, and is a list of links. */
export function findInlineLists(content: Element): Clutter[] {
  const found: Clutter[] = [];
  for (const heading of content.querySelectorAll(headings)) {
    if (!isSiteHeading(heading)) continue;
    const box = boxAround(heading, content);
    const list = heading.nextElementSibling;
    if (box) found.push({ kind: 'related', element: box });
    else if (list?.querySelector('a[href]') && isLinkList(list, 1))
      for (const element of [heading, list]) found.push({ kind: 'related', element });
  }
  return found;
}

/** The largest box that begins with a heading and is a list. */
function boxAround(heading: Element, content: Element): Element | undefined {
  let box: Element | undefined;
  for (let at = heading.parentElement; at && at !== content && content.contains(at); at = at.parentElement) {
    if (!strippedText(at).startsWith(strippedText(heading))) break;
    if (at.querySelector('a[href]') && isLinkList(at, 1)) box = at;
  }
  return box;
}
