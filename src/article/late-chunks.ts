import { stripWhitespace } from '../dom/elements.ts';
import { chunksOf } from './chunks.ts';

// Laying a long text out takes longer than all else of opening it, and only its first screen is seen. Its chunks wait:
// the browser skips them (`content-visibility: auto`) until they come near the window, and the rest is laid out in idle
// time. Then nothing is left of the waiting: heights are the real ones, whatever measures finds what it always found.

/** Stands at a chunk that has not been laid out; the style sheet gives it the size of `--lines` or `--block-size`. */
const late = 'data-late';

/** Characters of full width in a line; half as wide ones count half. */
const lineLength = 38;

/** Lines that a picture without a size, and the space between two blocks, take. */
const pictureLines = 12;
const gapLines = 0.8;

/** Lets all chunks of a long text wait. Where the browser has no idle time to tell of, none does. */
export function delayChunks(body: Element): void {
  if (typeof requestIdleCallback !== 'function') return;
  for (const chunk of chunksOf(body)) {
    chunk.setAttribute(late, '');
    // What was laid out before has a height that is known.
    if (chunk.style.getPropertyValue('--block-size') || chunk.style.getPropertyValue('--lines')) continue;
    chunk.style.setProperty('--lines', estimateLines(chunk).toFixed(1));
  }
}

function estimateLines(chunk: Element): number {
  let lines = 0;
  for (const block of chunk.children) {
    const text = block.textContent ?? '';
    const breaks = block.querySelector('pre') || block.tagName === 'PRE' ? text.split('\n').length : 0;
    const rows = block.querySelectorAll('tr').length * 1.6;
    const pictures = block.querySelectorAll('img, svg').length * pictureLines;
    const flow = Math.ceil(widthOf(stripWhitespace(text)) / lineLength);
    lines += gapLines + pictures + (breaks || rows || flow);
  }
  return lines;
}

function widthOf(text: string): number {
  const wide = text.match(/[\u2e80-\uffef]/g)?.length ?? 0;
  return wide + (text.length - wide) / 2;
}

function isLate(chunk: Element): boolean {
  return chunk.hasAttribute(late);
}

/** The chunk around an element that has not been laid out; `undefined` where it has, or the text is not divided. */
export function lateChunkOf(element: Element): Element | undefined {
  return element.closest(`[${late}]`) ?? undefined;
}

function layOut(chunk: HTMLElement): void {
  chunk.removeAttribute(late);
  chunk.style.setProperty('--block-size', `${chunk.offsetHeight}px`);
}

/** Time that an idle moment keeps for whoever comes next, in ms. */
const reserve = 4;

/** Lays out the chunks that wait, the ones that come into view first, then the others from there on. */
export function layOutChunks(body: Element, signal: AbortSignal): void {
  const chunks = chunksOf(body);
  if (!chunks.some(isLate)) return;
  let seen = 0;
  body.addEventListener(
    'contentvisibilityautostatechange',
    (event) => {
      const index = chunks.indexOf(event.target as HTMLElement);
      const chunk = chunks[index];
      if (!chunk || !isLate(chunk) || (event as ContentVisibilityAutoStateChangeEvent).skipped) return;
      seen = index;
      layOut(chunk);
    },
    { signal },
  );
  const next = () => chunks.slice(seen).find(isLate) ?? chunks.findLast(isLate);
  const work = (deadline: IdleDeadline) => {
    for (let chunk = next(); chunk && !signal.aborted; chunk = next()) {
      layOut(chunk);
      if (deadline.timeRemaining() < reserve) break;
    }
    if (!signal.aborted && next()) requestIdleCallback(work);
  };
  requestIdleCallback(work);
}
