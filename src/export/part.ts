import type { Article } from '../core/article.ts';
import type { Extent } from './extent.ts';

/** Taking the article along. */
export interface ExportPart {
  /** The article or a part of it as Markdown; empty where there is no such part. */
  readonly toMarkdown: (article: Article, extent: Extent) => string;
}
