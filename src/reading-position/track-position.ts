import { windowOf } from '../dom/native.ts';
import { findBelow, openBlocks, type PanelBlocks } from './panel-blocks.ts';
import { findPosition, type Position, parsePosition, positionOf } from './position.ts';
import { type ReadingRecord, readingRecordOf } from './reading.ts';
import { readingLine } from './reading-line.ts';

/** Storage of positions by article. No method rejects, throws or delays its caller. */
export interface PositionStore {
  readonly read: (key: string) => Promise<unknown>;
  readonly write: (key: string, position: Position) => void;
  readonly forget: (key: string) => void;
  /** Notes how far the article was read, for the reading list; false if it is not stored. */
  readonly note: (key: string, reading: ReadingRecord) => boolean;
}

/** An offer to resume where the user was when they left the article. */
export interface ResumeOffer {
  /** Text of the heading above the place; empty above the first heading. */
  readonly heading: string;
  /** Scrolls there. */
  readonly go: () => void;
}

/** The article on its own page, outside the panel. */
export interface PageText {
  readonly article: { readonly title: string };
  readonly content: Element;
}

/**
 * Stores the user's place in the open panel after each scroll, and when its tab is left. Calls back with the place
 * stored earlier, unless the user has scrolled already. On the page itself (`text`), only notes how far it was read.
 */
export function trackPosition(
  root: ShadowRoot,
  key: string,
  store: PositionStore,
  text: PageText | undefined,
  onFound: (found: ResumeOffer) => void,
  signal: AbortSignal,
): void {
  const document = root.ownerDocument;
  const window = windowOf(document);
  const blocksOf = openBlocks(signal);
  const findBody = () => text?.content ?? root.querySelector('[data-part="body"]');
  let moved = false;
  let last = '';
  let noted = '';
  const save = (wasSeen = moved) => {
    const body = findBody();
    const box = body?.getBoundingClientRect();
    // A text that the page has removed or hidden has no position: its end is not in view.
    if (!body || !box?.height) return;
    const isRead = box.bottom <= window.innerHeight;
    const isOnTheWay = moved && !isAtStart(window);
    // The end of a short text is visible without scrolling.
    if (!isOnTheWay && !(isRead && wasSeen)) return;
    const place = isRead ? undefined : blocksOf(text ? body : body.firstElementChild);
    const position = place && readPosition(place);
    if (isOnTheWay && !text) keep(position);
    const title = text?.article.title ?? root.querySelector('h1')?.textContent ?? '';
    const reading = readingRecordOf(title, body, position && place?.blocks.slice(0, position.index + 1));
    const now = JSON.stringify(reading);
    if (now !== noted && store.note(key, reading)) noted = now;
  };
  const keep = (position: Position | undefined) => {
    const now = JSON.stringify(position);
    if (now === last) return;
    last = now;
    if (position) store.write(key, position);
    else store.forget(key);
  };
  const onRest = () => save();
  const onHidden = () => {
    if (document.visibilityState === 'hidden') save(true);
  };
  const options = { passive: true, signal };
  // Scroll events of other elements don't bubble to the document.
  document.addEventListener('scroll', () => (moved = true), options);
  document.addEventListener('scrollend', onRest, options);
  document.addEventListener('visibilitychange', onHidden, options);
  window.addEventListener('pagehide', onRest, options);

  if (text) return;
  store.read(key).then((outside) => {
    const position = parsePosition(outside);
    if (!position || signal.aborted || !isAtStart(window)) return;
    const go = () => {
      const body = findBody();
      // The message that offers it may still be shown in the next article.
      if (body && !signal.aborted) goToPosition(window, position, blocksOf(body.firstElementChild));
    };
    onFound({ heading: position.heading, go });
  });
}

/** Less than half a screen was read: counts as the start, with nothing to resume. */
function isAtStart(window: Window): boolean {
  return window.scrollY < window.innerHeight / 2;
}

function readPosition({ parts, starts, blocks, marks }: PanelBlocks): Position | undefined {
  const from = starts[findBelow(parts, readingLine)] ?? blocks.length;
  const index = blocks.findIndex((block, at) => {
    const box = at < from ? undefined : block.getBoundingClientRect();
    return box !== undefined && box.height > 0 && box.bottom > readingLine;
  });
  const box = blocks[index]?.getBoundingClientRect();
  return box && positionOf(index, (readingLine - box.top) / box.height, marks);
}

function goToPosition(window: Window, position: Position, { blocks, marks }: PanelBlocks): void {
  const index = findPosition(position, marks);
  const element = index === undefined ? undefined : blocks[index];
  if (!(element instanceof HTMLElement) || index === undefined) return;
  // If the block was not found itself, start at the top of its replacement.
  const passed = marks[index]?.hash === position.block ? position.passed : 0;
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  const box = element.getBoundingClientRect();
  window.scrollBy({ top: box.top + passed * box.height - readingLine, behavior: 'instant' });
}
