import type { Article, ClutterKind, Removed } from '../core/article.ts';
import { squash } from '../core/blocks.ts';
import { type Clutter, countRemoved } from '../core/clutter.ts';
import { isComplete } from '../core/completeness.ts';
import { readArticle } from '../core/extract.ts';
import type { Settings } from '../core/settings.ts';
import { readNative, takeSnapshot } from '../core/snapshot.ts';
import type { SiteAdapter } from '../sites/adapter.ts';
import { onChanges } from './changes.ts';
import { dressPage } from './dress.ts';
import { findFloats } from './floats.ts';
import { hiddenKinds, pageCss } from './look.ts';
import { goToPlace, type Place, readPlace } from './place.ts';
import { reveal } from './reveal.ts';
import { addStyle } from './style.ts';

/** What a session shows, as a value; how it looks is the panel's. */
export type Shown =
  | { readonly state: 'waiting' }
  | { readonly state: 'reading'; readonly article: Article; readonly removed: readonly Removed[] }
  | { readonly state: 'clean'; readonly removed: readonly Removed[]; readonly failure?: Failure };

export type Failure =
  | { readonly reason: 'none' }
  | { readonly reason: 'parts'; readonly part: 'text' | 'images' | 'code' | 'tables'; readonly found: string };

/** What one article page is shown with. */
export interface SessionInput {
  readonly site: SiteAdapter;
  readonly url: string;
  readonly mode: 'reader' | 'clean';
  readonly settings: () => Settings;
  /** Only hides what must not be painted: the settings are not known yet. */
  readonly hold: boolean;
  readonly shown: readonly ClutterKind[];
  /** What stood on the page before an in-place navigation: its remains are not the new article. */
  readonly remains: Remains | undefined;
  /** The place to go to when the page or the panel stands. */
  readonly place: Place | undefined;
  /** Renders into the host's shadow root; called again whenever something changed. */
  readonly render: (root: ShadowRoot, shown: Shown) => void;
}

/** What tells one article on a page from another. */
export interface Remains {
  readonly title: string;
  readonly text: string;
}

export interface Session {
  /** Takes over changed settings. */
  readonly refresh: () => void;
  /** What is read on the page now. */
  readonly remains: () => Remains | undefined;
  /** The place being read, in the panel or on the page. */
  readonly place: () => Place | undefined;
  /** Takes the reader to the first block of a kind that is shown on the page; false where there is none. */
  readonly goTo: (kind: ClutterKind) => boolean;
}

/** The page shows through no longer than this before the panel stands, in ms. */
const longestCover = 1500;

/** Shows one article page in reader or clean mode until the signal takes everything back. */
export function startSession(document: Document, input: SessionInput, signal: AbortSignal): Session {
  const window = readNative<Window & typeof globalThis>(document, 'defaultView');
  const setStyle = addStyle(document, signal);
  if (input.hold) {
    setStyle(pageCss(input.site, input.settings(), input.shown, input.mode === 'reader'));
    return { refresh: () => undefined, remains: () => undefined, place: () => undefined, goTo: () => false };
  }
  const dress = dressPage(document, setStyle, signal);
  const host = addHost(document, signal);
  let reading: Reading | undefined;
  let late = false;
  let place = input.place;

  const paint = () => {
    const covered = input.mode === 'reader' && (reading ? reading.failure === undefined : !late);
    const css = pageCss(input.site, input.settings(), input.shown, covered);
    if (covered) setStyle(css);
    host.show(covered ? 'reader' : 'clean');
    const hidden = hiddenKinds(input.settings(), input.shown);
    if (!covered) dress({ css, hidden, blocks: blocksToHide(), standing: standing() });
    const removed = reading?.removed ?? [];
    if (host.root) input.render(host.root, shownOf(input.mode, reading, covered, removed));
    if (reading && place) {
      const root = covered ? host.root?.querySelector('[data-part="body"]') : reading.live;
      if (root && goToPlace(root, place)) place = undefined;
    }
  };

  const blocksToHide = (): ReadonlyMap<Element, ClutterKind> => {
    if (!reading) return new Map();
    const floats = reading.live ? findFloats(readNative(document, 'body'), reading.live, reading.headers) : [];
    return new Map([...floats, ...reading.blocks]);
  };

  const standing = () =>
    reading?.live && {
      title: reading.title,
      content: reading.live,
      apart: [...reading.blocks].flatMap(([element, kind]) =>
        kind === 'header' || kind === 'footer' ? [element] : [],
      ),
    };

  const look = () => {
    if (!readNative(document, 'body') || readNative<string>(document, 'readyState') === 'loading') return;
    const next = readPage(document, window, input);
    if (!next || isSameReading(reading, next)) return;
    if (reading && !place) place = placeOf();
    reading = next;
    paint();
  };

  const placeOf = () => {
    const isPanel = reading && host.root?.host.getAttribute('mode') === 'reader';
    const root = isPanel ? host.root?.querySelector('[data-part="body"]') : reading?.live;
    return root ? readPlace(root) : undefined;
  };

  const goTo = (kind: ClutterKind) => {
    for (const [element, other] of reading?.blocks ?? []) {
      if (other !== kind || element.getClientRects().length === 0) continue;
      reveal(element);
      return true;
    }
    return false;
  };

  paint();
  onChanges(document, look, signal);
  look();
  if (input.mode === 'reader' && !reading) {
    const timer = window.setTimeout(() => {
      late = true;
      if (!reading) paint();
    }, longestCover);
    signal.addEventListener('abort', () => window.clearTimeout(timer), { once: true });
  }
  return { refresh: paint, remains: () => reading?.remains, place: placeOf, goTo };
}

