import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../article/article.ts';
import { hasLocalVoice } from '../../on-demand/local-voice.ts';
import { usePanel } from '../context.ts';

/** Whether the browser has a voice of the article's language on this machine. Asked for once `wanted`, not before. */
export function useHasVoice(lang: string | undefined, wanted: boolean): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    if (!wanted || lang === undefined || typeof speechSynthesis === 'undefined') return undefined;
    const stop = new AbortController();
    const look = () => setHas(hasLocalVoice(lang));
    speechSynthesis.addEventListener?.('voiceschanged', look, { signal: stop.signal });
    look();
    return () => stop.abort();
  }, [lang, wanted]);
  return has;
}

/** Reads the article aloud; silent when the article or the panel is gone. */
export function useReadAloud(article: Article | undefined) {
  const { t, actions, showToast } = usePanel();
  const place = useRef<HTMLDivElement>(null);
  const reading = useRef<AbortController | undefined>(undefined);
  // An article that is read again keeps its body: what is spoken stands in it.
  useEffect(() => () => reading.current?.abort(), [article?.body]);
  const speak = async (from: Range | undefined) => {
    reading.current?.abort();
    const own = new AbortController();
    reading.current = own;
    const part = await actions.loadModule('speech');
    if (own.signal.aborted || !article || !place.current) return;
    if (!part) return showToast({ text: t('partMissing'), mark: 'warn' });
    part.readAloud({ body: article.body, lang: article.lang, from, place: place.current, t }, own.signal);
  };
  return { place, speak };
}
