import { childrenOf, parentOf, readNative, styleOf } from '../../dom/native.ts';
import { findHosts } from '../host/host-element.ts';
import type { PageReading } from './read-page.ts';

/** A cheap summary of a page; if it changes, the page is read again. */
export interface Fingerprint {
  /**
   * The article: its title, its text, and which of its blocks are not displayed. Before it is read: title and size of
   * the page.
   */
  readonly article: string;
  /**
   * Its surroundings: the lines about it, and the number of elements and blocks. Before it is read: the page's text.
   */
  readonly readAround: () => string;
}

/** `isQuick`: blocks that a style has hidden since the last summary of this reading don't change it. */
export function fingerprint(document: Document, reading: PageReading | undefined, isQuick = false): Fingerprint {
  const body = readNative<Element>(document, 'body');
  const all = readNative<Element['getElementsByTagName']>(body, 'getElementsByTagName')('*').length;
  // Our host is not a change of the page.
  const elements = all - findHosts(document).filter((host) => host.parentNode === body).length;
  if (!reading) {
    // A page that gets its article gets elements: most often its text needn't be compared.
    return { article: `${readNative(document, 'title')}\n${elements}`, readAround: () => body.textContent ?? '' };
  }
  const { live, heading, blocks } = reading;
  const connected = [...blocks.keys()].filter((block) => block.isConnected).length;
  const parts = [live?.isConnected, live?.getElementsByTagName('*').length, heading?.isConnected];
  return {
    article: [...parts, heading?.textContent, live?.textContent, live && hiddenIn(live, reading, isQuick)].join('\n'),
    readAround: () => [elements, connected, linesOf(reading)].join('\n'),
  };
}

/**
 * Maximum number of blocks whose style is read, from the start, and minimum time between two passes in ms: each forces
 * the page to compute styles.
 */
const maxAsked = 1000;
const askEveryMs = 1000;

/** The result of the last pass for each reading. */
const asked = new WeakMap<PageReading, { readonly at: number; readonly hidden: string }>();

/** Indexes of blocks of the text that a style hides. A content blocker's filter does so without any mutation. */
function hiddenIn(live: Element, reading: PageReading, isQuick: boolean): string {
  const last = asked.get(reading);
  const at = performance.now();
  if (last && (isQuick || at - last.at < askEveryMs)) return last.hidden;
  const all = readNative<Element['querySelectorAll']>(live, 'querySelectorAll')(':scope>*,:scope>*>*');
  const isHidden = (one: Element) => !reading.blocks.has(one) && styleOf(one).display === 'none';
  const hidden = [...all]
    .slice(0, maxAsked)
    .flatMap((one, index) => (isHidden(one) ? index : []))
    .join();
  asked.set(reading, { at, hidden });
  return hidden;
}

function holds(box: Element, inner: Element): boolean {
  return readNative<Element['contains']>(box, 'contains')(inner);
}

/** The lines about the article: text next to it in the box that holds title and text, except clutter. */
function linesOf({ live, heading, blocks }: PageReading): string {
  let lines = '';
  if (!heading) return lines;
  for (let at = live; at && !holds(at, heading); at = parentOf(at)) {
    const parent = parentOf(at);
    for (const beside of parent ? childrenOf(parent) : []) {
      if (beside !== at && (!blocks.has(beside) || (blocks.get(beside) === 'toolbar' && isDated(beside))))
        lines += beside.textContent;
    }
  }
  return lines;
}

/** A toolbar that shows the article's date (2026-03-09 19:02 7523). Its text may arrive later. */
function isDated(line: Element): boolean {
  return /(?:19|20)\d\d/.test(line.textContent ?? '');
}
