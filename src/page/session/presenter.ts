import type { ClutterKind } from '../../article/article.ts';
import type { PanelView } from '../../article/panel-view.ts';
import { readNative, windowOf } from '../../dom/native.ts';
import { watchScrolled } from '../../dom/watch-scrolled.ts';
import {
  anchorScroll,
  readScrollAnchor,
  type ScrollAnchor,
  scrollToAnchor,
  startAnchor,
} from '../../reading-position/scroll-anchor.ts';
import { applyCleanPage, type CleanPage, type CleanPageControl } from '../clean-page/clean-page.ts';
import { findFloatingElements } from '../clean-page/floating-elements.ts';
import { hiddenKinds, pageCss } from '../clean-page/page-css.ts';
import { createHost, type Host } from '../host/host-element.ts';
import { type SavedFocus, saveFocus } from '../host/saved-focus.ts';
import { isSameArticle } from '../reading/article-changes.ts';
import type { PageReading } from '../reading/read-page.ts';
import { onArrivals, readSurroundings } from '../reading/surroundings.ts';
import { livelyMs } from '../reading/watch-article.ts';
import { panelViewOf } from './panel-view-of.ts';
import { isCovered, type Presentation, presentationOf, type State } from './state.ts';

type Render = (shown: PanelView, state: State) => void;

/**
 * Mounts the panel in the host's root until the signal aborts; returns its render function. Later errors go to `fail`.
 * `setTextRules` writes rules for the page's own text into the page's style.
 */
export type Mount = (
  root: ShadowRoot,
  signal: AbortSignal,
  fail: (error: unknown) => void,
  setTextRules: (css: string) => void,
) => Render;

/** Shows on the page what the session's state calls for. */
export interface Presenter {
  /**
   * Shows the newer of two states; scroll position and focus are kept where both show the same article.
   * `returning`: the user's earlier position in it, if they have come back to it.
   */
  readonly change: (before: State, after: State, returning?: ScrollAnchor) => void;
  /** The user's position in the article that is shown in this state. */
  readonly place: (state: State) => ScrollAnchor | undefined;
  /** Reinserts our elements if the page has removed them along with its own. */
  readonly keep: () => void;
  /** Removes everything, even after errors. */
  readonly clear: () => void;
}

