import { isParsing, readNative, windowOf } from '../../dom/native.ts';
import type { SiteAdapter } from '../../sites/site-adapter.ts';
import { whenNamed } from '../reading/known-names.ts';
import type { PageReading } from '../reading/read-page.ts';
import { type Watch, watchPage } from '../reading/watch-article.ts';
import { whenGone } from './departure.ts';
import { openEntryPlaces } from './entry-places.ts';
import { createPresenter } from './presenter.ts';
import type { Session, SessionInput } from './session-types.ts';
import { openSlot } from './slot.ts';
import {
  initialState,
  isFollowed,
  isWaiting,
  presentationOf,
  reduce,
  type SessionEvent,
  type State,
  type VisibleMode,
  visibleModeOf,
} from './state.ts';

/** Maximum time that the page is covered before the panel opens, in ms. */
export const maxCoverMs = 1500;

/** The same, in ms, while the page still shows the previous article, which is not the one the user asked for. */
const maxCoverOfPreviousMs = 10_000;

/**
 * Keeps the page in sync with the `State` until the signal aborts, which restores the page: each event produces a new
 * state, and the helpers below are updated from it. A failure in our code leaves the site's own page usable.
 */
export function startSession(document: Document, input: SessionInput, signal: AbortSignal): Session {
  const window = windowOf(document);
  const rethrow = (error: unknown) => () => {
    throw error;
  };
  const fail = (error: unknown) => queueMicrotask(() => attempt(rethrow(error)));
  const presenter = createPresenter(document, input.mount, fail, signal);
  const events: SessionEvent[] = [];
  let state = initialState(input.address, input.settings, input.active, !isParsing(document));
  let watch: Watch | undefined;
  const watching = openSlot<string>();
  const deadline = openSlot<string>();
  const naming = openSlot<SiteAdapter>();
  const departure = openSlot<PageReading>();
  let reported: VisibleMode | undefined;
  const places = openEntryPlaces(window);

  const send = (event: SessionEvent) => {
    events.push(event);
    // Events that arrive while another one is handled are queued.
    if (events.length > 1) return;
    for (let now: SessionEvent | undefined = event; now; now = events[0]) {
      try {
        step(now);
      } finally {
        events.shift();
      }
    }
  };

  const step = (event: SessionEvent) =>
    attempt(() => {
      const before = state;
      if (event.type === 'navigated' && event.address.url !== before.url) {
        places.move(event.address.key, () => presenter.place(before), event.replaced);
      }
      state = reduce(before, event.type === 'navigated' ? { ...event, left: readLeft(before) } : event);
      if (state === before) return;
      if (event.type !== 'stored' && state.settings !== before.settings) input.onChosen(state.settings);
      applyState(before);
    });

  /** Reads a page that is left before it was read, so that its content is not mistaken for the next article. */
  const readLeft = ({ reading, site, url }: State): PageReading | undefined => {
    if (reading || !site || !isFollowed(state) || !readNative(document, 'body')) return reading;
    const left = input.read(document, site, url, () => {});
    return left === 'pending' ? undefined : left;
  };

  const applyState = (before: State) => {
    // A reading rejected as the previous article has to be read again: restart the watch.
    if (before.previous && !state.previous && !state.reading) watching(undefined, () => undefined);
    // First, because while the page is visible its latest reading determines the user's position.
    keepWatch();
    refresh(before);
    presenter.change(before, state, !before.reading && state.reading ? places.take(state.key) : undefined);
    keepDeadline();
    keepNaming();
    keepLeaving();
    reportMode();
  };

  /** When the user switches between panel and page: picks up what has changed since the last check. */
  const refresh = (before: State) => {
    if (before.key !== state.key || presentationOf(before).is === presentationOf(state).is) return;
    const found = watch?.readIfChanged();
    if (found) state = reduce(state, { type: 'read', reading: found });
  };

  const attempt = (run: () => void) => {
    if (signal.aborted) return;
    try {
      run();
    } catch (error) {
      restorePage();
      reportMode();
      input.onError(error);
    }
  };

  /** After a failure or on abort: shows the page at the user's place or, if that fails too, just the page. */
  const restorePage = () => {
    const before = state;
    state = reduce(before, { type: 'failed' });
    keepAll();
    try {
      presenter.change(before, state);
    } catch {
      // Restoring may fail in the same way; only the first error is reported.
    } finally {
      presenter.clear();
    }
  };

  /** Reads and follows the page while anything shown depends on its content. */
  const keepWatch = () => {
    const { site, url, key } = state;
    if (!isFollowed(state) || !site) return watching(undefined, () => undefined);
    watching(key, (end) => {
      end.addEventListener('abort', () => (watch = undefined), { once: true });
      const read = (onReady: () => void) => input.read(document, site, url, onReady);
      const to = { onRead, onNothing, onLook: presenter.keep, onLooked, attempt };
      const own = watchPage({ document, read, known: () => state, ...to }, end);
      watch = own;
      const { first } = own;
      if (first === 'pending') state = reduce(state, { type: 'pending' });
      else if (first) state = reduce(state, { type: 'read', reading: first });
      if (first !== 'pending' && !isParsing(document)) state = reduce(state, { type: 'readable' });
    });
  };
  const onRead = (reading: PageReading) => send({ type: 'read', reading });
  const onNothing = () => send({ type: 'nothing' });
  const onLooked = () => send({ type: 'readable' });

  /** Limits how long the page stays covered. */
  const keepDeadline = () =>
    deadline(isWaiting(state) ? state.key : undefined, (end) => {
      const longest = state.known && state.previous ? maxCoverOfPreviousMs : maxCoverMs;
      const timer = window.setTimeout(() => send({ type: 'overdue' }), longest);
      end.addEventListener('abort', () => window.clearTimeout(timer), { once: true });
    });

  const keepNaming = () =>
    naming(state.readable || state.broken ? undefined : state.site, (end) => {
      if (state.site) whenNamed(document, state.site, () => send({ type: 'readable' }), end);
    });

  const keepLeaving = () =>
    departure(state.leaving, (end) => whenGone(document, state.leaving?.live, () => send({ type: 'left' }), end));

  const keepAll = () => {
    keepWatch();
    keepDeadline();
    keepNaming();
    keepLeaving();
  };

  const reportMode = () => {
    const seen = visibleModeOf(state);
    if (!seen || seen === reported) return;
    reported = seen;
    input.onSeen(seen);
  };

  signal.addEventListener('abort', restorePage, { once: true });
  attempt(() => applyState({ ...state, site: undefined }));
  return { send, state: () => state };
}
