import { collapseWhitespace, isBefore, isSilent, linkLength, saidText, strippedText } from '../../dom/elements.ts';
import { endsLikeSentence } from '../content/prose-score.ts';
import { oneOf, only } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import * as zh from '../lexicon/zh.ts';
import { findBylineLabels } from '../metadata/byline-labels.ts';
import { parseDate } from '../metadata/date.ts';
import type { Clutter } from './clutter-block.ts';
import { controls } from './site-offers.ts';

/** Hosts of the site's own conferences and courses: what leads there beside an article is promotion. */
export const promotionHosts =
  /^https?:\/\/(?:time\.geekbang\.org|b\.geekbang\.org|u\.geekbang\.org|(?:con|qcon|aicon|archsummit|gmtc|live|devsummit|qconsf|qconlondon)\.?(?:infoq\.cn|infoq\.com|com)|(?:[\w-]+\.)?(?:qconferences\.com|qcon\.ai)\b)/i;

/** An address whose visits www.infoq.com counts for a sponsor. Seen in September 2024. */
const sponsorPaths = /^(?:https?:\/\/www\.infoq\.com)?\/url\/[a-z]\//i;

/** The newsletters of www.infoq.com. Seen in September 2024. */
const newsletterPaths = /^(?:https?:\/\/www\.infoq\.com)?\/[\w-]*newsletter\b/i;

/** A line in a site's header that names a conference and says why to come. */
const eventLine = /^(?:QCon|AICon|ArchSummit|GMTC|InfoQ(?:Live|DevSummit))(?!大会$).{24,}/i;

/** More than this beside its links, without white space, and a block says something of its own. */
const maxWordsBesideLinks = 120;

/** A promotion's own text for each of its links, or for one line; Latin words are longer. */
const mostText = (text: string) => (/[\u3400-\u9fff\u3040-\u30ff]/.test(text) ? 120 : 240);

/**
 * A picture or a line that leads to a course or a conference, and a line in the header that speaks of one. An entry of
 * a menu is none, nor is what stands in the footer.
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
      // An entry of a list may be a menu's, but for what is paid.
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

/** What is sold or announced, but for the words that call to it. */
const sold = `${zh.sold}|${en.sold}`;

/** Words of what is sold or announced. */
export const offers = new RegExp(`${zh.callWords}|${sold}`, 'gi');

/** The same with each call said once: 立即报名 is one. */
const calls = new RegExp(`${zh.calls}|${sold}`, 'gi');

/** What stands on a button or a link that leads there: 去看看, 查看详情. */
const invitation = only(`${oneOf(zh.invitations, en.invitations)}.{0,8}`);

/**
 * A line that calls users somewhere else: by several words, or by one on what is to press. No sentence, as an editor's
 * note is about a talk, and no fact: an article may be about 购买, and its author work at it.
 */
export function isCall(box: Element): boolean {
  const text = collapseWhitespace(box.textContent ?? '');
  const count = (said: string) => said.match(calls)?.length ?? 0;
  if (text.length > mostText(text) || count(text) === 0 || endsLikeSentence(box)) return false;
  if (box.querySelector('h1, input') || parseDate(text) !== undefined || findBylineLabels(text).length > 0)
    return false;
  const pressed = [box, ...box.querySelectorAll(controls)].filter((one) => one.matches(controls));
  const isInviting = (said: string) => count(said) > 0 || invitation.test(said);
  return count(text) > 1 || pressed.some((one) => isInviting(collapseWhitespace(one.textContent ?? '')));
}

/** The same among the names and the date of an article: with something to press. */
export function isCallToPress(box: Element): boolean {
  return box.querySelector(controls) !== null && isCall(box);
}

/** Lines in the title's own boxes, above it, that call users somewhere else. */
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

/** Whether the site counts visits of a link for a sponsor. */
export function isPaid(link: Element): boolean {
  return sponsorPaths.test(link.getAttribute('href') ?? '');
}

function isPromotion(link: Element): boolean {
  const address = link.getAttribute('href') ?? '';
  return isPaid(link) || promotionHosts.test(address) || newsletterPaths.test(address);
}

/** The largest box around a promotion in which all that leads anywhere is promotion, and little else is said. */
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
    if (!links.every(isPromotion) || text.length > mostText(text) * links.length) break;
    if (text.length - linkLength(parent) > maxWordsBesideLinks) break;
    box = parent;
  }
  return box;
}

/** One of several short entries, of which some lead to pages of the site. What stands beside the text is no menu. */
function isMenuEntry(box: Element, content: Element): boolean {
  if (strippedText(box).length > maxEntryLength || box.parentElement?.contains(content)) return false;
  const like = [...(box.parentElement?.children ?? [])].filter(
    (one) => one !== box && one.tagName === box.tagName && saidText(one).length <= maxEntryLength,
  );
  return like.filter((one) => one.matches('a[href]') || one.querySelector('a[href]')).length >= 2;
}

/** A menu's entry with its mark, as `hot`, without white space. */
const maxEntryLength = 16;

/** The largest blocks of a header all of whose lines speak of conferences. */
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