export function createPresenter(
  document: Document,
  mount: Mount,
  fail: (error: unknown) => void,
  signal: AbortSignal,
): Presenter {
  const mayBeScrolled = watchScrolled(document, signal);
  let mounted: { readonly host: Host; readonly stop: AbortController; render?: Render } | undefined;
  let cleanPage:
    | (CleanPageControl & Pick<ReturnType<typeof onArrivals>, 'skip'> & { readonly stop: AbortController })
    | undefined;
  /** The state for which the clean page is applied. */
  let shown: State | undefined;
  let livelyUntil = 0;
  let clean: Pick<CleanPage, 'blocks' | 'layout'> = nothingRead;
  let savedFocus: SavedFocus | undefined;
  let anchoring = new AbortController();

  const removeClean = () => {
    cleanPage?.stop.abort();
    cleanPage = undefined;
    clean = nothingRead;
  };

  const clear = () => {
    anchoring.abort();
    removeClean();
    mounted?.stop.abort();
    mounted = undefined;
  };

  const change: Presenter['change'] = (before, after, returning) => {
    const was = presentationOf(before);
    const is = presentationOf(after);
    const isSamePage = before.key === after.key;
    // The first reading of a page also describes what was visible before it.
    const old = before.reading ?? after.reading;
    const reading = after.reading ?? before.reading;
    const isSameText = isSamePage && old !== undefined && reading !== undefined && isSameArticle(old, reading);
    const isChange = was.is !== is.is || before.reading !== after.reading;
    // If an article was visible already, the user may have scrolled in it a moment ago.
    const isScrolled = before.reading !== undefined || mayBeScrolled();
    const from = isSameText && isChange ? rootOf(was, old) : undefined;
    const now = from && (isScrolled ? readScrollAnchor(from) : startAnchor);
    // A scroll position that the page restored by itself is kept.
    const place = returning && (!now || now.text === '') ? returning : now;
    if (isChange) {
      anchoring.abort();
      anchoring = new AbortController();
    }
    if (before.reading !== after.reading) after.reading?.grow?.();
    if (!isCovered(was) && isCovered(is)) savedFocus = saveFocus(document, isScrolled);

    if (is.is === 'nothing') clear();
    else show(is, after);

    if (isCovered(was) && !isCovered(is) && isSamePage) savedFocus?.comeBack(was.is === 'panel' && !place);
    const to = place && rootOf(is, reading);
    // A restored page is no longer watched: scroll it into place once.
    if (to && is.is === 'nothing') scrollToAnchor(to, place);
    else if (to) anchorScroll(to, place, anchoring.signal);
    if (is.is === 'panel' && before.reading && after.reading && !isSameText) startAbove(document);
  };

  const show = (presentation: Exclude<Presentation, { is: 'nothing' }>, state: State) => {
    // While leaving for a page that is not an article, keep what is shown for a moment and add nothing.
    if (!state.site) return;
    if (!mounted) {
      const stop = new AbortController();
      mounted = { host: createHost(document, stop.signal), stop };
    }
    const { host, stop } = mounted;
    const css = pageCss(state.site, state.settings, state.shown, isCovered(presentation));
    if (presentation.is === 'page') {
      // The panel may be above the page in normal flow: hide it before the page is measured.
      host.setMode('clean');
      applyClean(host, css, state, presentation.reading);
    } else {
      removeClean();
      host.setStyle(css, true);
    }
    if (presentation.is === 'cover') return;
    if (presentation.is === 'panel') host.setMode('reader');
    mounted.render ??= mount(host.root, stop.signal, fail, host.setTextRules);
    mounted.render(panelViewOf(presentation, state), state);
  };

  const applyClean = (host: Host, css: string, state: State, reading: PageReading | undefined) => {
    const isFirst = !cleanPage;
    if (!cleanPage) {
      const stop = new AbortController();
      const control = applyCleanPage(document, host.setStyle, stop.signal);
      const arrivals = onArrivals(document, () => performance.now() < livelyUntil, hideArrivals, stop.signal);
      cleanPage = { ...control, ...arrivals, stop };
      // Uncover the page first: floating elements are found by their boxes.
      host.setStyle(css);
    }
    // Until the page is read again it keeps its marks: the surroundings of the next article are often the same.
    // The same holds for the previous article's marks if the panel was open while the next article loads.
    const known = reading ?? (clean === nothingRead ? state.previous?.reading : undefined);
    if (known) clean = { blocks: blocksOf(document, known), layout: layoutOf(known) };
    if (shown?.key !== state.key) livelyUntil = performance.now() + livelyMs;
    shown = state;
    cleanPage.set({ css, hidden: hiddenKinds(state.settings, state.shown), ...clean });
    // A fresh reading needs no second scan.
    if (reading) cleanPage.skip();
    else if (isFirst) hideArrivals();
  };

  /** Hides new elements outside the article before they are painted; everything else can wait. */
  const hideArrivals = (): boolean => {
    if (!cleanPage || !shown?.site) return false;
    try {
      return cleanPage.hide(readSurroundings(document, shown.site, shown.reading));
    } catch (error) {
      fail(error);
      return false;
    }
  };

  const rootOf = (presentation: Presentation, reading: PageReading | undefined): Element | null | undefined => {
    if (presentation.is === 'panel') return reading?.shown.isConnected ? reading.shown : undefined;
    return presentation.is === 'cover' ? undefined : reading?.live;
  };

  const place = (state: State) => {
    const root = state.reading && rootOf(presentationOf(state), state.reading);
    return root?.isConnected ? readScrollAnchor(root) : undefined;
  };

  return { change, place, keep: () => mounted?.host.keep(), clear };
}

const nothingRead: Pick<CleanPage, 'blocks' | 'layout'> = { blocks: new Map(), layout: undefined };

function layoutOf({ live, heading, blocks }: PageReading): CleanPage['layout'] {
  const apart = [...blocks].flatMap(([element, kind]) => (kind === 'header' || kind === 'footer' ? [element] : []));
  return live && { title: heading, content: live, apart };
}

function blocksOf(document: Document, { blocks, live, headers }: PageReading): ReadonlyMap<Element, ClutterKind> {
  const floats = live ? findFloatingElements(readNative(document, 'body'), live, headers) : [];
  return new Map([...floats, ...blocks]);
}

/** Another article starts at the top. */
function startAbove(document: Document): void {
  windowOf(document).scrollTo({ top: 0, behavior: 'instant' });
}
