import { collapseWhitespace, isBefore, isSilent, linkLength, saidText, strippedText } from '../../dom/elements.ts';
import { newsletterAddress, promotedAddress, sponsorAddress } from '../../sites/addresses.ts';
import { endsLikeSentence } from '../content/prose-score.ts';
import { oneOf, only } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import * as zh from '../lexicon/zh.ts';
import { findBylineLabels } from '../metadata/byline-labels.ts';
import { parseDate } from '../metadata/date.ts';
import type { Clutter } from './clutter-block.ts';
import { controls } from './site-offers.ts';

/** A line in a site's header that names a conference and advertises it. */
const eventLine = /^(?:QCon|AICon|ArchSummit|GMTC|InfoQ(?:Live|DevSummit))(?!大会$).{24,}/i;

/** Maximum text outside the links of a promotion, in characters without white space. */
const maxWordsBesideLinks = 120;

/** Maximum text of a promotion for each of its links, in characters without white space. Latin text is longer. */
const maxTextPerLink = (text: string) => (/[\u3400-\u9fff\u3040-\u30ff]/.test(text) ? 120 : 240);

/**
 * Finds pictures and lines that link to a course or a conference, and lines in the header that advertise one. Menu
 * items and links in the footer don't count.
 */
export function findPromotions(
  body: Element,
  content: Element,
  headers: readonly Element[],
  footers: readonly Element[],
): Clutter[] {
  const isIn = (boxes: readonly Element[], element: Element) => boxes.some((box) => box.contains(element));
  const links = [...body.querySelectorAll('a[href]')].filter(
    (link) =>
      isPromotion(link) &&
      !link.closest('nav, footer') &&
      // A list item may be a menu item, unless it is paid for.
      (!link.closest('li') || isPaid(link)) &&
      !content.contains(link) &&
      !isIn(footers, link),
  );
  const boxes = links
    .map((link) => growWhilePromotion(link, body, content))
    .filter((box) => !isMenuEntry(box, content));
  const lines = headers.flatMap((header) => listEventLines(header));
  return [...new Set([...boxes, ...lines])].map((element) => ({
    kind: isBefore(element, content) ? 'banner' : 'promotion',
    element,
  }));
}

/** Phrases that sell or announce something, without calls to action. */
const sold = `${zh.sold}|${en.sold}`;

/** Matches phrases that sell or announce something. */
export const offers = new RegExp(`${zh.callWords}|${sold}`, 'gi');

/** Counts each call to action once: 立即报名 is one. */
const calls = new RegExp(`${zh.calls}|${sold}`, 'gi');

/** Labels of buttons and links that lead there: 去看看, 查看详情. */
const invitation = only(`${oneOf(zh.invitations, en.invitations)}.{0,8}`);

/**
 * Returns whether a line calls users to another place: by several phrases, or by one with a button or link.
 * Sentences and facts don't count: an editor's note may be about a talk, and an article about 购买.
 */
export function isCall(box: Element): boolean {
  const text = collapseWhitespace(box.textContent ?? '');
  const count = (said: string) => said.match(calls)?.length ?? 0;
  if (text.length > maxTextPerLink(text) || count(text) === 0 || endsLikeSentence(box)) return false;
  if (box.querySelector('h1, input') || parseDate(text) !== undefined || findBylineLabels(text).length > 0)
    return false;
  const pressed = [box, ...box.querySelectorAll(controls)].filter((one) => one.matches(controls));
  const isInviting = (said: string) => count(said) > 0 || invitation.test(said);
  return count(text) > 1 || pressed.some((one) => isInviting(collapseWhitespace(one.textContent ?? '')));
}

/** A call among the names and the date of an article also needs a button or link. */
export function isCallToPress(box: Element): boolean {
  return box.querySelector(controls) !== null && isCall(box);
}

/** Finds calls to action above the title, within the boxes around it. */
export function listCallsAbove(
  title: Element | undefined,
  column: Element | null,
  isFree: (element: Element) => boolean,
): Clutter[] {
  const found: Clutter[] = [];
  for (let at = title; at && at !== column && at.parentElement; at = at.parentElement)
    for (let above = at.previousElementSibling; above; above = above.previousElementSibling)
      if (isFree(above) && isCall(above)) found.push({ kind: 'banner', element: above });
  return found;
}

/** Returns whether the site counts visits of a link for a sponsor. */
export function isPaid(link: Element): boolean {
  return sponsorAddress.test(link.getAttribute('href') ?? '');
}

function isPromotion(link: Element): boolean {
  const address = link.getAttribute('href') ?? '';
  return isPaid(link) || promotedAddress.test(address) || newsletterAddress.test(address);
}

/** The largest box around a promotion that has only links to promotions and little other text. */
export function growWhilePromotion(link: Element, body: Element, content: Element): Element {
  let box = link;
  for (
    let parent = box.parentElement;
    parent && parent !== body && !parent.contains(content);
    parent = parent.parentElement
  ) {
    if (parent.querySelector('ul, nav, h1, input')) break;
    const text = saidText(parent);
    const links = [...parent.querySelectorAll('a[href]')];
    if (!links.every(isPromotion) || text.length > maxTextPerLink(text) * links.length) break;
    if (text.length - linkLength(parent) > maxWordsBesideLinks) break;
    box = parent;
  }
  return box;
}

/** A short item with at least two similar, linked siblings. Siblings of the content are not menus. */
function isMenuEntry(box: Element, content: Element): boolean {
  if (strippedText(box).length > maxEntryLength || box.parentElement?.contains(content)) return false;
  const like = [...(box.parentElement?.children ?? [])].filter(
    (one) => one !== box && one.tagName === box.tagName && saidText(one).length <= maxEntryLength,
  );
  return like.filter((one) => one.matches('a[href]') || one.querySelector('a[href]')).length >= 2;
}

/** Maximum length of a menu item with its badge, such as `hot`, in characters without white space. */
const maxEntryLength = 16;

/** The largest blocks of a header in which every line advertises a conference. */
function listEventLines(header: Element): Element[] {
  const found: Element[] = [];
  const visit = (box: Element) => {
    const children = [...box.children].filter((child) => !isSilent(child));
    const isLeaf = children.length === 0 || children.every((child) => !/^(?:DIV|P|LI|SECTION|A)$/.test(child.tagName));
    const isEvent = (one: Element) => eventLine.test(saidText(one)) && one.querySelector('h1, input, nav') === null;
    if (box !== header && (isLeaf ? isEvent(box) : children.every(isEvent))) found.push(box);
    else for (const child of children) visit(child);
  };
  visit(header);
  return found;
}
