import type { Article, ClutterKind, RemovedClutter } from '../../article/article.ts';
import type { Failure } from '../../article/panel-view.ts';
import { stripWhitespace } from '../../dom/elements.ts';
import { readNative, windowOf } from '../../dom/native.ts';
import { mayBeHost } from '../../dom/shadow-hosts.ts';
import type { Clutter } from '../../extraction/clutter/clutter-block.ts';
import { countRemoved } from '../../extraction/clutter/find-clutter.ts';
import { findFailure } from '../../extraction/completeness/completeness.ts';
import { extractFromSnapshot } from '../../extraction/extract-article.ts';
import { type Snapshot, takeSnapshot } from '../../extraction/snapshot.ts';
import type { ExtractionModuleName, ExtractionModules } from '../../on-demand/extraction-modules.ts';
import { articleKey } from '../../sites/match-article.ts';
import type { SiteAdapter } from '../../sites/site-adapter.ts';
import { askGeneratedText } from './generated-text.ts';
import { applyImageSizes } from './image-sizes.ts';
import { createRenderedCheck, withoutOwnStyles } from './visibility.ts';

/** The result of reading a page: its article, and the elements of the page that hold the article and its surroundings. */
export interface PageReading {
  readonly article: Article;
  /**
   * A copy of the article's body for the panel, which adds its own elements to it. A later reading of the same article
   * reuses it.
   */
  readonly shown: HTMLElement;
  /** The body's text, stripped of whitespace. */
  readonly text: string;
  /** Clutter that the page renders, counted by kind, whether or not the user has it hidden. */
  readonly removed: readonly RemovedClutter[];
  /** Clutter elements on the page, which the session may mark as hidden. */
  readonly blocks: ReadonlyMap<Element, ClutterKind>;
  /** The site's own headers: never treated as floating elements. */
  readonly headers: readonly Element[];
  /** The element on the page that holds the content; `undefined` in shadow trees. */
  readonly live: Element | undefined;
  /** The element on the page that holds the title. */
  readonly heading: Element | undefined;
  /** The first text nodes of title and text: an article that replaces another one has new nodes. */
  readonly marks: { readonly heading: Node | null | undefined; readonly text: Node | null | undefined };
  readonly failure: Failure | undefined;
  /** The browser translated the page before it was read: the text is not the author's. */
  readonly isTranslated?: boolean;
  /** Extraction modules that the article needs and that `readPage` was not given. */
  readonly missing: readonly ExtractionModuleName[];
  /** `articleKey` of each address that the page declares for its article (canonical link, `og:url`). */
  readonly named: readonly string[];
  /** Inserts new blocks into the copy that the panel already shows. Call once, after the user's place in it is saved. */
  readonly grow?: () => void;
}

/** Reads the page; `undefined` if there is no article (yet). */
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
  // The article may be in shadow trees. Their elements are not in the page's own tree and can't be marked there.
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
  const window = windowOf(document);
  const generated = askGeneratedText(document, snapshot.liveOf);
  // One check for the whole reading: its cache of ancestors is valid because the page does not change meanwhile.
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
    failure: findFailure(article.completeness),
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

/** Counts the clutter that the page itself renders. */
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

function firstText(root: Element | undefined): Node | null | undefined {
  if (!root) return undefined;
  const isFilled = { acceptNode: (node: Node) => (stripWhitespace(node.nodeValue ?? '') === '' ? 2 : 1) };
  return root.ownerDocument.createTreeWalker(root, 4, isFilled).nextNode();
}
