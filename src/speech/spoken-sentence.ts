import { matchesMedia, mediaQueries } from '../ui/media-queries.ts';
import type { Sentence } from './sentences.ts';

const highlightName = 'infoq-reader-spoken';

/** Rules for the style sheet of the shadow root: the article's nodes get no mark. */
export const spokenCss = `::highlight(${highlightName}){background-color:var(--mark);color:inherit}
@media (forced-colors:active){::highlight(${highlightName}){background-color:Highlight;color:HighlightText}}`;

/** Marks a sentence without touching the text; gone with the signal. */
export function highlightSpoken(sentence: Sentence | undefined, signal: AbortSignal): void {
  if (typeof Highlight !== 'function' || !CSS.highlights) return;
  if (sentence?.range && !signal.aborted) CSS.highlights.set(highlightName, new Highlight(sentence.range));
  else CSS.highlights.delete(highlightName);
}

/** Brings what is spoken into sight, but for a reader who has scrolled elsewhere: until it is in sight again. */
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
    // The lower part lies under the bar.
    if (isAway || (isSeen && bottom < window.innerHeight - 120)) return;
    window.scrollBy({
      top: top - window.innerHeight / 3,
      behavior: matchesMedia(mediaQueries.still) ? 'instant' : 'smooth',
    });
  };
}
