/** Handles what few articles contain, so its code is loaded only for those. */
export interface RaritiesModule {
  /**
   * Writes what only the style sheets of `live` show into `content`, a copy of it with the same elements. Returns the
   * rest of the work, for a copy of `content` whose nodes may be moved.
   */
  readonly readRarities: (
    content: Element,
    live: Element | undefined,
    window: Window & typeof globalThis,
    url: string,
  ) => (copy: Element) => void;
  /**
   * Inserts the text of all open shadow trees of a page into a copy of its body, whose elements are the same before
   * that.
   */
  readonly setShadows: (copy: Element, document: Document) => void;
  /**
   * Calls back when a shadow tree of the last reading has changed, or one was added. A later callback replaces the
   * earlier one.
   */
  readonly onShadowChange: (callback: () => void) => void;
}

/** Boxes of known players. */
export const playerSelectors = {
  terminal: '.asciinema-player, .ap-wrapper, asciinema-player',
  video: '.video-js, .plyr, .dplayer, .xgplayer, .jwplayer, .prism-player, .mejs__container',
} as const;

/** Types of inputs without text of the author, as pages of infoq.com have for ratings and for data. A missing or unknown type means text. */
export const typesWithoutText =
  'hidden password search checkbox radio range color file submit button reset image date time month week datetime-local'.split(
    ' ',
  );

/** Fields that may hold text of the author. */
const fields = `:is(input:not(${typesWithoutText.map((type) => `[type="${type}"]`).join(', ')}), textarea)\
:is([value]:not([value=""]), :not(:empty), [readonly], [disabled])`;

/** Players without an address in `src` or `data-src`: it is elsewhere until they are in view, or until a script builds them. */
export const playersElsewhere =
  'embed, object, oembed, [data-attrs^="{"], [videoid], [data-videoid], :is(iframe:not([srcdoc]), video, audio):not([src*="/"], [data-src], :has([src], [data-src]))';

/** Markup that this module handles; other rare content is only recognized by style sheets and shadow trees. */
export const raritySelector = `[role="row"], area, pre img, ${fields}, .mermaid, ${playerSelectors.terminal}, ${playerSelectors.video}, ${playersElsewhere}, [class*="clone"], [class*="duplicate"]`;

/** An element that HTML does not have: often text in angle brackets that a page does not escape. */
export const isUnknown = (element: Element) =>
  Object.prototype.toString.call(element) === '[object HTMLUnknownElement]';

/** Returns whether a content has markup that this module handles. */
export const hasRarities = (content: Element) =>
  content.querySelector(raritySelector) !== null || [...content.querySelectorAll('*')].some(isUnknown);

/**
 * Maximum number of characters of a list marker, or of the number of a heading: longer generated content is text, which
 * is not added.
 */
export const maxSignLength = 32;
