import { matchesMedia, mediaQueries } from '../ui/media-queries.ts';
import type { Sentence } from './sentences.ts';

const highlightName = 'infoq-reader-spoken';

/** Rules for the shadow root's style sheet: the article's nodes are not marked. */
export const spokenCss = `::highlight(${highlightName}){background-color:var(--mark);color:inherit}
@media (forced-colors:active){::highlight(${highlightName}){background-color:Highlight;color:HighlightText}}`;

/** Highlights a sentence without changing the text; `undefined` or an aborted signal removes the highlight. */
export function highlightSpoken(sentence: Sentence | undefined, signal: AbortSignal): void {
  if (typeof Highlight !== 'function' || !CSS.highlights) return;
  if (sentence?.range && !signal.aborted) CSS.highlights.set(highlightName, new Highlight(sentence.range));
  else CSS.highlights.delete(highlightName);
}

/** Scrolls to the spoken sentence, unless the user has scrolled elsewhere; resumes once the sentence is in view again. */
export function createSentenceScroller(signal: AbortSignal): (sentence: Sentence) => void {
  let isAway = false;
  const leave = () => {
    isAway = true;
  };
  const options = { passive: true, capture: true, signal };
  window.addEventListener('wheel', leave, options);
  window.addEventListener('touchmove', leave, options);
  window.addEventListener(
    'keydown',
    ({ code }) => {
      if (/^(?:Page|Arrow)(?:Up|Down)$|^(?:Home|End|Space)$/.test(code)) leave();
    },
    options,
  );
  return ({ range, element }) => {
    const { top, bottom } = (range ?? element).getBoundingClientRect();
    const isSeen = top >= 0 && bottom <= window.innerHeight;
    if (isSeen) isAway = false;
    // The lower part is covered by the bar.
    if (isAway || (isSeen && bottom < window.innerHeight - 120)) return;
    window.scrollBy({
      top: top - window.innerHeight / 3,
      behavior: matchesMedia(mediaQueries.still) ? 'instant' : 'smooth',
    });
  };
}
