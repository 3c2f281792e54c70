import { innermost, isBefore, isBox, linkLength, visibleText } from '../../dom/elements.ts';
import type { TextBox } from '../../on-demand/readability-module.ts';
import { sites } from '../../sites/index.ts';
import { leadsToSite } from '../../sites/match-article.ts';
import { kindInside } from '../clutter/by-layout.ts';
import { isNotice } from '../clutter/by-wording.ts';
import type { Clutter } from '../clutter/clutter-block.ts';
import { isMachineSummary } from '../clutter/site-notes.ts';
import { isBoilerplate } from './boilerplate.ts';
import { endsLikeSentence, hasSentenceOrCode, listParagraphs, proseLength } from './prose-score.ts';
import { isOneParagraph } from './summary-only.ts';
import { hasSameShape } from './text-boxes.ts';

/** Grows the box if paragraphs around it belong to the text: a bio or a quotation in it can contain more prose than these. */
export function includeParagraphsAround(best: Element, title: Element, refused: ReadonlySet<Element>): Element {
  let root = best;
  for (let at = best; ; ) {
    const parent: Element | null = at.parentElement;
    if (!parent || parent.tagName === 'BODY' || parent.contains(title)) return root;
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      const isLine = before.tagName === 'P' && endsLikeSentence(before);
      if (isLine && !refused.has(before)) root = parent;
    }
    if (goesOnAfter(at, refused)) root = parent;
    at = parent;
  }
}

/** Two sentences of the text follow after a box, with only blocks of text between. A single one may be the site's. */
function goesOnAfter(box: Element, refused: ReadonlySet<Element>): boolean {
  let sentences = 0;
  for (let next = box.nextElementSibling; next && sentences < 2; next = next.nextElementSibling) {
    if (refused.has(next) || !/^(?:P|H[1-6]|UL|OL|PRE|BLOCKQUOTE)$/.test(next.tagName)) break;
    if (next.tagName === 'P' && endsLikeSentence(next) && !isBoilerplate(visibleText(next))) sentences++;
  }
  return sentences === 2;
}

/**
 * Finds the parts of an article in several sibling boxes (intro, takeaways, transcript; a box for each section): their
 * parent is the article's box, and everything before the first and after the last part is foreign.
 */
export function includeSiblingParts(found: Element, title: Element, refused: ReadonlySet<Element>): TextBox {
  const best = growToSoleWrapper(found, title);
  const parent = best.parentElement;
  if (!parent || parent.tagName === 'BODY') return { root: found, foreign: [], below: [] };
  const children = [...parent.children].filter((one) => isBefore(title, one));
  const isPart = (one: Element) => {
    if (one === best) return true;
    // The same text twice is the server's and the client's, while one replaces the other.
    const isOther = refused.has(one) || !isBox(one) || visibleText(one) === visibleText(best);
    if (isOther || isMachineSummary(one, title) || isNotice(one)) return false;
    const prose = proseLength(one, refused);
    if (one === best.nextElementSibling && isOneParagraph(best) && leadsElsewhere(one)) return true;
    if (!hasSameShape(best, one))
      return prose > 24 && (isSection(one) || (isBefore(one, best) && countSentences(one) > 1));
    // For boxes of the same class a sentence is enough: the sections of news are short.
    if ((prose > 24 || isNamedLike(one)) && holdsSentence(one) && !hasFields(one)) return true;
    return prose > 60 && prose > proseLength(best, refused) * 0.1;
  };
  // Boxes without a class all look alike, so only their text counts.
  const isNamedLike = (one: Element) =>
    innermost(best).classList.length > 0 && hasSameShape(best, one) && !refused.has(one);
  const parts = children.filter(isPart);
  if (parts.length < 2) return { root: found, foreign: [], below: [] };
  const isLead = (one: Element) => !refused.has(one) && (endsLikeSentence(one) || holdsSentence(one));
  const first = children.findIndex((one) => parts.includes(one) || isNamedLike(one) || isLead(one));
  const last = children.findLastIndex((one) => parts.includes(one) || isNamedLike(one));
  const header = [...parent.children].filter((one) => one !== title && one.contains(title));
  const below = children.slice(last + 1);
  return { root: parent, foreign: [...header, ...children.slice(0, first), ...below], below };
}

function holdsSentence(box: Element): boolean {
  return countSentences(box) > 0;
}

/** Number of paragraphs that end like a sentence. */
export function countSentences(box: Element): number {
  return listParagraphs(box).filter(endsLikeSentence).length;
}

/** Whether a box is a list of links to other sites, such as one that a sentence announces. */
function leadsElsewhere(box: Element): boolean {
  const links = [...box.querySelectorAll('li a[href]')];
  return links.length > 2 && !links.some((link) => leadsToSite(link.getAttribute('href') ?? '', sites));
}

function hasFields(box: Element): boolean {
  return box.querySelector('input, textarea, select') !== null;
}

/** A heading with sentences below it, without form fields. */
function isSection(box: Element): boolean {
  if (!box.querySelector('h2, h3, h4') || hasFields(box)) return false;
  return hasSentenceOrCode(box) && linkLength(box) < visibleText(box).length * 0.3;
}

/** Finds boxes next to those of the text that have a different class, or come after them, and aren't text: ratings, topics. */
export function findForeignSiblings(root: Element, refused: ReadonlySet<Element>): Clutter[] {
  const boxes = [...root.children].filter((one) => /^(?:DIV|SECTION|ARTICLE)$/.test(one.tagName) && !refused.has(one));
  // A root with paragraphs of its own may have boxes for its code, so a single box is not a part of the text.
  const isFlow = [...root.children].some((one) => /^(?:P|PRE|UL|OL|H[1-6])$/.test(one.tagName));
  if (boxes.length < (isFlow ? 2 : 1)) return [];
  const prose = new Map(boxes.map((box) => [box, proseLength(box, refused)]));
  const said = (box: Element) => prose.get(box) ?? 0;
  const [first] = boxes.toSorted((a, b) => said(b) - said(a));
  const parts = boxes.filter((box) => first && hasSameShape(first, box) && said(box) > 24 && hasSentenceOrCode(box));
  const last = boxes.lastIndexOf(parts.at(-1) ?? root);
  if (!first || (isFlow && parts.length < 2)) return [];
  return boxes.flatMap((element, index) => {
    const isNamedPart = innermost(first).classList.length > 0 && hasSameShape(first, element);
    const kind = isNamedPart || (hasSameShape(first, element) && index <= last) ? undefined : kindInside(element);
    return kind ? [{ kind, element }] : [];
  });
}

/** Grows a box to the outermost wrapper that contains no other text. */
function growToSoleWrapper(box: Element, title: Element): Element {
  let at = box;
  for (let parent = at.parentElement; parent && isBox(parent) && !parent.contains(title); parent = at.parentElement) {
    if (visibleText(parent).length > visibleText(at).length) break;
    at = parent;
  }
  return at;
}
