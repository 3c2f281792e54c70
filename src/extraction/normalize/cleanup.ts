import { carryId } from '../../dom/carry-id.ts';
import { isBlank, isBlock, stripWhitespace, unwrap } from '../../dom/elements.ts';
import { isBoilerplate } from '../content/boilerplate.ts';

/** Removes the site's own lines, and boxes that contain only such a line. The same words in a sentence stay. */
export function dropBoilerplate(root: Element): void {
  for (const line of root.querySelectorAll('p, div')) {
    const text = line.textContent ?? '';
    if (text.length < 400 && isBoilerplate(stripWhitespace(text)) && line.querySelector('img, pre, table') === null)
      line.remove();
  }
}

/** Moves the id of an empty line to what follows, where links to it should lead. Must run before headings get ids. */
export function moveEmptyPlaces(root: Element): void {
  for (const line of root.querySelectorAll('p[id], div[id], span[id], a[id]')) {
    const next = line.nextElementSibling ?? line.parentElement?.nextElementSibling;
    if (!next || !isEmpty(line) || line.id === '' || (isInline(line) && !isEmpty(line.parentElement ?? line))) continue;
    carryId(line, next);
  }
}

function isInline(element: Element): boolean {
  return element.tagName === 'SPAN' || element.tagName === 'A';
}

/** Removes empty elements, wrappers without a meaning, and line breaks at the end of a paragraph. */
export function cleanUpText(root: Element): void {
  for (const line of [
    ...root.querySelectorAll('p, div, h1, h2, h3, h4, h5, h6, blockquote, center, section, ul, ol, li'),
  ].reverse()) {
    if (isEmpty(line)) line.remove();
  }
  for (const one of root.querySelectorAll('font, big, tt, nobr, center > p:only-child')) if (!isBlock(one)) unwrap(one);
  dropEdgeBreaks(root);
}

function isEmpty(element: Element): boolean {
  if (!isBlank(element)) return false;
  return element.querySelector('img, pre, table, math, figure, hr, video, audio, iframe, input, svg') === null;
}

function dropEdgeBreaks(root: Element): void {
  for (const line of root.querySelectorAll('p')) {
    while (
      line.lastChild &&
      (line.lastChild.nodeName === 'BR' ||
        (line.lastChild.nodeType === 3 &&
          line.lastChild.nodeValue?.trim() === '' &&
          line.lastChild.previousSibling?.nodeName === 'BR'))
    ) {
      line.lastChild.remove();
    }
  }
}
