import type { HiddenKindsPart } from '../on-demand/controls-module.ts';
import { bySize, clutterName, removedCount } from '../ui/clutter-labels.ts';

/** The kinds of clutter that were hidden, the longest lists first, and buttons that show them on the page. */
export function HiddenKinds({ panel: { t, actions }, removed, shown }: HiddenKindsPart) {
  return (
    <>
      <ul class="hidden-kinds">
        {bySize(removed).map((one) => {
          const isShown = shown?.includes(one.kind) === true;
          const name = clutterName(t, one.kind);
          return (
            <li key={one.kind}>
              <span>
                {name} <span class="count">{removedCount(t, one)}</span>
              </span>
              <button
                type="button"
                data-kind={one.kind}
                aria-pressed={shown && isShown}
                aria-label={t('showLabel', { kind: name })}
                onClick={() => actions.showOnPage(one.kind, !isShown)}
              >
                {t(isShown ? 'hide' : 'show')}
              </button>
            </li>
          );
        })}
      </ul>
      {!shown && <p class="hint">{t('showHint')}</p>}
    </>
  );
}
