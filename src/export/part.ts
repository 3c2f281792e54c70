import type { Article } from '../core/article.ts';

/** Taking the article along. */
export interface ExportPart {
  readonly toMarkdown: (article: Article, words: Words) => string;
}

/** Words of the interface that stand in what is taken along. */
export interface Words {
  readonly t: (id: string, values?: Readonly<Record<string, string | number>>) => string;
  readonly locale: string;
}
