// Types of those parts of scripts/exports/*.mjs that the tests use.
declare module '*/scripts/exports/npm-readers.mjs' {
  import type { Skill } from './markdown-shape.ts';

  export const npmReaders: readonly {
    readonly name: string;
    readonly knows: readonly Skill[];
    readonly toHtml: (markdown: string) => string;
  }[];
}
