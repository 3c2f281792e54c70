import { type PageText, type PositionStore, type ResumeOffer, trackPosition } from './track-position.ts';

/** Says which article is shown, if any, and on its page what of it; gives the place to offer in the panel. */
export type ResumeOffers = (key: string | undefined, text?: PageText) => ResumeOffer | undefined;

interface Here {
  readonly key: string;
  readonly content: Element | undefined;
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
    const begin = (key: string, text: PageText | undefined): Here => {
      if (visit?.key !== key) visit = { key, isOffered: false };
      const one = visit;
      const here: Here = { key, content: text?.content, stop: new AbortController() };
      const offer = (found: ResumeOffer) => {
        if (one.isOffered) return;
        one.isOffered = true;
        here.found = found;
        onFound();
      };
      trackPosition(root, key, store, text, offer, here.stop.signal);
      return here;
    };
    signal.addEventListener('abort', () => now?.stop.abort(), { once: true });
    return (key, text) => {
      if (now?.key !== key || now?.content !== text?.content) {
        now?.stop.abort();
        now = key === undefined ? undefined : begin(key, text);
      }
      return now?.found;
    };
  };
}
