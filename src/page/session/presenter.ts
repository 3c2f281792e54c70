import type { ClutterKind } from '../../article/article.ts';
import type { PanelView } from '../../article/panel-view.ts';
import { readNative } from '../../dom/native.ts';
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
import { panelViewOf } from './panel-view.ts';
import { isCovered, type Presentation, presentationOf, type State } from './state.ts';

type Render = (shown: PanelView, state: State) => void;

/**
 * Mounts the panel in the host's root until the signal; gives what renders it. What fails later is told to `fail`.
 * `setTextRules` writes rules for the page's own text into the page's style.
 */
export type Mount = (
  root: ShadowRoot,
  signal: AbortSignal,
  fail: (error: unknown) => void,
  setTextRules: (css: string) => void,
) => Render;

/** What stands on the page. */
export interface Presenter {
  /**
   * Puts up what stands in the newer of two states; the user keeps place and focus where both show one article.
   * `returning`: where they were in it before, if they have come back to it.
   */
  readonly change: (before: State, after: State, returning?: ScrollAnchor) => void;
  /** Where the user is in the article that stands in this state. */
  readonly place: (state: State) => ScrollAnchor | undefined;
  /** Puts back what the page has thrown out together with its own. */
  readonly keep: () => void;
  /** Takes all of it back, come what may. */
  readonly clear: () => void;
}

export function createPresenter(
  document: Document,
  mount: Mount,
  fail: (error: unknown) => void,
  signal: AbortSignal,
): Presenter {
  const mayBeScrolled = watchScrolled(document, signal);
  let up: { readonly stage: Host; readonly stop: AbortController; render?: Render } | undefined;
  let dressed:
    | (CleanPageControl & Pick<ReturnType<typeof onArrivals>, 'skip'> & { readonly stop: AbortController })
    | undefined;
  /** The page that is dressed. */
  let shown: State | undefined;
  let livelyUntil = 0;
  let clean: Pick<CleanPage, 'blocks' | 'standing'> = nothingRead;
  let leave: SavedFocus | undefined;
  let held = new AbortController();

  const undress = () => {
    dressed?.stop.abort();
    dressed = undefined;
    clean = nothingRead;
  };

  const clear = () => {
    held.abort();
    undress();
    up?.stop.abort();
    up = undefined;
  };

  const change: Presenter['change'] = (before, after, returning) => {
    const was = presentationOf(before);
    const is = presentationOf(after);
    const isSamePage = before.key === after.key;
    // What is read of a page just now stood on it before, too.
    const old = before.reading ?? after.reading;
    const reading = after.reading ?? before.reading;
    const isSameText = isSamePage && old !== undefined && reading !== undefined && isSameArticle(old, reading);
    const isChange = was.is !== is.is || before.reading !== after.reading;
    // Where an article was seen already the user may have moved within it just now.
    const isScrolled = before.reading !== undefined || mayBeScrolled();
    const from = isSameText && isChange ? rootOf(was, old) : undefined;
    const now = from && (isScrolled ? readScrollAnchor(from) : startAnchor);
    // What the page has returned to by itself stays.
    const place = returning && (!now || now.text === '') ? returning : now;
    if (isChange) {
      held.abort();
      held = new AbortController();
    }
    if (before.reading !== after.reading) after.reading?.grow?.();
    if (!isCovered(was) && isCovered(is)) leave = saveFocus(document, isScrolled);

    if (is.is === 'nothing') clear();
    else put(is, after);

    if (isCovered(was) && !isCovered(is) && isSamePage) leave?.comeBack(was.is === 'panel' && !place);
    const to = place && rootOf(is, reading);
    // A page that was given back is not watched: it is brought to its place once.
    if (to && is.is === 'nothing') scrollToAnchor(to, place);
    else if (to) anchorScroll(to, place, held.signal);
    if (is.is === 'panel' && before.reading && after.reading && !isSameText) startAbove(document);
  };

  const put = (stand: Exclude<Presentation, { is: 'nothing' }>, state: State) => {
    // On the way to a page that is no article what stands here stays for a moment, and nothing new comes.
    if (!state.site) return;
    if (!up) {
      const stop = new AbortController();
      up = { stage: createHost(document, stop.signal), stop };
    }
    const { stage, stop } = up;
    const css = pageCss(state.site, state.settings, state.shown, isCovered(stand));
    if (stand.is === 'page') {
      // The panel may stand above the page in its flow: it leaves before the page is measured.
      stage.setMode('clean');
      dress(stage, css, state, stand.reading);
    } else {
      undress();
      stage.setStyle(css, true);
    }
    if (stand.is === 'cover') return;
    if (stand.is === 'panel') stage.setMode('reader');
    up.render ??= mount(stage.root, stop.signal, fail, stage.setTextRules);
    up.render(panelViewOf(stand, state), state);
  };

  const dress = (stage: Host, css: string, state: State, reading: PageReading | undefined) => {
    const isFirst = !dressed;
    if (!dressed) {
      const stop = new AbortController();
      const dress = applyCleanPage(document, stage.setStyle, stop.signal);
      const arrivals = onArrivals(document, () => performance.now() < livelyUntil, hideArrivals, stop.signal);
      dressed = { ...dress, ...arrivals, stop };
      // Uncovered first: what floats over the page is found by its box.
      stage.setStyle(css);
    }
    // Until the page is read again it stays as it is: what is around the next article is often the same.
    // So is that of the article before, where another one is on its way to the page and the panel has stood until now.
    const known = reading ?? (clean === nothingRead ? state.remains?.reading : undefined);
    if (known) clean = { blocks: blocksOf(document, known), standing: standingOf(known) };
    if (shown?.key !== state.key) livelyUntil = performance.now() + livelyMs;
    shown = state;
    dressed.set({ css, hidden: hiddenKinds(state.settings, state.shown), ...clean });
    // What was read just now needs no second look.
    if (reading) dressed.skip();
    else if (isFirst) hideArrivals();
  };

  /** What has come to the clean page and is not the article goes before it is painted; all else can wait. */
  const hideArrivals = (): boolean => {
    if (!dressed || !shown?.site) return false;
    try {
      return dressed.hide(readSurroundings(document, shown.site, shown.reading));
    } catch (error) {
      fail(error);
      return false;
    }
  };

  const rootOf = (stand: Presentation, reading: PageReading | undefined): Element | null | undefined => {
    if (stand.is === 'panel') return reading?.shown.isConnected ? reading.shown : undefined;
    return stand.is === 'cover' ? undefined : reading?.live;
  };

  const place = (state: State) => {
    const root = state.reading && rootOf(presentationOf(state), state.reading);
    return root?.isConnected ? readScrollAnchor(root) : undefined;
  };

  return { change, place, keep: () => up?.stage.keep(), clear };
}

const nothingRead: Pick<CleanPage, 'blocks' | 'standing'> = { blocks: new Map(), standing: undefined };

function standingOf({ live, heading, blocks }: PageReading): CleanPage['standing'] {
  const apart = [...blocks].flatMap(([element, kind]) => (kind === 'header' || kind === 'footer' ? [element] : []));
  return live && { title: heading, content: live, apart };
}

function blocksOf(document: Document, { blocks, live, headers }: PageReading): ReadonlyMap<Element, ClutterKind> {
  const floats = live ? findFloatingElements(readNative(document, 'body'), live, headers) : [];
  return new Map([...floats, ...blocks]);
}

/** Another article begins at its start. */
function startAbove(document: Document): void {
  readNative<Window>(document, 'defaultView').scrollTo({ top: 0, behavior: 'instant' });
}
