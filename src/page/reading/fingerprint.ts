import { childrenOf, parentOf, readNative } from '../../dom/native.ts';
import { findHosts } from '../host/host-element.ts';
import type { PageReading } from './read-page.ts';

/** What tells, at next to no cost, whether a page has to be read again. */
export interface Fingerprint {
  /** The article: its title and its text, and what of it is not displayed. */
  readonly article: string;
  /** What stands around it: the lines about it, and blocks that came or went. */
  readonly around: string;
}

export function fingerprint(document: Document, reading: PageReading | undefined): Fingerprint {
  const body = readNative<Element>(document, 'body');
  const all = readNative<Element['getElementsByTagName']>(body, 'getElementsByTagName')('*').length;
  // What is ours is no change of the page.
  const elements = all - findHosts(document).filter((host) => host.parentNode === body).length;
  if (!reading) {
    return { article: [readNative(document, 'title'), elements, body.textContent].join('\n'), around: '' };
  }
  const { live, heading, blocks } = reading;
  const connected = [...blocks.keys()].filter((block) => block.isConnected).length;
  const parts = [live?.isConnected, live?.getElementsByTagName('*').length, heading?.isConnected];
  return {
    article: [...parts, heading?.textContent, live?.textContent, live && reading && hiddenIn(live, reading)].join('\n'),
    around: [elements, connected, linesOf(reading)].join('\n'),
  };
}

/** So many blocks are asked, those at the start, and so often at most, in ms: it costs a page its style. */
const maxAsked = 1000;
const askEveryMs = 1000;

/** What was asked last of a reading. */
const asked = new WeakMap<PageReading, { readonly at: number; readonly hidden: string }>();

/** Blocks of the text that a style hides. A blocker's filter does so without any change of the page. */
function hiddenIn(live: Element, reading: PageReading): string {
  const last = asked.get(reading);
  const at = performance.now();
  if (last && at - last.at < askEveryMs) return last.hidden;
  const window = readNative<Window>(live.ownerDocument, 'defaultView');
  const all = readNative<Element['querySelectorAll']>(live, 'querySelectorAll')(':scope>*,:scope>*>*');
  const isHidden = (one: Element) => !reading.blocks.has(one) && window.getComputedStyle(one).display === 'none';
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

/** The lines about the article: what stands beside it in the box that holds title and text, but for the clutter. */
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

/** A line that is hidden, and tells when the article came: 2026-03-09 19:02 7523. It may have come empty. */
function isDated(line: Element): boolean {
  return /(?:19|20)\d\d/.test(line.textContent ?? '');
}
