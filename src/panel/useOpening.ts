import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { Article } from '../core/article.ts';
import { queries, useMedia } from './media.ts';
import type { Resume } from './props.ts';
import { useVoice } from './voice.ts';

/** On opening: the focus is on the text, screen readers are told, and a half-read article offers its place. */
export function useOpening(
  article: Article | undefined,
  sheet: { readonly current: HTMLElement | null },
  resume: Resume | undefined,
): void {
  const { t, settings, actions, notify, say } = useVoice();
  const touch = useMedia(queries.touch);
  // By address: an article that is read again as its page grows is not opened again.
  const url = article?.url;
  useLayoutEffect(() => {
    if (url !== undefined) sheet.current?.focus({ preventScroll: true });
  }, [url, sheet]);
  useEffect(() => {
    if (article) say(t('srOpened', { n: article.outline.length }));
  }, [url, say, t]);
  useEffect(() => {
    if (!article || settings.greeted) return;
    notify({ text: t(touch ? 'firstRunTouch' : 'firstRun') });
    actions.change({ greeted: true });
  }, [article, settings.greeted]);
  useEffect(() => {
    if (!article || !resume) return;
    const heading = resume.heading || article.title;
    notify({ text: t('resume', { heading }), action: { label: t('resumeGo'), run: resume.go } });
  }, [url, resume]);
}
