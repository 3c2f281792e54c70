import { useEffect, useState } from 'preact/hooks';
import { hasLocalVoice } from '../../on-demand/local-voice.ts';
import { usePanel } from '../context.ts';
import { useModuleInPlace } from '../useModuleInPlace.ts';

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

/** Reads the text of `body` aloud; silent when it or the panel is gone. */
export function useReadAloud(body: HTMLElement | undefined, lang = '') {
  const { t } = usePanel();
  const { place, start } = useModuleInPlace('speech', body);
  const speak = (from: Range | undefined) =>
    start((part, at, signal) => {
      if (body) part.readAloud({ body, lang, from, place: at, t }, signal);
    });
  return { place, speak };
}
