import { squash } from '../core/blocks.ts';
import { findPosition, hashOf, type Mark, type Position, parsePosition, positionOf } from '../core/position.ts';
import { readingLine } from './place.ts';

/** Where positions are kept, by article. None of its methods may fail or keep anyone waiting. */
export interface PositionStore {
  readonly read: (key: string) => Promise<unknown>;
  readonly write: (key: string, position: Position) => void;
  readonly forget: (key: string) => void;
}

/** Where the reader was when he left an article. */
export interface Found {
  /** Words of the heading above the place; empty above the first one. */
  readonly heading: string;
  /** Goes there. */
  readonly go: () => void;
}

/**
 * Keeps the place in the open panel each time the window comes to rest, and when its tab is left. Calls back with the
 * place that was kept before, unless the reader has gone on already.
 */
export function keepPosition(
  root: ShadowRoot,
  key: string,
  store: PositionStore,
  onFound: (found: Found) => void,
  signal: AbortSignal,
): void {
  const document = root.ownerDocument;
  const window = document.defaultView;
  if (!window) return;
  let moved = false;
  let last = '';
  const save = () => {
    const body = root.querySelector('[data-part="body"]');
    if (!moved || !body || isAtStart(window)) return;
    const position = isFinished(body, window) ? undefined : readPosition(body);
    const now = JSON.stringify(position);
    if (now === last) return;
    last = now;
    if (position) store.write(key, position);
    else store.forget(key);
  };
  const onHidden = () => {
    if (document.visibilityState === 'hidden') save();
  };
  const options = { passive: true, signal };
  // Whatever else scrolls, the window moves by this event alone.
  document.addEventListener('scroll', () => (moved = true), options);
  document.addEventListener('scrollend', save, options);
  document.addEventListener('visibilitychange', onHidden, options);
  window.addEventListener('pagehide', save, options);

  store.read(key).then((outside) => {
    const position = parsePosition(outside);
    if (!position || signal.aborted || !isAtStart(window)) return;
    onFound({ heading: position.heading, go: () => goToPosition(root, position) });
  });
}

/** Less than half a screen read: that is the start, and nothing to come back to. */
function isAtStart(window: Window): boolean {
  return window.scrollY < window.innerHeight / 2;
}

/** The end of the text is in view. */
function isFinished(body: Element, window: Window): boolean {
  return body.getBoundingClientRect().bottom <= window.innerHeight;
}

function readPosition(body: Element): Position | undefined {
  const blocks = listBlocks(body);
  const index = blocks.findIndex(({ element }) => {
    const box = element.getBoundingClientRect();
    return box.height > 0 && box.bottom > readingLine;
  });
  const box = blocks[index]?.element.getBoundingClientRect();
  return box && positionOf(index, (readingLine - box.top) / box.height, marksOf(blocks));
}

function marksOf(blocks: ReturnType<typeof listBlocks>): Mark[] {
  return blocks.map(({ element, key }) => {
    const isHeading = element.matches('h1, h2, h3, h4, h5, h6, [data-heading-level]');
    return { hash: hashOf(key), ...(isHeading ? { heading: element.textContent ?? '' } : {}) };
  });
}

function goToPosition(root: ShadowRoot, position: Position): void {
  const body = root.querySelector('[data-part="body"]');
  const blocks = body ? listBlocks(body) : [];
  const marks = marksOf(blocks);
  const index = findPosition(position, marks);
  const element = index === undefined ? undefined : blocks[index]?.element;
  if (!(element instanceof HTMLElement) || index === undefined) return;
  // A block that is another now is shown from its first line.
  const passed = marks[index]?.hash === position.block ? position.passed : 0;
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  const box = element.getBoundingClientRect();
  const by = box.top + passed * box.height - readingLine;
  root.ownerDocument.defaultView?.scrollBy({ top: by, behavior: 'instant' });
}

/** The blocks of an open panel, each with what it says. */
function listBlocks(root: Element): { element: Element; key: string }[] {
  const blocks: { element: Element; key: string }[] = [];
  for (const element of root.querySelectorAll('p, li, h1, h2, h3, h4, h5, h6, pre, td, th, figcaption, img, dt, dd')) {
    if (element.matches('pre *') || element.querySelector('p, li, pre')) continue;
    const key = element.tagName === 'IMG' ? (element.getAttribute('src') ?? '') : squash(element.textContent ?? '');
    if (key !== '') blocks.push({ element, key });
  }
  return blocks;
}
