import type { ClutterKind } from '../../article/article.ts';
import type { Failure } from '../../article/panel-view.ts';
import type { Mode, Settings } from '../../settings/settings.ts';
import type { SiteAdapter } from '../../sites/site-adapter.ts';
import { isSameArticle, type PreviousArticle } from '../reading/article-changes.ts';
import type { PageReading } from '../reading/read-page.ts';

// The only state machine: what is known of a page, what can happen to it, and what stands on it then. Pure.

/** All that decides what stands on a page. */
export interface State {
  readonly url: string;
  /** What makes two addresses the same article. */
  readonly key: string;
  /** Nothing where the address is no article's. */
  readonly site: SiteAdapter | undefined;
  readonly settings: Settings;
  /** The stored settings are known, or were not to be had. */
  readonly known: boolean;
  /** The user sees the page: it is not prerendered. */
  readonly active: boolean;
  /** What is clutter on the page can be told: by its names, or since it was looked at. */
  readonly readable: boolean;
  /** Kinds that the user wants to see again on this page. */
  readonly shown: readonly ClutterKind[];
  readonly reading: PageReading | undefined;
  /** The article that was read first under this address, where another one has come in its place since. */
  readonly first: PageReading | undefined;
  /** The document has come to this address in place: what its head says may be of another one. */
  readonly moved: boolean;
  /** What stood on the page before, and is not to be taken for the article. */
  readonly remains: PreviousArticle | undefined;
  /** The article that was shown here, on the way to a page that is none: until the page has taken it away. */
  readonly leaving: PageReading | undefined;
  /** The page has been covered for as long as it may be. */
  readonly overdue: boolean;
  /** The page is whole and holds no article: whatever its address, it is none, for as long as none comes. */
  readonly empty: boolean;
  /** Something of ours went wrong: the page is left alone until the user or the page goes on. */
  readonly broken: boolean;
}

export type SessionEvent =
  /** The settings as they are stored; or as they are without an answer of the storage. */
  | { readonly type: 'stored'; readonly settings: Settings }
  /** The user has chosen something here. */
  | { readonly type: 'chosen'; readonly patch: Partial<Settings> }
  /** The button, the command: the other mode. */
  | { readonly type: 'toggled' }
  | { readonly type: 'shown'; readonly kind: ClutterKind; readonly show: boolean }
  | { readonly type: 'navigated'; readonly address: Address; readonly replaced: boolean; readonly left?: Left }
  | { readonly type: 'read'; readonly reading: PageReading }
  /** The page has taken away the article that the user has left, or has had its time for it. */
  | { readonly type: 'left' }
  | { readonly type: 'activated' }
  /** Something on the page has a known name, or the page was looked at for the first time. */
  | { readonly type: 'readable' }
  | { readonly type: 'overdue' }
  | { readonly type: 'nothing' }
  | { readonly type: 'failed' };

/** What was read of the page that was left. */
type Left = PageReading | undefined;

export type Address = Pick<State, 'url' | 'key' | 'site'>;

/** What stands on a page. */
export type Presentation =
  /** Nothing of ours. */
  | { readonly is: 'nothing' }
  /** The page is covered and nothing else: what the user wants is not known yet. */
  | { readonly is: 'cover' }
  /** The panel, with its article or waiting for it. */
  | { readonly is: 'panel'; readonly reading: PageReading | undefined }
  /** The clean page; with the reason, where the panel was asked for. */
  | { readonly is: 'page'; readonly reading: PageReading | undefined; readonly failure: Failure | undefined };

export function initialState(address: Address, settings: Settings, active: boolean, readable = true): State {
  const nothing = { reading: undefined, first: undefined, remains: undefined, leaving: undefined };
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

/** There is no article where one was looked for; it still may come. */
function isEmpty({ empty, reading, known, active, settings }: State): boolean {
  return empty && !reading && known && active && settings.mode !== 'original';
}

/** What the user sees: a mode, or `none` where there is no article. */
export type VisibleMode = Mode | 'none';

/** `undefined` while it is not known, or the page is not seen. */
export function visibleModeOf(state: State): VisibleMode | undefined {
  const { is } = presentationOf(state);
  if (!state.active || is === 'cover') return undefined;
  if (is === 'nothing') return state.site && !isEmpty(state) ? 'original' : 'none';
  return is === 'panel' ? 'reader' : 'clean';
}

/** The page itself does not show. */
export function isCovered({ is }: Presentation): boolean {
  return is === 'cover' || is === 'panel';
}

/** The user sees neither the page nor an article. */
export function isWaiting(state: State): boolean {
  const stand = presentationOf(state);
  return state.active && !state.leaving && (stand.is === 'cover' || (stand.is === 'panel' && !stand.reading));
}

/** Something stands on the page that says what the page holds, or will when there is something. */
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
      return state.readable ? state : { ...state, readable: true };
    case 'overdue':
      return { ...state, known: true, overdue: true };
    case 'nothing':
      return { ...state, empty: true };
    case 'failed':
      return { ...state, broken: true, reading: undefined, leaving: undefined };
  }
}

/** A mode that is asked for is tried anew: the page may have more by now, and what went wrong may go right. */
function withMode(state: State, mode: Mode): State {
  const settings = state.settings.mode === mode ? state.settings : { ...state.settings, mode };
  // What has stood there for so long, and is asked for, is the article, whatever stood there before.
  const remains = state.overdue ? undefined : state.remains;
  return { ...withSettings(state, settings), remains, overdue: false, empty: false, broken: false };
}

function withSettings(state: State, settings: Settings): State {
  if (settings.mode === state.settings.mode) return { ...state, settings };
  // A page that is given back is not watched: what was read of it is out of date when the user comes back.
  const reading = settings.mode === 'original' ? undefined : state.reading;
  return { ...state, settings, reading, broken: false, overdue: false, empty: false };
}

function read(state: State, reading: PageReading): State {
  const old = state.reading;
  const first = old && !isSameArticle(old, reading) ? (state.first ?? old) : state.first;
  return { ...state, reading, first, remains: undefined, empty: false };
}

function navigate(state: State, address: Address, replaced: boolean, left: Left): State {
  if (address.url === state.url) return state;
  // The same article: only its hash or query is another, or its address was put right.
  const isPutRight = replaced && !state.moved && state.reading?.named.includes(address.key) === true;
  if (address.key === state.key || isPutRight) return { ...state, ...address };
  // Before the last article has gone, what is read is still of the one before that.
  const last = state.first ?? state.reading ?? (state.remains ? undefined : left);
  const remains = last ? { key: state.key, reading: last } : state.remains;
  const isLeft = !address.site && isCovered(presentationOf(state));
  return {
    ...initialState(address, state.settings, state.active),
    known: state.known,
    moved: true,
    // Uncovered at once, the page would show the old article with all that stands around it.
    leaving: isLeft ? (state.reading ?? state.leaving) : undefined,
    // Back where the remains belong they are none.
    remains: remains?.key === address.key ? undefined : remains,
  };
}
