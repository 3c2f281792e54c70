import type { RefObject } from 'preact';
import { usePanel } from './context.ts';

/** Skips the tools to the article's title; visible only when focused. */
export function SkipButton({ to }: { readonly to: RefObject<HTMLElement | null> }) {
  const { t } = usePanel();
  const skip = () => {
    to.current?.querySelector('h1')?.scrollIntoView();
    to.current?.focus({ preventScroll: true });
  };
  return (
    <button type="button" class="skip" onClick={skip}>
      {t('skip')}
    </button>
  );
}
