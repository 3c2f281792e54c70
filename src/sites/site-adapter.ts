import type { ClutterKind } from '../article/article.ts';

/** What is known of one kind of clutter: the same rule hides it on the page and names it in the report. */
export interface ClutterRule {
  readonly kind: ClutterKind;
  /** A selector list. */
  readonly selector: string;
  /** What one counted item of the block is; without it the block counts as one place. */
  readonly item?: string;
  /** Facts about the article stand in it: it is hidden on the page, and read all the same. */
  readonly holdsFacts?: true;
}

/**
 * What is known of one site, as data. Selectors are tried in order and may all be wrong: each part of an article
 * is found by what it says and what it is when its selectors find nothing.
 */
export interface SiteAdapter {
  readonly id: string;
  /** Whole host names. */
  readonly hosts: readonly string[];
  /** Matched against the decoded path of an address; one hit makes the page an article. */
  readonly articles: readonly RegExp[];
  /** Paths of pages that are about a recording: a talk, an episode of a podcast. */
  readonly recordings?: RegExp;
  /** True where the text arrives after the page: what stands above the names before that is a summary. */
  readonly arrivesLate?: true;
  /** Language of the articles when neither the page nor the address says it. */
  readonly lang: string;
  /** Offset of the times that the site shows; without it dates have no time. */
  readonly utcOffset?: '+08:00';
  /** What the site adds to a document's title. */
  readonly titleSuffix: RegExp;
  /** The author in a document's title, as its first group, where the site writes one. */
  readonly authorInTitle?: RegExp;
  readonly title: readonly string[];
  /** The smallest box that holds all of the article's text. */
  readonly content: readonly string[];
  /** The column that is kept in clean mode, from the title to the end of the text. */
  readonly column: readonly string[];
  readonly summary: readonly string[];
  /** Elements whose text is one name each. */
  readonly names: readonly string[];
  readonly clutter: readonly ClutterRule[];
  /** Parts of the content that are the site's and not the author's. */
  readonly contentClutter: readonly string[];
}
