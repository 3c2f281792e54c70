import { type PositionStore, type ResumeOffer, trackPosition } from './track-position.ts';

/** Says which article the panel shows, if any; gives the place to offer in it. */
export type ResumeOffers = (key: string | undefined) => ResumeOffer | undefined;

interface Here {
  readonly key: string;
  readonly stop: AbortController;
  found?: ResumeOffer;
}

/**
 * Keeps the user's place in each article that the panel shows. The place that was kept before is offered once a
 * visit: who goes to the clean page and comes back has answered.
 */
export function openResumeOffers(
  store: PositionStore,
): (root: ShadowRoot, onFound: () => void, signal: AbortSignal) => ResumeOffers {
  let visit: { readonly key: string; isOffered: boolean } | undefined;
  return (root, onFound, signal) => {
    let now: Here | undefined;
    const begin = (key: string): Here => {
      if (visit?.key !== key) visit = { key, isOffered: false };
      const one = visit;
      const here: Here = { key, stop: new AbortController() };
      const offer = (found: ResumeOffer) => {
        if (one.isOffered) return;
        one.isOffered = true;
        here.found = found;
        onFound();
      };
      trackPosition(root, key, store, offer, here.stop.signal);
      return here;
    };
    signal.addEventListener('abort', () => now?.stop.abort(), { once: true });
    return (key) => {
      if (now?.key !== key) {
        now?.stop.abort();
        now = key === undefined ? undefined : begin(key);
      }
      return now?.found;
    };
  };
}
