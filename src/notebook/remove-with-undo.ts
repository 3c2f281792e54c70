import type { ToastMessage } from '../ui/Toast.tsx';
import type { MessageId, Translate } from '../ui/translate.ts';

/** A list from which items are removed. */
export interface RemovalTask<Item> {
  readonly t: Translate;
  readonly tell: (notice: ToastMessage) => void;
  /** Both reject if storage refuses. */
  readonly remove: (items: readonly Item[]) => Promise<void>;
  readonly restore: (items: readonly Item[]) => Promise<void>;
  /** Says how many were removed. */
  readonly said: MessageId;
  readonly list: Element | null;
}

/** Removes items, and offers to restore them, again if storage refuses. */
export async function removeWithUndo<Item>(
  items: readonly Item[],
  { t, tell, remove, restore, said, list }: RemovalTask<Item>,
): Promise<void> {
  // Removed records can no longer be read from storage, and it may be full by now: they are kept here.
  const undo = (): void =>
    void restore(items).catch(() =>
      tell({ text: t('undoRefused'), mark: 'warn', action: { label: t('retry'), run: undo }, beside: list }),
    );
  try {
    await remove(items);
    tell({ text: t(said, { n: items.length }), action: { label: t('undo'), run: undo }, beside: list });
  } catch {
    tell({ text: t('saveFailed'), mark: 'warn' });
  }
}
