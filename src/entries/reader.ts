import { isHighlightable, parseTokenSpans } from '../article/code-tokens.ts';
import { findModule } from '../on-demand/modules.ts';
import { revealKind, revealMedia } from '../page/clean-page/reveal.ts';
import { onDocumentReplaced } from '../page/document-replaced.ts';
import { removeLeftovers } from '../page/host/host-element.ts';
import { captureKeys } from '../page/key-capture.ts';
import { isActive, onActivation, onNavigation, onReturn } from '../page/navigation.ts';
import { beginLife } from '../page/reader-life.ts';
import { createPageReader } from '../page/reading/page-reader.ts';
import { warmUp } from '../page/reading/warm-up.ts';
import { keepPlaces } from '../page/session/kept-places.ts';
import type { Mount } from '../page/session/presenter.ts';
import { type Session, startSession } from '../page/session/session.ts';
import { type VisibleMode, visibleModeOf } from '../page/session/state.ts';
import { mountPanel } from '../panel/mount.tsx';
import type { PanelProps } from '../panel/types.ts';
import { hasAnnotations } from '../platform/annotation-store.ts';
import { isOrphaned, onContextInvalidated } from '../platform/extension-lifetime.ts';
import { translate, uiLanguage } from '../platform/i18n.ts';
import { fetchImage } from '../platform/image-fetch.ts';
import { askBackground, onToggle, tellBackground } from '../platform/messages.ts';
import { clearPositions, onPlaceRefused, openPositions } from '../platform/position-store.ts';
import { clearReadings, tellReading } from '../platform/reading-store.ts';
import { requestScript } from '../platform/script-injection.ts';
import { openSettingsStore } from '../platform/settings-store.ts';
import { readTextFragmentAddress } from '../platform/text-fragment-address.ts';
import { openResumeOffers } from '../reading-position/resume-offer.ts';
import { openSettingsClient } from '../settings/settings-client.ts';
import { sites } from '../sites/index.ts';
import { articleKey, detectArticle } from '../sites/match-article.ts';

/**
 * Heard by a script of ours whose extension is gone, as after an update in Chrome: it gives the page back before the new
 * one starts. A page can raise it too, and ends nothing by it.
 */
const takeOver = 'infoq-reader-take-over';

/** So often the reader starts anew on a page that throws out its whole document. */
const maxRestarts = 8;

/** The entry on the address of an article: wires page, panel and platform. It stays where the page goes elsewhere. */
function start(restarts = 0): void {
  document.dispatchEvent(new Event(takeOver));
  const life = beginLife();
  removeLeftovers(document);
  document.addEventListener(takeOver, () => isOrphaned() && life.abort(), { signal: life.signal });
  onContextInvalidated(() => life.abort(), life.signal);
  onDocumentReplaced(
    document,
    () => {
      life.abort();
      // A page that throws itself out again and again is left alone.
      if (restarts < maxRestarts) start(restarts + 1);
    },
    life.signal,
  );
  try {
    runReader(life.signal);
  } catch (error) {
    // Started in the moment in which its extension goes, it has nothing to listen to.
    report(error);
    life.abort();
  }
}

function runReader(signal: AbortSignal): void {
  const settings = openSettingsClient(
    (onChange) => openSettingsStore(onChange, signal),
    (stored) => session.send({ type: 'stored', settings: stored }),
    (what) => (what === 'positions' ? clearPositions() : clearReadings()),
  );
  const places = openResumeOffers(keepPlaces(openPositions(), tellReading, () => session.state()));
  const address = readAddress();
  let isFragmentTaken = false;
  let sayRefused: Parameters<PanelProps['actions']['onRefused']>[0] = () => undefined;
  const session: Session = startSession(
    document,
    {
      address,
      // Hidden before the first paint as if in the default mode; taken back when the stored settings say otherwise.
      settings: settings.current(),
      active: isActive(document),
      mount: (...at) => mountReader(at, places, () => actions),
      onSeen: tell,
      onChosen: (chosen) => settings.save(chosen).catch(() => sayRefused('saveFailed')),
      onError: report,
      read: createPageReader({ find: findModule, bring: requestScript }),
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
    openNotes: () => tellBackground({ type: 'openNotes' }),
    loadModule: async (name) => {
      if (!findModule(name)) await requestScript(name);
      return findModule(name);
    },
    onRefused: (say) => {
      sayRefused = say;
      onPlaceRefused(say);
    },
    // What storage has refused is known to the script alone that has made it.
    hasAnnotations: async (url) => findModule('annotations') !== undefined || hasAnnotations(articleKey(url)),
    takeTextFragment: async (url) => {
      const isFirst = !isFragmentTaken && articleKey(url) === address.key;
      isFragmentTaken = true;
      return isFirst ? readTextFragmentAddress() : undefined;
    },
    color: async (code, language) => {
      if (!isHighlightable(code)) return [];
      const answer = await askBackground({ type: 'color', code, ...(language ? { language } : {}) });
      return parseTokenSpans(answer, code.length);
    },
    fetchImage,
    requestImagePermission: async () => (await askBackground({ type: 'allowPictures' })) === true,
    openNote: async (address) => (await askBackground({ type: 'openNote', address })) === true,
    playOnPage: (address) => {
      session.send({ type: 'chosen', patch: { mode: 'clean' } });
      const { reading, url } = session.state();
      if (reading?.live) revealMedia(reading.live, address, url);
    },
    showOnPage: (kind, show) => {
      const isCovered = visibleModeOf(session.state()) === 'reader';
      session.send({ type: 'shown', kind, show });
      if (isCovered) revealKind(session.state().reading?.blocks ?? new Map(), kind);
    },
  };

  const { site, url } = session.state();
  if (site) warmUp(document, site, url, signal);
  captureKeys(document, signal);
  onNavigation(window, (replaced) => session.send({ type: 'navigated', address: readAddress(), replaced }), signal);
  onActivation(document, () => session.send({ type: 'activated' }), signal);
  onToggle(() => session.send({ type: 'toggled' }), signal);
  onReturn(
    window,
    () => {
      const seen = visibleModeOf(session.state());
      if (seen) tell(seen);
      settings.refresh();
    },
    signal,
  );
  settings.refresh();
}

function readAddress() {
  const url = location.href;
  return { url, key: articleKey(url), site: detectArticle(url, sites) };
}

/** Renders the panel, and keeps the user's place in the article that it or the page shows. */
function mountReader(
  [root, signal, fail, setTextRules]: Parameters<Mount>,
  places: ReturnType<typeof openResumeOffers>,
  actions: () => PanelProps['actions'],
): ReturnType<Mount> {
  let update: ((props: PanelProps) => void) | undefined;
  let last: Parameters<ReturnType<Mount>> | undefined;
  const render: ReturnType<Mount> = (view, state) => {
    last = [view, state];
    const { settings, shown } = state;
    const text = view.state === 'clean' ? view.text : undefined;
    const resume = placeIn(view.state === 'reading' || text ? state.key : undefined, text);
    const props = { view, settings, shown, resume, t: translate, locale: uiLanguage(), now: Date.now(), setTextRules };
    if (update) update({ ...props, actions: actions() });
    else update = mountPanel(root, { ...props, actions: actions() }, fail, signal);
  };
  const placeIn = places(root, () => last && render(...last), signal);
  return render;
}

function report(error: unknown): void {
  console.error('InfoQ Clean Reader:', error);
}

function tell(state: VisibleMode): void {
  tellBackground({ type: 'state', state });
}

start();
