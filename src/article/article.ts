/** The model that everything else speaks: what a page becomes before it is shown. */

/** Kinds of what stands around an article. A switch of the settings hides each of them. */
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

/** Depth of a heading as its author nested it; 1 is above 2. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export interface OutlineEntry {
  /** `id` of the heading's element in `Article.body`. */
  readonly id: string;
  /** The heading's text, white space collapsed. */
  readonly text: string;
  readonly level: HeadingLevel;
  /** True for a paragraph that works as a heading (bold alone, 一、, 1.1). */
  readonly pseudo: boolean;
}

/** How many of the page's own blocks of one kind the article holds. */
export interface Count {
  readonly kept: number;
  readonly total: number;
}

/** What the article holds of what the page holds. */
export interface Completeness {
  /** Share of the page's article text, 0 to 1. */
  readonly text: number;
  readonly headings: Count;
  readonly images: Count;
  readonly code: Count;
  readonly tables: Count;
  readonly formulas: Count;
  /** Drawings of shapes, and canvases: of these nothing can be held. */
  readonly drawings: Count;
  readonly lists: Count;
  /** Cards in the place of video, audio and frames. */
  readonly media: Count;
}

/** How long the article is; code is counted apart from prose. */
export interface TextLength {
  /** Han characters and kana. */
  readonly characters: number;
  /** Words of other scripts. */
  readonly words: number;
  readonly codeBlocks: number;
}

/** A video, an audio or a frame that stands elsewhere: what leads to it. */
export interface EmbeddedPlayer {
  readonly kind: 'video' | 'audio' | 'frame';
  /** Where a reader would open it; the page itself where only its script knows. */
  readonly address: string;
  readonly label: string;
  /** The picture that the page shows until it plays. */
  readonly poster?: string;
}

export interface Article {
  /** Address of the page, without its hash. */
  readonly url: string;
  /** The title as the page sets it, without the site's suffix. */
  readonly title: string;
  /** BCP 47 tag of the article's own language. */
  readonly lang: string;
  /** ISO 8601: with time and `+08:00` where infoq.cn gives a time, else the date alone. */
  readonly published?: string;
  readonly authors: readonly string[];
  readonly translators: readonly string[];
  /** Address of the source article that the page names. */
  readonly original?: string;
  /** 导语: the page's own summary, when it is not part of the body. */
  readonly summary?: string;
  /** What the page is about, where that is a recording and stands outside of the text: a talk, an episode. */
  readonly recording?: EmbeddedPlayer;
  /** Sanitized, in a document of its own. It stays as it was read: what shows or writes it does so with a copy. */
  readonly body: HTMLElement;
  readonly outline: readonly OutlineEntry[];
  readonly completeness: Completeness;
  /** True where the page says that the article goes on behind a login or for members: `completeness` is of what it shows. */
  readonly isExcerpt?: true;
  readonly length: TextLength;
}

/** What was hidden on a page: one row of the report. */
export interface RemovedClutter {
  readonly kind: ClutterKind;
  /** Items (posts, comments) or places, as `unit` says. */
  readonly count: number;
  readonly unit: 'items' | 'places';
}
