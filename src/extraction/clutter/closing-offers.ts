import { collapseWhitespace, isBlank } from '../../dom/elements.ts';
import { promotedAddress } from '../../sites/addresses.ts';
import { only } from '../lexicon/alternatives.ts';
import * as zh from '../lexicon/zh.ts';
import type { Clutter } from './clutter-block.ts';

const tickets = new RegExp(zh.ticketWords);
const eventHeading = only(zh.eventHeadings);
const event = new RegExp(zh.eventWords);

/** 限时 9 折专属优惠，现在报名立减 580 */
const reduction = /\d\s*折|立减\s*\d/;

/** Maximum length of the paragraph, in characters. */
const maxOfferLength = 240;

const isFilled = (block: Element) => block.tagName !== 'IMG' && !isBlank(block);

/**
 * Finds the conference that editors of infoq.cn recommend below a text (2026): the last paragraph, with its heading
 * above and its poster below. An article that names that conference in its title may end with it.
 */
export function findClosingOffer(content: Element): Clutter[] {
  const blocks = [...content.querySelectorAll('p, h1, h2, h3, h4, h5, h6, pre, li, table, img')];
  // From the end, so that only the last blocks are read.
  const at = blocks.findLastIndex(isFilled);
  const offer = blocks[at];
  const text = collapseWhitespace(offer?.textContent ?? '');
  if (offer?.tagName !== 'P' || text.length > maxOfferLength) return [];
  const above = blocks.slice(0, at).findLast(isFilled);
  const isHeaded = above !== undefined && eventHeading.test(collapseWhitespace(above.textContent ?? ''));
  const links = [...offer.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
  const isTold = tickets.test(text) || (event.test(text) && links.some((href) => promotedAddress.test(href)));
  const isOffer = tickets.test(text) && reduction.test(text);
  const [name] = /[A-Z]\w*(?:Con|Summit)\b/.exec(text) ?? [];
  const { title } = content.ownerDocument;
  const isSubject = event.test(title) || (name !== undefined && title.includes(name));
  if (isSubject || !(isOffer || (isHeaded && isTold))) return [];
  const images = blocks.slice(at + 1).filter(({ tagName }) => tagName === 'IMG');
  const posters = images.map((image) => image.closest('p, figure') ?? image);
  const found = [...(isHeaded ? [above] : []), offer, ...posters];
  return [...new Set(found)].map((element) => ({ kind: 'promotion', element }));
}
