import type { MessageId, Translate } from '../ui/translate.ts';

/**
 * What is kept, as far as it is known: `undefined` before the answer of storage, `silent` where that has not come for
 * longer than the page may be empty, `failed` where it is a refusal.
 */
export type Kept<Item> = readonly Item[] | 'silent' | 'failed' | undefined;

export function listOf<Item>(kept: Kept<Item>): readonly Item[] {
  return typeof kept === 'object' ? kept : [];
}

interface UnreadProps {
  readonly t: Translate;
  readonly why: 'silent' | 'failed';
  /** What is said of a refusal. */
  readonly failure: MessageId;
}

/** Stands where nothing can be listed. */
export function Unread({ t, why, failure }: UnreadProps) {
  return (
    <div class="notebook-off" role="alert" data-why={why}>
      <p>{t(why === 'silent' ? 'storageSilent' : failure)}</p>
      <button type="button" class="plain" onClick={() => location.reload()}>
        {t('reload')}
      </button>
    </div>
  );
}
