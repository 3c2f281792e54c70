import { useEffect } from 'preact/hooks';
import type { ClutterKind } from '../core/article.ts';
import { FailureCard } from './FailureCard.tsx';
import { kindName } from './kinds.ts';
import { PageButton } from './PageButton.tsx';
import type { View } from './props.ts';
import { useVoice } from './voice.ts';

export interface CleanViewProps {
  readonly view: Extract<View, { state: 'clean' }>;
  readonly shown: readonly ClutterKind[];
}

/** On the clean page: the button, and why the panel did not open. */
export function CleanView({ view, shown }: CleanViewProps) {
  const { t, actions, notify } = useVoice();
  const last = shown.at(-1);
  useEffect(() => {
    if (last === undefined) return;
    notify({
      text: t('didShow', { kind: kindName(t, last) }),
      action: { label: t('undo'), run: () => actions.showOnPage(last, false) },
    });
  }, [last]);
  return (
    <>
      {view.failure && <FailureCard failure={view.failure} />}
      <PageButton removed={view.removed} shown={shown} />
    </>
  );
}
