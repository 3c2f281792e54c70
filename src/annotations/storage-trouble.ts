import type { AnnotationTask } from '../on-demand/annotations-module.ts';
import type { AnnotationList, AnnotationListEvents } from './annotation-list.ts';

/**
 * Shows the user that storage failed, with a button to retry. Retries also when they come back to the tab, as they may
 * have freed space. Until everything is stored, the browser asks before the page is left.
 */
export function tellOfTrouble(
  { t, showToast }: Pick<AnnotationTask, 't' | 'showToast'>,
  list: () => AnnotationList,
  signal: AbortSignal,
): AnnotationListEvents['onFailure'] {
  let trouble: AbortController | undefined;
  const retry = async () => {
    const wasUnsaved = list().hasUnsaved();
    if (!(await list().retry()) || signal.aborted) return;
    trouble?.abort();
    trouble = undefined;
    if (wasUnsaved) showToast({ text: t('saved'), mark: 'ok' });
  };
  signal.addEventListener('abort', () => trouble?.abort(), { once: true });
  return (what) => {
    const text = t(what === 'read' ? 'annotationsUnread' : 'annotationUnsaved');
    showToast({ text, mark: 'warn', action: { label: t('retry'), run: retry } });
    if (trouble) return;
    trouble = new AbortController();
    // Added only when needed: a `beforeunload` listener keeps a page out of the back/forward cache.
    const onLeave = (event: Event) => list().hasUnsaved() && event.preventDefault();
    window.addEventListener('beforeunload', onLeave, { signal: trouble.signal });
    const onReturn = () => document.visibilityState === 'visible' && retry();
    document.addEventListener('visibilitychange', onReturn, { signal: trouble.signal });
  };
}
