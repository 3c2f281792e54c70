import { collapseWhitespace, isBlank, strippedText, stripWhitespace } from '../../dom/elements.ts';
import { oneOf } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import * as fr from '../lexicon/fr.ts';
import * as ja from '../lexicon/ja.ts';
import * as pt from '../lexicon/pt.ts';
import * as zh from '../lexicon/zh.ts';
import { readLink } from '../normalize/links.ts';

/** Label before, or text of, the link to the original of a translation. */
const label = new RegExp(
  `^${oneOf(zh.originalLabels, en.originalLabels, ja.originalLabels, pt.originalLabels, fr.originalLabels)}`,
  'i',
);

/** A pictograph may stand before it. */
const isLabel = (text: string) => label.test(text.replace(/^[^\p{L}\p{N}（(【[]+/u, ''));

/**
 * Returns the URL of the original article, or `undefined`. Never the page's own URL. Searches from the end, where it
 * usually is.
 */
export function findOriginalLink(places: readonly Element[], base: string, url: string): string | undefined {
  for (const place of [...places].reverse()) {
    const links = [...(place.matches('a[href]') ? [place] : []), ...place.querySelectorAll('a[href]')].reverse();
    for (const link of links) {
      if (!isLabel(strippedText(link)) && !isLabel(labelBefore(link, place))) continue;
      const address = readLink(link.getAttribute('href') ?? '', base, url);
      if (address && /^https?:/.test(address) && !isSame(address, url)) return address;
    }
    const written = findWritten(place);
    if (written && !isSame(written, url)) return written;
  }
  return undefined;
}

/** The text before a link in its line, or the line above if the link is alone. */
function labelBefore(link: Element, place: Element): string {
  const line = link.closest('p, li, div, td, h1, h2, h3, h4, h5, h6, blockquote') ?? place;
  const range = link.ownerDocument.createRange();
  range.setStart(line, 0);
  range.setEndBefore(link);
  const before = stripWhitespace(range.toString());
  // 译者：张三 原文：⟨…⟩
  const [, last] = /[\s,，|]([^\s,，|]{2,12}[:：])\s*$/.exec(range.toString()) ?? [];
  if (isLabel(before)) return before;
  if (before !== '' || line === place) return last ?? (before.length <= 30 ? before : '');
  let above = line.previousElementSibling;
  while (above && isBlank(above) && !above.querySelector('img')) above = above.previousElementSibling;
  const text = stripWhitespace(above?.textContent ?? '');
  return text.length <= 20 ? text : '';
}

/** Finds a labeled URL in the text that is not a link. */
function findWritten(place: Element): string | undefined {
  const lines = [...place.querySelectorAll('p, li, div')].filter((line) => !line.querySelector('p, div, li'));
  for (const [index, line] of lines.entries()) {
    const text = collapseWhitespace(line.textContent ?? '');
    const address = /https?:\/\/[^\s，。】）)]+/.exec(text)?.[0];
    if (!address || line.querySelector('a[href]')) continue;
    const before = stripWhitespace(text.slice(0, text.indexOf(address)));
    let above = index - 1;
    while (above >= 0 && stripWhitespace(lines[above]?.textContent ?? '') === '') above--;
    if (isLabel(before !== '' ? before : stripWhitespace(lines[above]?.textContent ?? ''))) return address;
  }
  return undefined;
}

function isSame(address: string, url: string): boolean {
  const bare = (one: string) =>
    one
      .replace(/^https?:\/\/(?:www\.)?/, '')
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '');
  return bare(address) === bare(url);
}
