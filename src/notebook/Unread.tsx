import type { MessageId, Translate } from '../ui/translate.ts';

/**
 * Stored items, as far as known: `undefined` before storage answers, `silent` if it has not answered in the time that the
 * page may stay empty, `failed` if it could not be read.
 */
export type Kept<Item> = readonly Item[] | 'silent' | 'failed' | undefined;

export function listOf<Item>(kept: Kept<Item>): readonly Item[] {
  return typeof kept === 'object' ? kept : [];
}

interface UnreadProps {
  readonly t: Translate;
  readonly why: 'silent' | 'failed';
  /** Message for `failed`. */
  readonly failure: MessageId;
}

/** Shown in place of a list that could not be read. */
export function Unread({ t, why, failure }: UnreadProps) {
  return (
    <div class="notebook-off" role="alert" data-why={why}>
      <p>{t(why === 'silent' ? 'storageSilent' : failure)}</p>
      <button type="button" class="button" onClick={() => location.reload()}>
        {t('reload')}
      </button>
    </div>
  );
}
