import { usePanel } from '../context.ts';
import { useModuleInPlace } from '../useModuleInPlace.ts';

/** Reads the text of `body` aloud; stops when the body changes or the panel unmounts. */
export function useReadAloud(body: HTMLElement | undefined, lang = '') {
  const { t } = usePanel();
  const { place, start } = useModuleInPlace('speech', body);
  const speak = (from: Range | undefined) =>
    start((part, at, signal) => {
      if (body) part.readAloud({ body, lang, from, place: at, t }, signal);
    });
  return { place, speak };
}
