import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { Article } from '../article/article.ts';
import type { ResumeOffer } from '../reading-position/track-position.ts';
import { mediaQueries, useMedia } from '../ui/media-queries.ts';
import { usePanel } from './context.ts';

/** When an article opens: focuses its text, announces it, and offers to resume a half-read article. */
export function useOpening(
  article: Article | undefined,
  sheet: { readonly current: HTMLElement | null },
  resume: ResumeOffer | undefined,
): void {
  const { t, settings, actions, showToast, announce } = usePanel();
  const touch = useMedia(mediaQueries.touch);
  // Keyed by URL: an article that is extracted again as its page grows does not open again.
  const url = article?.url;
  useLayoutEffect(() => {
    if (url !== undefined) sheet.current?.focus({ preventScroll: true });
  }, [url, sheet]);
  useEffect(() => {
    if (article) announce(t('srOpened', { n: article.outline.length }));
  }, [url, announce, t]);
  useEffect(() => {
    if (!article || settings.greeted) return;
    showToast({ text: t(touch ? 'firstRunTouch' : 'firstRun') });
    actions.change({ greeted: true });
  }, [article, settings.greeted]);
  useEffect(() => {
    if (!article || !resume) return;
    const heading = resume.heading || article.title;
    showToast({ text: t('resume', { heading }), action: { label: t('resumeGo'), run: resume.go } });
  }, [url, resume]);
}
