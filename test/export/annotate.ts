import { describeRange } from '../../src/annotations/anchor.ts';
import type { Annotation, AnnotationColor } from '../../src/annotations/annotation.ts';
import { annotationOf } from '../annotations/sample.ts';

let made = 0;

/** An annotation of `words` in a body, or with `first…last` of everything from the first phrase to the last. */
export function annotate(body: HTMLElement, words: string, note = '', color: AnnotationColor = 'yellow'): Annotation {
  const [first = '', last = first] = words.split('…');
  const place = (part: string, isEnd: boolean) => {
    const walker = document.createTreeWalker(body, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.nodeValue ?? '').indexOf(part);
      if (at >= 0) return [node, at + (isEnd ? part.length : 0)] as const;
    }
    throw new Error(`${part} is not in the text`);
  };
  const range = document.createRange();
  range.setStart(...place(first, false));
  range.setEnd(...place(last, true));
  const selectors = describeRange(body, range);
  if (!selectors) throw new Error(`${words} are no words in this order`);
  made += 1;
  const created = new Date(Date.UTC(2026, 0, 1, 0, 0, made)).toISOString();
  return { ...annotationOf('x', { id: `a${made}`, note, color, created }), selectors };
}
