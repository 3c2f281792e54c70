import type { Article, ClutterKind, RemovedClutter } from '../../article/article.ts';
import type { Failure } from '../../article/panel-view.ts';
import { stripWhitespace } from '../../dom/elements.ts';
import { readNative } from '../../dom/native.ts';
import { mayBeHost } from '../../dom/shadow-hosts.ts';
import type { Clutter } from '../../extraction/clutter/clutter-block.ts';
import { countRemoved } from '../../extraction/clutter/find-clutter.ts';
import { isComplete } from '../../extraction/completeness/completeness.ts';
import { extractFromSnapshot } from '../../extraction/extract-article.ts';
import { type Snapshot, takeSnapshot } from '../../extraction/snapshot.ts';
import type { ExtractionModuleName, ExtractionModules } from '../../on-demand/extraction-modules.ts';
import { articleKey } from '../../sites/match-article.ts';
import type { SiteAdapter } from '../../sites/site-adapter.ts';
import { askGeneratedText } from './generated-text.ts';
import { applyImageSizes } from './image-sizes.ts';
import { createRenderedCheck, withoutOwnStyles } from './visibility.ts';

/** A page as it was read: its article, and where the article and its surroundings stand. */
export interface PageReading {
  readonly article: Article;
  /** A copy of the article's body for the panel, which sets things of its own into it. A later reading takes it over. */
  readonly shown: HTMLElement;
  /** The body's text without white space. */
  readonly text: string;
  /** What is not the article, by kind, whether it is hidden or not. */
  readonly removed: readonly RemovedClutter[];
  /** The same on the page: blocks that the session may mark. */
  readonly blocks: ReadonlyMap<Element, ClutterKind>;
  /** The site's own headers: never taken for floats. */
  readonly headers: readonly Element[];
  /** The content on the page. */
  readonly live: Element | undefined;
  /** The title on the page. */
  readonly heading: Element | undefined;
  /** The first nodes of title and text: those of another article are others. */
  readonly marks: { readonly heading: Node | null | undefined; readonly text: Node | null | undefined };
  readonly failure: Failure | undefined;
  /** Parts that the article needs and that `readPage` was not given. */
  readonly missing: readonly ExtractionModuleName[];
  /** What the page itself gives as its article's addresses: `articleKey` of each. */
  readonly named: readonly string[];
  /** Sets what is new into the copy that the panel holds already: once, when the user's place in it is known. */
  readonly grow?: () => void;
}

/** Reads the page; `undefined` where there is no article (yet). */
export function readPage(
  document: Document,
  site: SiteAdapter,
  url: string,
  modules: ExtractionModules = {},
): PageReading | undefined {
  const { rarities } = modules;
  const snapshot = takeSnapshot(document, url);
  const reading = snapshot && readSnapshot(document, site, url, { ...snapshot, modules });
  if (reading || !rarities || !hasShadows(document)) return reading;
  // The article may stand in shadow trees. What is in these is no part of the page's own tree, and can't be marked there.
  const whole = takeSnapshot(document, url);
  if (!whole) return undefined;
  rarities.setShadows(whole.page.body, document);
  return readSnapshot(document, site, url, { ...whole, modules, liveOf: () => undefined });
}

/** Whether elements of the page have open shadow trees, or may get one. */
export function hasShadows(document: Document): boolean {
  const all = readNative<Document['querySelectorAll']>(document, 'querySelectorAll')('body :not(infoq-reader)');
  return [...all].some(mayBeHost);
}

function readSnapshot(document: Document, site: SiteAdapter, url: string, snapshot: Snapshot): PageReading | undefined {
  const window = readNative<Window & typeof globalThis>(document, 'defaultView');
  const generated = askGeneratedText(document, snapshot.liveOf);
  // One check for the whole reading: what it has learned of ancestors holds as long as the page stands still.
  const check = createRenderedCheck(document);
  const isRendered = (copy: Element) => {
    const live = snapshot.liveOf(copy);
    return live === undefined || withoutOwnStyles(document, () => check(live));
  };
  const input = { ...snapshot, generated, isRendered };
  const found = extractFromSnapshot(input, site, url, window);
  if (!found) return undefined;
  const { article, clutter } = found;
  const live = snapshot.liveOf(found.root);
  const heading = found.title && snapshot.liveOf(found.title);
  const shown = article.body.cloneNode(true) as HTMLElement;
  applyImageSizes(shown, document);
  return {
    article,
    shown,
    text: stripWhitespace(article.body.textContent ?? ''),
    removed: countSeen(document, clutter, snapshot.liveOf),
    blocks: liveBlocks(clutter, snapshot.liveOf),
    headers: clutter.filter(({ kind }) => kind === 'header').flatMap(({ element }) => snapshot.liveOf(element) ?? []),
    live,
    heading,
    marks: { heading: firstText(heading), text: firstText(live) },
    failure: failureOf(article),
    missing: found.missing,
    named: readNamed(snapshot.page, snapshot.base),
  };
}

function readNamed(page: Document, base: string): string[] {
  const all = page.head.querySelectorAll('link[rel="canonical"], meta[property="og:url"]');
  return [...all].flatMap((one) => {
    const address = one.getAttribute('href') ?? one.getAttribute('content') ?? '';
    return URL.canParse(address, base) ? articleKey(new URL(address, base).href) : [];
  });
}

/** What of it the page itself shows. */
function countSeen(
  document: Document,
  clutter: readonly Clutter[],
  liveOf: (copy: Element) => Element | undefined,
): readonly RemovedClutter[] {
  const seen = withoutOwnStyles(document, () => {
    const isRendered = createRenderedCheck(document);
    return clutter.filter(({ element }) => {
      const live = liveOf(element);
      return !live || isRendered(live);
    });
  });
  return countRemoved(seen, [...new Set(seen.map(({ kind }) => kind))]);
}

function liveBlocks(
  clutter: readonly Clutter[],
  liveOf: (copy: Element) => Element | undefined,
): Map<Element, ClutterKind> {
  const blocks = new Map<Element, ClutterKind>();
  for (const { kind, element } of clutter) {
    const live = liveOf(element);
    if (live) blocks.set(live, kind);
  }
  return blocks;
}

function failureOf(article: Article): Failure | undefined {
  const { completeness } = article;
  if (isComplete(completeness)) return undefined;
  for (const part of ['images', 'code', 'tables', 'formulas', 'drawings'] as const) {
    const { kept, total } = completeness[part];
    if (kept < total) return { reason: 'parts', part, found: `${kept}/${total}` };
  }
  return { reason: 'parts', part: 'text', found: `${Math.floor(completeness.text * 1000) / 10}%` };
}

function firstText(root: Element | undefined): Node | null | undefined {
  if (!root) return undefined;
  const isFilled = { acceptNode: (node: Node) => (stripWhitespace(node.nodeValue ?? '') === '' ? 2 : 1) };
  return root.ownerDocument.createTreeWalker(root, 4, isFilled).nextNode();
}
