import { usePanel } from '../context.ts';
import { useModuleInPlace } from '../useModuleInPlace.ts';

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
