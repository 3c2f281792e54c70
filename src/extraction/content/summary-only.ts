import { collapseWhitespace, commonAncestor, isBefore, isEmptyBox, isInsideAny } from '../../dom/elements.ts';
import type { SiteAdapter } from '../../sites/site-adapter.ts';
import * as zh from '../lexicon/zh.ts';
import { isByline } from '../metadata/byline.ts';
import { parseDate } from '../metadata/date.ts';
import { endsLikeSentence, forEachLine, proseLength } from './prose-score.ts';

// A summary is there before the text is. It must not be taken for an article of one paragraph.

const statedLength = new RegExp(zh.statedLength);

/** Whether what stands as the text is the summary alone, and the text has not come. */
export function isSummaryOnly(
  body: Element,
  site: SiteAdapter,
  title: Element,
  best: Element,
  refused: ReadonlySet<Element>,
): boolean {
  if (site.arrivesLate && isAboveByline(body, title, best, refused)) return true;
  if (!isOneParagraph(best)) return false;
  // 本文字数：2100 字 above one paragraph of a hundred.
  const stated = statedLength.exec(body.textContent ?? '')?.[1];
  const length = Number(stated?.replaceAll(',', '') ?? 0);
  return length >= minStatedLength && proseLength(body, refused) < length * minTextShare;
}

/** The page's own count is believed from this length on; the text has come when this share of it is there. */
const minStatedLength = 300;
const minTextShare = 0.2;

export function isOneParagraph(box: Element): boolean {
  return box.querySelectorAll('p').length < 2 && !box.querySelector('h2, h3, h4, pre, img, ul, ol, table, br');
}

/** A column of more blocks than these holds more than a title and its facts. */
const maxColumnBlocks = 60;

/**
 * Where a site sets the summary above the names and the text below them: one sentence above, and below an empty box
 * that the text comes into. Without such a box it may be all that there is.
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

/** A line of names or with a date. */
export function isFact(line: Element): boolean {
  const text = collapseWhitespace(line.textContent ?? '');
  return isByline(line, text) || (text.length < 60 && !endsLikeSentence(line) && parseDate(text) !== undefined);
}
