import { readNative } from '../core/snapshot.ts';
import { childrenOf, parentOf } from './live.ts';
import type { Reading } from './reading.ts';

/** What tells, at next to no cost, whether a page has to be read again. */
export interface Fingerprint {
  /** The article: its title, its text, the lines about it. */
  readonly article: string;
  /** What stands around it: blocks that came or went. */
  readonly around: string;
}

export function fingerprint(document: Document, reading: Reading | undefined): Fingerprint {
  const list = readNative<Document['getElementsByTagName']>(document, 'getElementsByTagName');
  const elements = list('*').length;
  if (!reading) {
    const text = readNative<Element>(document, 'body').textContent ?? '';
    return { article: `${readNative<string>(document, 'title')}\n${elements}\n${text}`, around: '' };
  }
  const { live, heading, blocks } = reading;
  const connected = [...blocks.keys()].filter((block) => block.isConnected).length;
  const parts = [live?.isConnected, live?.getElementsByTagName('*').length, heading?.isConnected, linesOf(reading)];
  return {
    article: [...parts, heading?.textContent, live?.textContent].join('\n'),
    around: `${elements} ${connected}`,
  };
}

function holds(box: Element, inner: Element): boolean {
  return readNative<Element['contains']>(box, 'contains')(inner);
}

/** The lines about the article: what stands beside it in the box that holds title and text, but for the clutter. */
function linesOf({ live, heading, blocks }: Reading): string {
  let lines = '';
  if (!heading) return lines;
  for (let at = live; at && !holds(at, heading); at = parentOf(at)) {
    const parent = parentOf(at);
    for (const beside of parent ? childrenOf(parent) : []) {
      if (beside !== at && !blocks.has(beside)) lines += beside.textContent;
    }
  }
  return lines;
}
