import type { ClutterKind } from '../../article/article.ts';
import { isParsing, readNative, windowOf } from '../../dom/native.ts';
import { takeSnapshot } from '../../extraction/snapshot.ts';
import { findSurroundings } from '../../extraction/surroundings.ts';
import { findModule } from '../../on-demand/modules.ts';
import type { SiteAdapter } from '../../sites/site-adapter.ts';
import type { PageReading } from './read-page.ts';
import { beforePaint, createThrottle } from './throttle.ts';

/**
 * Elements that are outside the article now, by kind. While the document is being parsed, empty unless the site names
 * its article's content: half of a text whose box has no known name may look like something beside an article.
 */
export function readSurroundings(
  document: Document,
  site: SiteAdapter,
  known: PageReading | undefined,
): Map<Element, ClutterKind> {
  const blocks = new Map<Element, ClutterKind>();
  const find = readNative<Document['querySelector']>(document, 'querySelector');
  const isUnfinished = isParsing(document);
  if (isUnfinished && !find(site.content.join(', '))) return blocks;
  const snapshot = takeSnapshot(document, readNative<string>(document, 'URL'));
  if (!snapshot) return blocks;
  const isAwaited = known?.live?.isConnected === false;
  const { clutter, root, title } = findSurroundings(snapshot, site, isAwaited, findModule('readability'));
  const [content, heading] = [root, title].map((one) => one && snapshot.liveOf(one));
  // It is next to the known content: only a full reading can decide which of them is the article.
  if (known?.live && content && content !== known.live) return blocks;
  const kept = [content, heading, known?.live, known?.heading].filter((one) => one !== undefined);
  for (const { kind, element } of clutter) {
    const live = snapshot.liveOf(element);
    // Half of a text may look different from all of it.
    const isHalf = isUnfinished && content?.contains(live ?? null);
    if (live && !isHalf && !kept.some((one) => live.contains(one))) blocks.set(live, kind);
  }
  return blocks;
}

/** Maximum share of time for these scans: while the page is coming to life, later, and finally if they find nothing. */
const shares = { lively: 0.5, most: 0.05, least: 0.002 };

/** Elements that are never rendered, and the panel's host. */
const unseenNames = /^(?:SCRIPT|STYLE|LINK|META|TEMPLATE|INFOQ-READER)$/;

/**
 * Calls `look` before the next frame is painted when elements have been added to the page. `look` returns whether it
 * found something; if it does not, it is called less and less often. `skip` cancels the pending call.
 */
export function onArrivals(
  document: Document,
  isLively: () => boolean,
  look: () => boolean,
  signal: AbortSignal,
): { readonly skip: () => void } {
  const window = windowOf(document);
  let share = shares.most;
  const { ask, skip } = createThrottle(
    window,
    (run) => beforePaint(window, run),
    () => {
      share = look() ? shares.most : Math.max(shares.least, share / 2);
    },
    (spent) => spent / (isLively() ? shares.lively : share) - spent,
    signal,
  );
  const observer = new MutationObserver((records) => {
    const isArrival = (node: Node) => node.nodeType === 1 && !unseenNames.test(node.nodeName);
    if (records.some(({ addedNodes }) => [...addedNodes].some(isArrival))) ask();
  });
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return { skip };
}
