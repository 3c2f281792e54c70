import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { anchorBlock } from '../reading-position/block-anchor.ts';
import type { Settings } from '../settings/settings.ts';
import { clutterName } from '../ui/clutter-labels.ts';
import { type Announcement, Toast, type ToastMessage } from '../ui/Toast.tsx';
import { useAppearance } from '../ui/useAppearance.ts';
import { CleanView } from './clean-view/CleanView.tsx';
import { PanelContext, type PanelContextValue } from './context.ts';
import { ReaderView } from './ReaderView.tsx';
import { guardActions, type IsUserInput } from './trusted-input.ts';
import type { PanelProps } from './types.ts';

/** The content of the shadow root, by state of the page. */
export function Panel(props: PanelProps & { readonly isUserInput: IsUserInput }) {
  const { view, settings, t, locale, actions, isUserInput: isReader } = props;
  const [notice, setNotice] = useState<ToastMessage | undefined>(undefined);
  const [said, setSaid] = useState<Announcement | undefined>(undefined);
  const announce = useCallback((text: string) => setSaid((last) => ({ text, turn: (last?.turn ?? 0) + 1 })), []);
  const layers = useRef<Array<() => void>>([]).current;
  const root = useRef<HTMLDivElement>(null);
  const settle = useRef<(() => void) | undefined>(undefined);
  const dismiss = useCallback(() => setNotice(undefined), []);

  const change = useCallback(
    (patch: Partial<Settings>) => {
      settle.current = anchorBlock(root.current?.querySelector('[data-part="body"]') ?? undefined);
      actions.change(patch);
    },
    [actions],
  );
  // Keeps the paragraph at the reading line in place when a setting changes the text.
  useLayoutEffect(() => {
    settle.current?.();
    settle.current = undefined;
  }, [settings]);

  /** Path of the page whose failure message the user has dismissed. */
  const [dismissed, setDismissed] = useState<string | undefined>(undefined);
  const wasReader = useRef(false);
  const isOpen = view.state !== 'clean';
  const hasOpened = useRef(false);
  hasOpened.current ||= isOpen;
  useEffect(() => {
    // With a failure, the user has not closed the panel, and the failure is announced instead.
    if (wasReader.current && view.state === 'clean' && !view.failure) announce(t('srClosed'));
    // Messages of the panel make no sense once it is closed.
    if (wasReader.current && !isOpen) setNotice(undefined);
    wasReader.current = isOpen;
  }, [isOpen]);

  const seen = useRef(props.shown);
  useEffect(() => {
    const added = props.shown.find((kind) => !seen.current.includes(kind));
    seen.current = props.shown;
    if (added === undefined) return;
    setNotice({
      text: t('didShow', { kind: clutterName(t, added) }),
      action: { label: t('undo'), run: () => actions.showOnPage(added, false) },
    });
  }, [props.shown]);

  const runIfUserInitiated = useCallback(
    (run: () => void) => {
      if (isReader()) run();
      else setNotice({ text: t('byReaderAlone'), mark: 'warn' });
    },
    [isReader, t],
  );
  const own = useMemo(
    () => guardActions({ ...actions, change }, runIfUserInitiated),
    [actions, change, runIfUserInitiated],
  );

  useEffect(() => {
    const action = { label: t('allSettings'), run: own.openOptions };
    own.onRefused((what) => setNotice({ text: t(what), mark: 'warn', action }));
  }, []);

  const panel = useMemo<PanelContextValue>(
    () => ({ t, locale, settings, actions: own, runIfUserInitiated, showToast: setNotice, announce, layers }),
    [t, locale, settings, own, runIfUserInitiated, announce, layers],
  );
  return (
    <PanelContext.Provider value={panel}>
      <div
        ref={root}
        class="root"
        data-state={view.state}
        {...useAppearance(settings, view.state === 'reading' ? view.article.lang : locale)}
        data-wrap-code={settings.wrapCode}
        data-side={settings.outlineSide}
      >
        {view.state === 'clean' ? (
          <CleanView
            view={view}
            setTextRules={props.setTextRules}
            shown={props.shown}
            dismissed={dismissed === location.pathname}
            onDismiss={() => setDismissed(location.pathname)}
            left={hasOpened.current}
          />
        ) : (
          <ReaderView view={view} resume={props.resume} now={props.now} />
        )}
        <Toast notice={notice} onGone={dismiss} said={said} />
      </div>
    </PanelContext.Provider>
  );
}
