import { collapseWhitespace, commonAncestor, isBefore, isEmptyBox, isInsideAny } from '../../dom/elements.ts';
import type { SiteAdapter } from '../../sites/site-adapter.ts';
import * as zh from '../lexicon/zh.ts';
import { isByline } from '../metadata/byline.ts';
import { parseDate } from '../metadata/date.ts';
import { endsLikeSentence, forEachLine, listParagraphs, proseLength } from './prose-score.ts';

// Recognizes a page that shows only the summary while the text is loading: it is not an article of one paragraph.

const statedLength = new RegExp(zh.statedLength);

/** Returns whether the supposed text is only the summary. */
export function isSummaryOnly(
  body: Element,
  site: SiteAdapter,
  title: Element,
  best: Element,
  refused: ReadonlySet<Element>,
): boolean {
  if (site.arrivesLate && isAboveByline(body, title, best, refused)) return true;
  if (!isOneParagraph(best)) return false;
  // 本文字数：2100 字 above one paragraph of a hundred characters.
  const stated = statedLength.exec(body.textContent ?? '')?.[1];
  const length = Number(stated?.replaceAll(',', '') ?? 0);
  return length >= minStatedLength && proseLength(body, refused) < length * minTextShare;
}

/** Minimum number of characters that the page states for its count to be trusted, and minimum share of it for a loaded text. */
const minStatedLength = 300;
const minTextShare = 0.2;

export function isOneParagraph(box: Element): boolean {
  return listParagraphs(box).length < 2 && !box.querySelector('h2, h3, h4, pre, img, ul, ol, table, br');
}

/** Maximum number of blocks in a column that contains only a title, a summary and facts. */
const maxColumnBlocks = 60;

/**
 * For sites with the summary above the byline and the text below: one sentence above it, and an empty box below.
 * Without that box the sentence may be the whole text.
 */
function isAboveByline(body: Element, title: Element, best: Element, refused: ReadonlySet<Element>): boolean {
  const column = commonAncestor(title, best);
  if (column !== best && !isOneParagraph(best)) return false;
  if (body.querySelector('video') || column.querySelectorAll('p, h2, h3').length > maxColumnBlocks) return false;
  const lines: Element[] = [];
  forEachLine(column, refused, (line) => {
    if (isBefore(title, line)) lines.push(line);
  });
  const fact = lines.findIndex(isFact);
  const first = lines.findIndex(endsLikeSentence);
  const last = lines.findLastIndex((line) => endsLikeSentence(line) || line.tagName === 'PRE');
  const byline = lines[fact];
  if (!byline || first < 0 || first !== last || fact < first) return false;
  if ([...column.querySelectorAll('img')].some((image) => isBefore(byline, image) && !image.closest('a[href]')))
    return false;
  return [...column.querySelectorAll('div, section, article, main')].some(
    (box) => isBefore(byline, box) && isEmptyBox(box) && !isInsideAny(box, refused),
  );
}

/** Returns whether a line is a byline or contains a date. */
export function isFact(line: Element): boolean {
  const text = collapseWhitespace(line.textContent ?? '');
  return isByline(line, text) || (text.length < 60 && !endsLikeSentence(line) && parseDate(text) !== undefined);
}