interface Reading {
  readonly article: Article;
  readonly remains: Remains;
  readonly removed: readonly Removed[];
  /** Blocks to hide that no rule of the site names. */
  readonly blocks: ReadonlyMap<Element, ClutterKind>;
  /** The site's own headers: never taken for floats. */
  readonly headers: readonly Element[];
  readonly live: Element | undefined;
  /** The title on the page. */
  readonly title: Element | undefined;
  readonly failure: Failure | undefined;
}

function readPage(document: Document, window: Window & typeof globalThis, input: SessionInput): Reading | undefined {
  const snapshot = takeSnapshot(document, input.url);
  const found = snapshot && readArticle(snapshot, input.site, input.url, window);
  if (!snapshot || !found) return undefined;
  const remains = { title: squash(found.article.title), text: squash(found.article.body.textContent ?? '') };
  const old = input.remains;
  if (old && (old.title === remains.title || old.text === remains.text)) return undefined;
  return {
    article: found.article,
    remains,
    removed: countRemoved(found.clutter, hiddenKinds(input.settings(), [])),
    blocks: liveBlocks(found.clutter, snapshot.liveOf),
    headers: found.clutter
      .filter(({ kind }) => kind === 'header')
      .flatMap(({ element }) => snapshot.liveOf(element) ?? []),
    live: snapshot.liveOf(found.root),
    title: found.title && snapshot.liveOf(found.title),
    failure: failureOf(found.article),
  };
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

function isSameReading(old: Reading | undefined, next: Reading): boolean {
  if (!old) return false;
  const images = (one: Reading) => one.article.body.querySelectorAll('img').length;
  return (
    old.remains.title === next.remains.title &&
    old.remains.text === next.remains.text &&
    images(old) === images(next) &&
    old.blocks.size === next.blocks.size &&
    [...next.blocks.keys()].every((element) => old.blocks.has(element)) &&
    JSON.stringify(old.removed) === JSON.stringify(next.removed)
  );
}

function failureOf(article: Article): Failure | undefined {
  const { completeness } = article;
  if (isComplete(completeness)) return undefined;
  for (const part of ['images', 'code', 'tables'] as const) {
    const { kept, total } = completeness[part];
    if (kept < total) return { reason: 'parts', part, found: `${kept}/${total}` };
  }
  return { reason: 'parts', part: 'text', found: `${Math.floor(completeness.text * 1000) / 10}%` };
}

function shownOf(
  mode: 'reader' | 'clean',
  reading: Reading | undefined,
  covered: boolean,
  removed: readonly Removed[],
): Shown {
  if (covered && reading) return { state: 'reading', article: reading.article, removed };
  if (covered) return { state: 'waiting' };
  const failure = mode === 'reader' ? reading?.failure : undefined;
  return { state: 'clean', removed, ...(failure ? { failure } : {}) };
}

interface Host {
  readonly root: ShadowRoot | undefined;
  readonly show: (mode: 'reader' | 'clean') => void;
}

/** `<infoq-reader>` with an open shadow root, a child of `<html>` once the page has a body. */
function addHost(document: Document, signal: AbortSignal): Host {
  const element = document.createElement('infoq-reader');
  const root = element.attachShadow({ mode: 'open' });
  signal.addEventListener('abort', () => element.remove(), { once: true });
  return {
    root,
    show: (mode) => {
      if (element.getAttribute('mode') !== mode) element.setAttribute('mode', mode);
      if (!element.isConnected && !signal.aborted) document.documentElement.append(element);
    },
  };
}
