import { useEffect } from 'preact/hooks';
import type { ClutterKind } from '../../article/article.ts';
import type { PanelView } from '../../article/panel-view.ts';
import { useAnnotations } from '../annotations/useAnnotations.ts';
import { usePanel } from '../context.ts';
import { LatePart, useLateControls } from '../late-controls.tsx';
import { PageButton } from './PageButton.tsx';
import { useCornerOffset } from './useCornerOffset.ts';

const ignore = () => undefined;

export interface CleanViewProps {
  readonly view: Extract<PanelView, { state: 'clean' }>;
  readonly setTextRules: (css: string) => void;
  readonly shown: readonly ClutterKind[];
  /** Whether the user has dismissed the failure message on this page. */
  readonly dismissed: boolean;
  readonly onDismiss: () => void;
  /** Whether the panel was open before: its background fades out. */
  readonly left: boolean;
}

/** Our UI on the clean page: the button, why the panel did not open, and highlights in the page's own text. */
export function CleanView({ view, setTextRules, shown, dismissed, onDismiss, left }: CleanViewProps) {
  const { article, content: body } = view.text ?? {};
  const panel = usePanel();
  const { t, actions, showToast } = panel;
  const annotations = useAnnotations({ article, body, speak: actions.toggle, setTextRules });
  const lift = useCornerOffset(view, shown);
  const { place, controls, need } = useLateControls(false, undefined);
  const failure = dismissed ? undefined : view.failure;
  const failedPath = failure && location.pathname;
  useEffect(() => {
    if (failedPath) need(ignore, () => showToast({ text: t('failTitle'), mark: 'warn' }));
  }, [failedPath]);
  return (
    <div class="page-corner" style={{ '--lift': `${lift}px` }}>
      {left && <div class="leaving" aria-hidden="true" />}
      {failure && <LatePart controls={controls} part={{ kind: 'failure', panel, failure, onDismiss }} />}
      <PageButton
        removed={view.removed}
        shown={shown}
        onAnnotate={view.text && annotations.offer}
        onList={annotations.toggleList}
        controls={controls}
        need={need}
      />
      <div ref={annotations.place} />
      <div ref={place} />
    </div>
  );
}
