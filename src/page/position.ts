import { findPosition, hashOf, type Mark, type Position, parsePosition, positionOf } from '../core/position.ts';
import { type BlocksOf, findBelow, openBlocks, partsOf, wordsOf } from './panel-blocks.ts';
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
  const blocksOf = openBlocks();
  let moved = false;
  let last = '';
  const save = () => {
    const body = root.querySelector('[data-part="body"]');
    if (!moved || !body || isAtStart(window)) return;
    const position = isFinished(body, window) ? undefined : readPosition(body, blocksOf);
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
    onFound({ heading: position.heading, go: () => goToPosition(root, position, blocksOf) });
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

function readPosition(body: Element, blocksOf: BlocksOf): Position | undefined {
  const parts = partsOf(body);
  const near = findBelow(parts, readingLine);
  const above = blocksOf(parts.slice(0, near));
  const below = blocksOf(parts.slice(near));
  const found = below.findIndex((block) => {
    const box = block.getBoundingClientRect();
    return box.height > 0 && box.bottom > readingLine;
  });
  const box = below[found]?.getBoundingClientRect();
  const passed = box && (readingLine - box.top) / box.height;
  return passed === undefined
    ? undefined
    : positionOf(above.length + found, passed, [...above, ...below.slice(0, found + 1)].map(markOf));
}

function markOf(element: Element): Mark {
  return {
    get hash() {
      return hashOf(wordsOf(element));
    },
    get heading() {
      return element.matches('h1, h2, h3, h4, h5, h6, [data-heading-level]') ? (element.textContent ?? '') : undefined;
    },
  };
}

function goToPosition(root: ShadowRoot, position: Position, blocksOf: BlocksOf): void {
  const body = root.querySelector('[data-part="body"]');
  const blocks = body ? blocksOf(partsOf(body)) : [];
  const marks = blocks.map(markOf);
  const index = findPosition(position, marks);
  const element = index === undefined ? undefined : blocks[index];
  if (!(element instanceof HTMLElement) || index === undefined) return;
  // A block that is another now is shown from its first line.
  const passed = marks[index]?.hash === position.block ? position.passed : 0;
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  const box = element.getBoundingClientRect();
  const by = box.top + passed * box.height - readingLine;
  root.ownerDocument.defaultView?.scrollBy({ top: by, behavior: 'instant' });
}
