import { carryId } from '../../dom/carry-id.ts';
import { isBlank, isBlock, stripWhitespace, unwrap } from '../../dom/elements.ts';
import { isBoilerplate } from '../content/boilerplate.ts';

/** Takes the site's own lines out, and what holds one of them alone. A word in a sentence is none. */
export function dropBoilerplate(root: Element): void {
  for (const line of root.querySelectorAll('p, div')) {
    const text = line.textContent ?? '';
    if (text.length < 400 && isBoilerplate(stripWhitespace(text)) && line.querySelector('img, pre, table') === null)
      line.remove();
  }
}

/** A link that leads to an empty line leads to what follows it. Before the headings without an id get theirs. */
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

/** Empty paragraphs between paragraphs and wrappers without a meaning go. */
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
