/** The model that all other code uses: what a page is turned into before it is shown. */

/** Kinds of content around an article. Each can be hidden by a setting. */
export const clutterKinds = [
  'feed',
  'comments',
  'related',
  'promotion',
  'banner',
  'sidebar',
  'toolbar',
  'audio',
  'header',
  'footer',
] as const;

export type ClutterKind = (typeof clutterKinds)[number];

/** Depth of a heading as the author nested it; 1 is the top level. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export interface OutlineEntry {
  /** `id` of the heading's element in `Article.body`. */
  readonly id: string;
  /** The heading's text, whitespace collapsed. */
  readonly text: string;
  readonly level: HeadingLevel;
  /** True for a paragraph that works as a heading (all bold, 一、, 1.1). */
  readonly pseudo: boolean;
}

/** How many of the page's blocks of one kind the article has kept. */
export interface Count {
  readonly kept: number;
  readonly total: number;
}

/** How much of the page's content the article has kept. */
export interface Completeness {
  /** Share of the text of the page's article, 0 to 1. */
  readonly text: number;
  readonly headings: Count;
  readonly images: Count;
  readonly code: Count;
  readonly tables: Count;
  readonly formulas: Count;
  /** Vector drawings, and canvases, which can't be kept. */
  readonly drawings: Count;
  readonly lists: Count;
  /** Cards that replace video, audio and frames. */
  readonly media: Count;
}

/** The article's length; code is counted separately from prose. */
export interface TextLength {
  /** Han characters and kana. */
  readonly characters: number;
  /** Words of other scripts. */
  readonly words: number;
  readonly codeBlocks: number;
}

/** A video, audio or frame on another page, and the link to it. */
export interface EmbeddedPlayer {
  readonly kind: 'video' | 'audio' | 'frame';
  /** URL at which a user can open it; the page's own URL if only a script knows it. */
  readonly address: string;
  readonly label: string;
  /** The picture that the page shows before it plays. */
  readonly poster?: string;
}

export interface Article {
  /** Address of the page, without its hash. */
  readonly url: string;
  /** The title on the page, without the site's suffix. */
  readonly title: string;
  /** BCP 47 tag of the article's own language. */
  readonly lang: string;
  /** ISO 8601: with time and `+08:00` if infoq.cn gives a time, else only the date. */
  readonly published?: string;
  readonly authors: readonly string[];
  readonly translators: readonly string[];
  /** Address of the source article, if the page names one. */
  readonly original?: string;
  /** 导语: the page's own summary, if it is not part of the body. */
  readonly summary?: string;
  /** The recording that the page is about, such as a talk or an episode, if it is not in the text. */
  readonly recording?: EmbeddedPlayer;
  /** Sanitized, in a separate document. Never changed after reading: show or export a copy. */
  readonly body: HTMLElement;
  readonly outline: readonly OutlineEntry[];
  readonly completeness: Completeness;
  /**
   * True if the page says that the article continues behind a login or for members: `completeness` is relative to what
   * it shows.
   */
  readonly isExcerpt?: true;
  readonly length: TextLength;
}

/** A row of the report on what was hidden on a page. */
export interface RemovedClutter {
  readonly kind: ClutterKind;
  /** Number of items (posts, comments) or places, see `unit`. */
  readonly count: number;
  readonly unit: 'items' | 'places';
}
