import { chunksOf } from './chunks.ts';

// Laying out a long text takes longer than the rest of opening it, though only its first screen is visible. So its
// chunks wait: the browser skips them (`content-visibility: auto`) until they come near the window, and the rest is
// laid out in idle time. Afterwards all heights are real, as if there had been no wait.

/** Attribute of a chunk that has not been laid out; the style sheet sizes it by `--lines` or `--block-size`. */
const late = 'data-late';

/** Estimated full-width characters per line; half-width ones count half. */
const lineLength = 38;

/** Estimated lines for a picture without a size, and for the gap between two blocks. */
const pictureLines = 12;
const gapLines = 0.8;

/** Delays the layout of all chunks of a long text, if the browser supports `requestIdleCallback`. */
export function delayChunks(body: Element): void {
  if (typeof requestIdleCallback !== 'function') return;
  for (const chunk of chunksOf(body)) {
    chunk.setAttribute(late, '');
    // Its height is known from an earlier layout, or estimated already.
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
    const flow = Math.ceil(widthOf(text) / lineLength);
    lines += gapLines + pictures + (breaks || rows || flow);
  }
  return lines;
}

function widthOf(text: string): number {
  const narrow = text.replace(/[\u2e80-\uffef]+/g, '').length;
  return text.length - narrow / 2;
}

function isLate(chunk: Element): boolean {
  return chunk.hasAttribute(late);
}

/** The chunk around an element, if it has not been laid out; else `undefined`. */
export function lateChunkOf(element: Element): Element | undefined {
  return element.closest(`[${late}]`) ?? undefined;
}

function layOut(chunk: HTMLElement): void {
  chunk.removeAttribute(late);
  chunk.style.setProperty('--block-size', `${chunk.offsetHeight}px`);
}

/** Time left to other tasks in an idle period, in ms. */
const reserve = 4;

/** Lays out the waiting chunks in idle time: those that come into view first, then the ones after them, then the rest. */
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
