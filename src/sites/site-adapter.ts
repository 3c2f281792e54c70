import type { ClutterKind } from '../article/article.ts';

/** A rule for one kind of clutter: it hides the clutter on the page and counts it in the report. */
export interface ClutterRule {
  readonly kind: ClutterKind;
  /** A selector list. */
  readonly selector: string;
  /** Selector of one counted item in the block; without it the block counts as one place. */
  readonly item?: string;
  /** It holds facts about the article: it is hidden on the page, but still read. */
  readonly holdsFacts?: true;
}

/**
 * What is known about one site, as data. Selectors are tried in order and may all fail: then each part of an article is
 * found by its text and structure.
 */
export interface SiteAdapter {
  readonly id: string;
  /** Exact host names. */
  readonly hosts: readonly string[];
  /** Matched against the decoded path of an address; one match makes the page an article. */
  readonly articles: readonly RegExp[];
  /** Paths of pages about a recording: a talk, a podcast episode. */
  readonly recordings?: RegExp;
  /** True if the text is added after the page has loaded: until then, text above the authors' names is a summary. */
  readonly arrivesLate?: true;
  /** Language of the articles, if neither the page nor the address declares it. */
  readonly lang: string;
  /** Languages of the site's editions, as BCP 47 tags, by the first part of their paths. */
  readonly editions?: Readonly<Record<string, string>>;
  /** Selectors of hidden fields: authors, separated by commas, and a BCP 47 tag. */
  readonly fields?: { readonly authors: string; readonly lang: string };
  /** UTC offset of the times that the site shows; without it, dates have no time. */
  readonly utcOffset?: '+08:00';
  /** What the site adds to a document's title, before or after it. */
  readonly titleSuffix: RegExp;
  /** Matches the author in a document's title, as its first group. */
  readonly authorInTitle?: RegExp;
  readonly title: readonly string[];
  /** The smallest element that contains all of the article's text. */
  readonly content: readonly string[];
  /** A box around the text, used if it has a text's length and no selector of `content` matches. */
  readonly around?: string;
  /** The column that is kept in clean mode, from the title to the end of the text. */
  readonly column: readonly string[];
  readonly summary: readonly string[];
  /** Elements that each contain one name. */
  readonly names: readonly string[];
  readonly clutter: readonly ClutterRule[];
  /** Parts of the content that were added by the site, not by the author. */
  readonly contentClutter: readonly string[];
}
