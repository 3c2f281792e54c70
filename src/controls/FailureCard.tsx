import { useEffect } from 'preact/hooks';
import type { Failure } from '../article/panel-view.ts';
import type { FailurePart } from '../on-demand/controls-module.ts';
import { copyText } from '../ui/copy-and-save.ts';
import { Icon } from '../ui/Icon.tsx';
import * as icons from '../ui/icons.ts';

const partNames = {
  text: 'partNameText',
  images: 'partNameImages',
  code: 'partNameCode',
  tables: 'partNameTables',
  formulas: 'partNameFormulas',
  drawings: 'partNameDrawings',
  headings: 'partNameHeadings',
  lists: 'partNameLists',
  media: 'partNameMedia',
} as const;

/** Shows why the panel did not open, above the page button, until it is dismissed. */
export function FailureCard({ panel, failure, onDismiss }: FailurePart) {
  const { t, showToast, announce, runIfUserInitiated } = panel;
  const reason = t('failParts', { part: t(partNames[failure.part]), x: failure.found });
  useEffect(() => announce(`${t('failTitle')} ${reason}`), [reason, announce, t]);
  const copy = async (target: EventTarget) => {
    const done = await copyText(diagnose(failure), target);
    showToast(done ? { text: t('copied'), mark: 'ok' } : { text: t('copyFailed'), mark: 'warn' });
  };
  return (
    <section class="card" aria-label={t('failTitle')}>
      <p class="card-title">
        <Icon icon={icons.warn} />
        {t('failTitle')}
      </p>
      <p class="card-text">{reason}</p>
      <p class="card-foot">
        <button type="button" class="button" onClick={onDismiss}>
          {t('failOk')}
        </button>
        <button
          type="button"
          class="button"
          onClick={({ currentTarget }) => runIfUserInitiated(() => copy(currentTarget))}
        >
          {t('failCopy')}
        </button>
      </p>
    </section>
  );
}

/** Data for a bug report; nothing about the user except the browser's name. */
function diagnose(failure: Failure): string {
  const { origin, pathname } = location;
  return JSON.stringify({ page: `${origin}${pathname}`, failure, browser: navigator.userAgent }, undefined, 2);
}
