import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { growToText, isBackLink } from '../../article/footnote-text.ts';
import type { FootnoteCall } from '../article/Footnote.tsx';
import { usePanel } from '../context.ts';
import type { ToolbarProps } from '../toolbar/Toolbar.tsx';

/** Navigation within the article: to a heading, along a link and back, and to a footnote next to its number. */
export function useArticleNavigation(
  body: HTMLElement | undefined,
  main: RefObject<HTMLElement | null>,
  goTo: (target: HTMLElement) => void,
  setLayer: ToolbarProps['setLayer'],
  need: (run: () => void, orElse: () => void) => void,
) {
  const { t, showToast } = usePanel();
  const [note, setNote] = useState<FootnoteCall | undefined>(undefined);
  const find = (id: string) => [...(body?.querySelectorAll<HTMLElement>('[id]') ?? [])].find((one) => one.id === id);
  const go = (id: string) => {
    setLayer(undefined);
    // A closing dialog restores the previous focus, so close it before the heading is focused.
    main.current?.querySelector<HTMLDialogElement>('dialog[open]')?.close();
    const target = find(id);
    if (target) goTo(target);
  };
  /** Follows a link within the article and offers to go back, since it adds nothing to the browser's history. */
  const follow = (id: string, from: HTMLElement) => {
    const { scrollY } = window;
    go(id);
    if (isBackLink(from) || !find(id)) return;
    const run = () => {
      window.scrollTo({ top: scrollY, behavior: 'instant' });
      from.focus({ preventScroll: true });
    };
    showToast({ text: t('followed'), action: { label: t('followedBack'), run } });
  };
  const showNote = (id: string, from: HTMLElement) => {
    const target = find(id);
    if (!target || target.contains(from)) return;
    const note = growToText(target.closest('li') ?? target, from);
    setNote({ note, from, onGo: (to = id) => follow(to, from) });
    const show = () => from.isConnected && setLayer('note');
    need(show, () => follow(id, from));
  };
  // The note belongs to the article's nodes.
  useEffect(() => {
    setNote(undefined);
    setLayer((last) => (last === 'note' ? undefined : last));
  }, [body]);
  return { go, follow, note, showNote };
}
