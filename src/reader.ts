import { articleKey, detectArticle } from './core/detect.ts';
import { changedFields, type Fields, fromFields, isOutdated, toFields } from './core/fields.ts';
import { isColourable, parseStretches } from './core/ink.ts';
import { parseSettings } from './core/settings.ts';
import { muteKeys } from './page/keys.ts';
import { isActive, onActivation, onNavigation, onReturn } from './page/navigation.ts';
import { openPlaces } from './page/places.ts';
import type { PositionStore } from './page/position.ts';
import { announceReader } from './page/presence.ts';
import { revealKind, revealMedia } from './page/reveal.ts';
import type { Mount } from './page/scene.ts';
import { type Session, startSession } from './page/session.ts';
import { clearStage } from './page/stage.ts';
import { type Seen, seenOf } from './page/state.ts';
import { mountPanel } from './panel/mount.tsx';
import { findPart } from './panel/parts.ts';
import type { PanelProps } from './panel/props.ts';
import { translate, uiLanguage } from './platform/i18n.ts';
import { onOrphaned } from './platform/life.ts';
import { askBackground, onMessage, tellBackground } from './platform/messages.ts';
import { fetchPicture } from './platform/pictures.ts';
import { clearPositions, openPositions } from './platform/positions.ts';
import { bringScript } from './platform/scripts.ts';
import { openSettings } from './platform/storage.ts';
import { sites } from './sites/index.ts';

/** Heard by an older script of ours on the same page: it gives the page back before the new one starts. */
const takeOver = 'infoq-reader-take-over';

/** The entry on the address of an article: wires page, panel and platform. It stays where the page goes elsewhere. */
function start(): void {
  document.dispatchEvent(new Event(takeOver));
  clearStage(document);
  const life = new AbortController();
  document.addEventListener(takeOver, () => life.abort(), { signal: life.signal });
  announceReader(life.signal);
  onOrphaned(() => life.abort(), life.signal);
  try {
    runReader(life.signal);
  } catch (error) {
    // Started in the moment in which its extension goes, it has nothing to listen to.
    report(error);
    life.abort();
  }
}

function runReader(signal: AbortSignal): void {
  const store = openSettings((fields) => takeStored(fields), signal);
  const places = openPlaces(positionsWhile(() => session.state().settings.rememberPlace));
  const session: Session = startSession(
    document,
    {
      address: readAddress(),
      // Hidden before the first paint as if in the default mode; taken back when the stored settings say otherwise.
      settings: parseSettings(undefined),
      active: isActive(document),
      mount: (...at) => mountReader(at, places, () => actions),
      onSeen: tell,
      onChosen: (before, after) => write(changedFields(before, after)),
      onError: report,
    },
    signal,
  );

  const actions: PanelProps['actions'] = {
    toggle: () => session.send({ type: 'toggled' }),
    original: () => session.send({ type: 'chosen', patch: { mode: 'original' } }),
    // Not inside of the render that asked for it; a mode is a click's.
    change: (patch) => {
      const send = () => session.send({ type: 'chosen', patch });
      if (patch.mode === undefined) queueMicrotask(send);
      else send();
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
    fetchPicture,
    allowPictures: async () => (await askBackground({ type: 'allowPictures' })) === true,
    playOnPage: (address) => {
      session.send({ type: 'chosen', patch: { mode: 'clean' } });
      const { reading, url } = session.state();
      if (reading?.live) revealMedia(reading.live, address, url);
    },
    showOnPage: (kind, show) => {
      const isCovered = seenOf(session.state()) === 'reader';
      session.send({ type: 'shown', kind, show });
      if (isCovered) revealKind(session.state().reading?.blocks ?? new Map(), kind);
    },
  };

  const write = (fields: Fields) => store.write(fields).catch(() => undefined);
  const takeStored = (fields: Fields) => {
    // What storage does not hold, or fails to give, stays as the reader has it here.
    const settings = fromFields({ ...toFields(session.state().settings), ...fields });
    if (session.state().settings.rememberPlace && !settings.rememberPlace) clearPositions().catch(() => undefined);
    session.send({ type: 'stored', settings });
  };
  const readStored = async () => {
    const fields = await store.read();
    takeStored(fields);
    if (isOutdated(fields)) write(toFields(session.state().settings));
  };

  muteKeys(document, signal);
  onNavigation(window, (replaced) => session.send({ type: 'navigated', address: readAddress(), replaced }), signal);
  onActivation(document, () => session.send({ type: 'activated' }), signal);
  onMessage((message) => message.type === 'toggle' && session.send({ type: 'toggled' }), signal);
  onReturn(
    window,
    () => {
      const seen = seenOf(session.state());
      if (seen) tell(seen);
      readStored();
    },
    signal,
  );
  readStored();
}

function readAddress() {
  const url = location.href;
  return { url, key: articleKey(url), site: detectArticle(url, sites) };
}

/** Renders the panel, and keeps the reader's place in the article that it shows. */
function mountReader(
  [root, signal, fail]: Parameters<Mount>,
  places: ReturnType<typeof openPlaces>,
  actions: () => PanelProps['actions'],
): ReturnType<Mount> {
  let update: ((props: PanelProps) => void) | undefined;
  let last: Parameters<ReturnType<Mount>> | undefined;
  const render: ReturnType<Mount> = (view, state) => {
    last = [view, state];
    const { settings, shown } = state;
    const resume = placeIn(view.state === 'reading' ? state.key : undefined);
    const props = { view, settings, shown, resume, t: translate, locale: uiLanguage(), now: Date.now() };
    if (update) update({ ...props, actions: actions() });
    else update = mountPanel(root, { ...props, actions: actions() }, fail, signal);
  };
  const placeIn = places(root, () => last && render(...last), signal);
  return render;
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

function report(error: unknown): void {
  console.error('InfoQ Clean Reader:', error);
}

function tell(state: Seen): void {
  tellBackground({ type: 'state', state });
}

start();
