import { isHighlightable, parseTokenSpans } from '../article/code-tokens.ts';
import { findModule } from '../on-demand/modules.ts';
import { captureKeys } from '../page/key-capture.ts';
import { isActive, onActivation, onNavigation, onReturn } from '../page/navigation.ts';
import { startReader } from '../page/reader-life.ts';
import { createPageReader } from '../page/reading/page-reader.ts';
import { rememberLanguage } from '../page/reading/translation.ts';
import { warmUp } from '../page/reading/warm-up.ts';
import { keepPlaces } from '../page/session/kept-places.ts';
import { createPanelActions } from '../page/session/panel-actions.ts';
import type { Mount } from '../page/session/presenter.ts';
import { startSession } from '../page/session/session.ts';
import type { Session } from '../page/session/session-types.ts';
import { presentationOf, type VisibleMode, visibleModeOf } from '../page/session/state.ts';
import { mountPanel } from '../panel/mount.tsx';
import type { PanelProps } from '../panel/types.ts';
import { hasAnnotations } from '../platform/annotation-store.ts';
import { isOrphaned, onContextInvalidated } from '../platform/extension-lifetime.ts';
import { forgetStored } from '../platform/forget-stored.ts';
import { translate, uiLanguage } from '../platform/i18n.ts';
import { askBackground, onToggle, tellBackground } from '../platform/messages.ts';
import { onPlaceRefused, openPositions } from '../platform/position-store.ts';
import { tellReading } from '../platform/reading-store.ts';
import { requestScript } from '../platform/script-injection.ts';
import { openSettingsStore } from '../platform/settings-store.ts';
import { readTextFragmentAddress } from '../platform/text-fragment-address.ts';
import { openResumeOffers } from '../reading-position/resume-offer.ts';
import { openSettingsClient } from '../settings/settings-client.ts';
import { sites } from '../sites/index.ts';
import { articleKey, detectArticle } from '../sites/match-article.ts';

/**
 * Entry script for addresses of articles: wires page, panel and platform together. It keeps running when the page
 * navigates in place.
 */
function runReader(signal: AbortSignal): void {
  const settings = openSettingsClient(
    (onChange) => openSettingsStore(onChange, signal),
    (stored) => session.send({ type: 'stored', settings: stored }),
    forgetStored,
  );
  const places = openResumeOffers(keepPlaces(openPositions(), tellReading, () => session.state()));
  const address = readAddress();
  let isFragmentTaken = false;
  let sayRefused: Parameters<PanelProps['actions']['onRefused']>[0] = () => undefined;
  const session: Session = startSession(
    document,
    {
      address,
      // Hide the page before the first paint, as in the default mode; undone if the stored settings say otherwise.
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
    ...createPanelActions(session),
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
    // Highlights that storage refused exist only in the module that made them.
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
    requestImagePermission: async () => (await askBackground({ type: 'allowPictures' })) === true,
    openNote: async (address) => (await askBackground({ type: 'openNote', address })) === true,
  };

  const { site, url } = session.state();
  const isNeeded = () => {
    const state = session.state();
    return state.known && presentationOf(state).is !== 'nothing';
  };
  if (site) warmUp(document, { site, url, locale: uiLanguage(), isNeeded }, signal);
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

/** Renders the panel, and keeps track of the user's place in the article that the panel or the page shows. */
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

rememberLanguage(document);
startReader(document, {
  run: runReader,
  isOrphaned,
  onOrphaned: onContextInvalidated,
  onError: report,
  onGiveUp: () => tell('none'),
});
