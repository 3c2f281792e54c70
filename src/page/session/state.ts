import type { ClutterKind } from '../../article/article.ts';
import type { Failure } from '../../article/panel-view.ts';
import type { Mode, Settings } from '../../settings/settings.ts';
import type { SiteAdapter } from '../../sites/site-adapter.ts';
import { isSameArticle, type PreviousArticle } from '../reading/article-changes.ts';
import type { PageReading } from '../reading/read-page.ts';

// The only state machine: what is known about a page, the events that change it, and what is shown in each state. Pure.

/** Everything that determines what is shown on a page. */
export interface State {
  readonly url: string;
  /** The same for all addresses of one article (see `articleKey`). */
  readonly key: string;
  /** `undefined` if the address is not an article's. */
  readonly site: SiteAdapter | undefined;
  readonly settings: Settings;
  /** The stored settings have been loaded, or could not be. */
  readonly known: boolean;
  /** The page is visible to the user, not prerendered. */
  readonly active: boolean;
  /** Clutter can be identified: elements with known names are there, or the page has been scanned. */
  readonly readable: boolean;
  /** Kinds of clutter that the user has chosen to show on this page. */
  readonly shown: readonly ClutterKind[];
  readonly reading: PageReading | undefined;
  /** The first article read under this address, if another one has replaced it since. */
  readonly first: PageReading | undefined;
  /** The document navigated here in place: its `<head>` may still describe another article. */
  readonly moved: boolean;
  /** The page's previous article, which must not be mistaken for the new one. */
  readonly previous: PreviousArticle | undefined;
  /** The article shown while navigating to a page without one, until the page has removed it. */
  readonly leaving: PageReading | undefined;
  /** The page has been covered for the maximum time. */
  readonly overdue: boolean;
  /** The page has loaded and holds no article: treated as a page without one, whatever its address, until one appears. */
  readonly empty: boolean;
  /** Our own code failed: the page is left alone until the user chooses a mode or the page navigates. */
  readonly broken: boolean;
}

export type SessionEvent =
  /** The stored settings, or the current ones if the storage did not answer. */
  | { readonly type: 'stored'; readonly settings: Settings }
  /** The user changed settings on this page. */
  | { readonly type: 'chosen'; readonly patch: Partial<Settings> }
  /** The toolbar button or the command: switch to the other mode. */
  | { readonly type: 'toggled' }
  | { readonly type: 'shown'; readonly kind: ClutterKind; readonly show: boolean }
  | { readonly type: 'navigated'; readonly address: Address; readonly replaced: boolean; readonly left?: Left }
  | { readonly type: 'read'; readonly reading: PageReading }
  /** The page has removed the article that the user left, or its time for that is over. */
  | { readonly type: 'left' }
  | { readonly type: 'activated' }
  /** Readable: an element with a known name has appeared, or the page was scanned. Pending: that takes another script. */
  | { readonly type: 'readable' | 'pending' }
  | { readonly type: 'overdue' }
  | { readonly type: 'nothing' }
  | { readonly type: 'failed' };

/** The reading of the page that was left, if any. */
type Left = PageReading | undefined;

export type Address = Pick<State, 'url' | 'key' | 'site'>;

/** What the extension shows on a page. */
export type Presentation =
  /** The page without any of our elements. */
  | { readonly is: 'nothing' }
  /** The page is covered: what the user wants is not known yet. */
  | { readonly is: 'cover' }
  /** The panel, with its article or waiting for it. */
  | { readonly is: 'panel'; readonly reading: PageReading | undefined }
  /** The clean page; with `failure` if it is shown in place of the panel. */
  | { readonly is: 'page'; readonly reading: PageReading | undefined; readonly failure: Failure | undefined };

export function initialState(address: Address, settings: Settings, active: boolean, readable = true): State {
  const nothing = { reading: undefined, first: undefined, previous: undefined, leaving: undefined };
  const no = { known: false, moved: false, overdue: false, empty: false, broken: false };
  return { ...address, settings, active, readable, shown: [], ...nothing, ...no };
}

export function presentationOf(state: State): Presentation {
  const { site, settings, known, active, reading, overdue, broken } = state;
  const isUnread = settings.mode === 'clean' && !state.readable && !reading && !overdue;
  if (state.leaving) return { is: 'cover' };
  if (isEmpty(state) || !site || broken || (known && settings.mode === 'original')) return { is: 'nothing' };
  if (!known || !active || isUnread) return { is: 'cover' };
  if (settings.mode === 'clean') return { is: 'page', reading, failure: undefined };
  if (reading ? reading.failure : overdue) return { is: 'page', reading, failure: reading?.failure };
  return { is: 'panel', reading };
}

