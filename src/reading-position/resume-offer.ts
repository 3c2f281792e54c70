import { type PageText, type PositionStore, type ResumeOffer, trackPosition } from './track-position.ts';

/**
 * Call with the key of the article shown, if any, and with `text` if it is shown on its own page. Returns the place to
 * offer in the panel.
 */
export type ResumeOffers = (key: string | undefined, text?: PageText) => ResumeOffer | undefined;

interface Here {
  readonly key: string;
  readonly content: Element | undefined;
  readonly stop: AbortController;
  found?: ResumeOffer;
}

/**
 * Tracks the user's place in each article that is shown. The place stored earlier is offered once per visit: users who
 * switch to the clean page and back have dismissed the offer.
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
