import type { ClutterKind } from './core/article.ts';
import { articleKey, detectArticle } from './core/detect.ts';
import { changedFields, type Fields, fromFields, isOutdated, toFields } from './core/fields.ts';
import { isColourable, parseStretches } from './core/ink.ts';
import { type Mode, parseSettings, type Settings } from './core/settings.ts';
import { muteKeys } from './page/keys.ts';
import { onNavigation } from './page/navigation.ts';
import type { Place } from './page/place.ts';
import { type Found, keepPosition, type PositionStore } from './page/position.ts';
import { type Remains, type Session, startSession } from './page/session.ts';
import { mountPanel } from './panel/mount.tsx';
import { findPart } from './panel/parts.ts';
import type { PanelProps } from './panel/props.ts';
import { translate, uiLanguage } from './platform/i18n.ts';
import { onOrphaned } from './platform/life.ts';
import { askBackground, onMessage, type TabState, tellBackground } from './platform/messages.ts';
import { clearPositions, openPositions } from './platform/positions.ts';
import { bringScript } from './platform/scripts.ts';
import { openSettings } from './platform/storage.ts';
import { sites } from './sites/index.ts';

/** Heard by an older script of ours on the same page: it gives the page back before the new one starts. */
const takeOver = 'infoq-reader-take-over';

/** The entry in the page: wires page, panel and platform. Whatever fails here, the page goes on. */
function start(): void {
  document.dispatchEvent(new Event(takeOver));
  const life = new AbortController();
  document.addEventListener(takeOver, () => life.abort(), { signal: life.signal });
  onOrphaned(() => life.abort(), life.signal);
  runReader(life.signal);
}

function runReader(signal: AbortSignal): void {
  let settings: Settings = parseSettings(undefined);
  let known = false;
  let key: string | undefined;
  let session: Session | undefined;
  let stop: AbortController | undefined;
  let shown: readonly ClutterKind[] = [];
  let focused: Element | null = null;
  /** The article whose place was offered on this visit. */
  let offered: string | undefined;
  const positions = positionsWhile(() => settings.rememberPlace);

  const end = () => {
    stop?.abort();
    stop = undefined;
    session = undefined;
  };

  /** The right session for the address and the mode as they are now: restart, never patch. */
  const restart = (keep: { remains?: Remains | undefined; place?: Place | undefined } = {}) => {
    end();
    const site = detectArticle(location.href, sites);
    key = articleKey(location.href);
    const { mode } = settings;
    tell(site ? mode : 'none');
    if (!site || mode === 'original') return;
    const own = new AbortController();
    stop = own;
    try {
      session = startSession(
        document,
        {
          site,
          url: location.href,
          mode,
          settings: () => settings,
          hold: !known,
          shown,
          remains: keep.remains,
          place: keep.place,
          render: renderWith(key, own.signal),
        },
        own.signal,
      );
    } catch (error) {
      own.abort();
      console.error('InfoQ Clean Reader:', error);
    }
  };

  const renderWith = (article: string, own: AbortSignal) => {
    let update: ((props: PanelProps) => void) | undefined;
    let resume: PanelProps['resume'];
    let keeps = false;
    const offer = (found: Found) => {
      // Once a visit: who goes to the clean page and comes back has answered.
      if (offered === article) return;
      offered = article;
      resume = found;
      session?.refresh();
    };
    return (root: ShadowRoot, view: PanelProps['view']) => {
      const now = Date.now();
      const props = { view, settings, t: translate, locale: uiLanguage(), shown, resume, now, actions };
      if (update) update(props);
      else update = mountPanel(root, props, own);
      if (view.state !== 'reading' || keeps) return;
      keeps = true;
      keepPosition(root, article, positions, offer, own);
    };
  };

  const setMode = (mode: Mode) => {
    const { scrollX, scrollY } = window;
    if (settings.mode === 'clean' || settings.mode === 'original') focused = document.activeElement;
    const place = session?.place();
    change({ mode });
    restart({ place });
    if (mode !== 'reader') {
      if (!place) window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
      if (focused instanceof HTMLElement && focused !== document.body) focused.focus({ preventScroll: true });
    }
  };

  const change = (patch: Partial<Settings>) => {
    const before = settings;
    settings = parseSettings({ ...settings, ...patch });
    store.write(changedFields(before, settings)).catch(() => undefined);
  };

  const toggle = () => setMode(settings.mode === 'reader' ? 'clean' : 'reader');

  const actions: PanelProps['actions'] = {
    toggle,
    original: () => setMode('original'),
    change: (patch) => {
      if (patch.mode !== undefined && patch.mode !== settings.mode) return setMode(patch.mode);
      change(patch);
      // Not inside of the render that asked for it.
      queueMicrotask(() => session?.refresh());
    },
    openOptions: () => tellBackground({ type: 'openOptions' }),
    bring: async (name) => {
      if (!findPart(name)) await bringScript(name);
      return findPart(name);
    },
    colour: async (code, language) => {
      if (!isColourable(code)) return [];
      const answer = await askBackground({ type: 'colour', code, ...(language ? { language } : {}) });
      return parseStretches(answer, code.length);
    },
    showOnPage: (kind, show) => {
      shown = show ? [...shown, kind] : shown.filter((one) => one !== kind);
      if (settings.mode === 'reader') {
        setMode('clean');
        session?.goTo(kind);
      } else restart({ place: session?.place() });
    },
  };

  const takeSettings = (next: Settings) => {
    const restarts = next.mode !== settings.mode || !known;
    if (settings.rememberPlace && !next.rememberPlace) clearPositions().catch(() => undefined);
    settings = next;
    known = true;
    if (restarts) restart({ place: session?.place() });
    else session?.refresh();
  };

  onNavigation(
    window,
    () => {
      if (articleKey(location.href) === key) return;
      shown = [];
      offered = undefined;
      restart({ remains: session?.remains() });
    },
    signal,
  );
  const store = openSettings((fields) => takeSettings(fromFields({ ...toFields(settings), ...fields })), signal);
  onMessage((message) => {
    if (message.type === 'toggle' && detectArticle(location.href, sites)) toggle();
  }, signal);
  signal.addEventListener('abort', end, { once: true });

  muteKeys(document, signal);
  // Hidden before the first paint as if in the default mode; taken back when the settings say otherwise.
  restart();
  store.read().then((stored: Fields) => {
    takeSettings(fromFields(stored));
    if (isOutdated(stored)) store.write(toFields(settings)).catch(() => undefined);
  });
}

/** Positions that are neither read nor kept while the reader has them switched off. */
function positionsWhile(isOn: () => boolean): PositionStore {
  const { read, write, forget } = openPositions();
  return {
    read: async (key) => (isOn() ? read(key) : undefined),
    write: (key, position) => isOn() && write(key, position),
    forget,
  };
}

function tell(state: TabState): void {
  tellBackground({ type: 'state', state });
}

start();