/** No article was found on the page; one may still appear. */
function isEmpty({ empty, reading, known, active, settings }: State): boolean {
  return empty && !reading && known && active && settings.mode !== 'original';
}

/** What the user sees: a mode, or `none` if there is no article. */
export type VisibleMode = Mode | 'none';

/** `undefined` while it is unknown or the page is not visible. */
export function visibleModeOf(state: State): VisibleMode | undefined {
  const { is } = presentationOf(state);
  if (!state.active || is === 'cover') return undefined;
  if (is === 'nothing') return state.site && !isEmpty(state) ? 'original' : 'none';
  return is === 'panel' ? 'reader' : 'clean';
}

/** The page itself is hidden. */
export function isCovered({ is }: Presentation): boolean {
  return is === 'cover' || is === 'panel';
}

/** The user sees neither the page nor an article. */
export function isWaiting(state: State): boolean {
  const shown = presentationOf(state);
  return state.active && !state.leaving && (shown.is === 'cover' || (shown.is === 'panel' && !shown.reading));
}

/** What is shown depends on the page's content, so the page has to be followed. */
export function isFollowed(state: State): boolean {
  const { is } = presentationOf(state);
  if (is === 'cover') return state.known && state.active && !state.leaving;
  return is === 'panel' || is === 'page' || (state.site !== undefined && !state.broken && isEmpty(state));
}

export function reduce(state: State, event: SessionEvent): State {
  switch (event.type) {
    case 'stored':
      return withSettings({ ...state, known: true }, event.settings);
    case 'chosen':
      return withSettings(state, { ...state.settings, ...event.patch });
    case 'toggled':
      return state.site ? withMode(state, presentationOf(state).is === 'panel' ? 'clean' : 'reader') : state;
    case 'shown': {
      const others = state.shown.filter((kind) => kind !== event.kind);
      return withMode({ ...state, shown: event.show ? [...others, event.kind] : others }, 'clean');
    }
    case 'navigated':
      return navigate(state, event.address, event.replaced, event.left);
    case 'read':
      return read(state, event.reading);
    case 'left':
      return { ...state, leaving: undefined };
    case 'activated':
      return { ...state, active: true };
    case 'readable':
    case 'pending':
      return state.readable === (event.type === 'readable') ? state : { ...state, readable: !state.readable };
    case 'overdue':
      return { ...state, known: true, overdue: true };
    case 'nothing':
      return { ...state, empty: true };
    case 'failed':
      return { ...state, broken: true, reading: undefined, leaving: undefined };
  }
}

/** Choosing a mode retries: the page may have more content by now, and an earlier failure may not recur. */
function withMode(state: State, mode: Mode): State {
  const settings = state.settings.mode === mode ? state.settings : { ...state.settings, mode };
  // After the maximum wait, an explicit choice accepts what is on the page as the article.
  const previous = state.overdue ? undefined : state.previous;
  return { ...withSettings(state, settings), previous, overdue: false, empty: false, broken: false };
}

function withSettings(state: State, settings: Settings): State {
  if (settings.mode === state.settings.mode) return { ...state, settings };
  // A restored page is not watched: its reading would be out of date when the user comes back.
  const reading = settings.mode === 'original' ? undefined : state.reading;
  return { ...state, settings, reading, broken: false, overdue: false, empty: false };
}

function read(state: State, reading: PageReading): State {
  const old = state.reading;
  const first = old && !isSameArticle(old, reading) ? (state.first ?? old) : state.first;
  return { ...state, reading, first, previous: undefined, empty: false };
}

function navigate(state: State, address: Address, replaced: boolean, left: Left): State {
  if (address.url === state.url) return state;
  // The same article: only its hash or query changed, or its address was corrected by `replaceState`.
  const isPutRight = replaced && !state.moved && state.reading?.named.includes(address.key) === true;
  if (address.key === state.key || isPutRight) return { ...state, ...address };
  // Until the last article has gone, what is read still belongs to the one before it.
  const last = state.first ?? state.reading ?? (state.previous ? undefined : left);
  const previous = last ? { key: state.key, reading: last } : state.previous;
  const isLeft = !address.site && isCovered(presentationOf(state));
  return {
    ...initialState(address, state.settings, state.active),
    known: state.known,
    moved: true,
    // If uncovered at once, the page would flash the old article with all its surroundings.
    leaving: isLeft ? (state.reading ?? state.leaving) : undefined,
    // Back at its own address, the previous article is the current one.
    previous: previous?.key === address.key ? undefined : previous,
  };
}
