import { chunkBody } from '../../../article/chunks.ts';
import { isHan } from '../../../article/facts.ts';
import type { Translate } from '../../../ui/translate.ts';
import { enhanceCode } from './code-blocks.ts';
import { enhanceEmbeds } from './embeds.ts';
import { enhanceImages } from './images.ts';
import { enhanceLinks } from './links.ts';
import { enhanceFormulas } from './math.ts';
import { enhanceTables } from './tables.ts';

/**
 * Sets what the panel adds into an article's nodes: heads of code, regions that scroll, buttons around images. No
 * text is added: words are names of controls, or made by the style sheet from `data-label`.
 */
export function enhanceBody(body: HTMLElement, lang: string, t: Translate): void {
  enhanceCode(body, t);
  enhanceTables(body, t);
  enhanceFormulas(body, t);
  enhanceImages(body, t);
  enhanceEmbeds(body, t);
  enhanceLinks(body, t);
  nameHeadings(body);
  if (isHan(lang)) markApostrophes(body);
  for (const box of body.querySelectorAll<HTMLInputElement>('input')) box.disabled = true;
  chunkBody(body);
}

/** A paragraph that is a heading is one for screen readers, too; the title is the first level. */
function nameHeadings(body: HTMLElement): void {
  const first = body.querySelector('[data-heading-level="1"]') ? 1 : 0;
  for (const heading of body.querySelectorAll('[data-heading-level]:not(h1, h2, h3, h4, h5, h6)')) {
    heading.setAttribute('role', 'heading');
    heading.setAttribute('aria-level', String(Number(heading.getAttribute('data-heading-level')) + first));
  }
}

const apostrophe = /(?<=\p{Script=Latin})\u2019(?=\p{Script=Latin})/u;

/** A Han face opens a hole after the apostrophe of don’t: it gets a face of its own. */
function markApostrophes(body: HTMLElement): void {
  const document = body.ownerDocument;
  const walker = document.createTreeWalker(body, 4);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (apostrophe.test(node.nodeValue ?? '') && !node.parentElement?.closest('pre, code, .ap'))
      texts.push(node as Text);
  }
  for (const text of texts) {
    for (let rest: Text | undefined = text; rest; ) {
      const at = rest.data.search(apostrophe);
      if (at < 0) break;
      const mark: Text = rest.splitText(at);
      const after: Text = mark.splitText(1);
      const span = document.createElement('span');
      span.className = 'ap';
      mark.replaceWith(span);
      span.append(mark);
      // The letter before stands in another node now: the search goes on from the first letter after.
      rest = after;
    }
  }
}
