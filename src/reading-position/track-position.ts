import { findBelow, openBlocks, type PanelBlocks } from './panel-blocks.ts';
import { findPosition, type Position, parsePosition, positionOf } from './position.ts';
import { type Reading, readingOf } from './reading.ts';
import { readingLine } from './reading-line.ts';

/** Where positions are kept, by article. None of its methods may fail or keep anyone waiting. */
export interface PositionStore {
  readonly read: (key: string) => Promise<unknown>;
  readonly write: (key: string, position: Position) => void;
  readonly forget: (key: string) => void;
  /** Told how far the article is read, for the list of what was read; false where it is not kept. */
  readonly note: (key: string, reading: Reading) => boolean;
}

/** A place in the article to go on from: where the user was when they left it. */
export interface ResumeOffer {
  /** Words of the heading above the place; empty above the first one. */
  readonly heading: string;
  /** Goes there. */
  readonly go: () => void;
}

/** The article on its own page. */
export interface PageText {
  readonly article: { readonly title: string };
  readonly content: Element;
}

/**
 * Keeps the place in the open panel each time the window comes to rest, and when its tab is left. Calls back with the
 * place that was kept before, unless the user has gone on already. Of the page (`text`) it notes alone how far it was read.
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
  const window = document.defaultView;
  if (!window) return;
  const blocksOf = openBlocks(signal);
  const findBody = () => text?.content ?? root.querySelector('[data-part="body"]');
  let moved = false;
  let last = '';
  let noted = '';
  const save = (wasSeen = moved) => {
    const body = findBody();
    const box = body?.getBoundingClientRect();
    // A text that the page has taken away, or does not show, stands nowhere: its end is not in view.
    if (!body || !box?.height) return;
    const isRead = box.bottom <= window.innerHeight;
    const isOnTheWay = moved && !isAtStart(window);
    // A short text is seen to its end at its start.
    if (!isOnTheWay && !(isRead && wasSeen)) return;
    const place = isRead ? undefined : blocksOf(text ? body : body.firstElementChild);
    const position = place && readPosition(place);
    if (isOnTheWay && !text) keep(position);
    const title = text?.article.title ?? root.querySelector('h1')?.textContent ?? '';
    const reading = readingOf(title, body, position && place?.blocks.slice(0, position.index + 1));
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
  // Whatever else scrolls, the window moves by this event alone.
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
      if (body) goToPosition(window, position, blocksOf(body.firstElementChild));
    };
    onFound({ heading: position.heading, go });
  });
}

/** Less than half a screen read: that is the start, and nothing to come back to. */
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
  // A block that is another now is shown from its first line.
  const passed = marks[index]?.hash === position.block ? position.passed : 0;
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  const box = element.getBoundingClientRect();
  window.scrollBy({ top: box.top + passed * box.height - readingLine, behavior: 'instant' });
}
