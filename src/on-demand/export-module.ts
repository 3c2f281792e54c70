import type { Article } from '../article/article.ts';
import type { ExportNotesChoice } from '../article/export-notes.ts';
import type { FrontMatterSettings } from '../article/front-matter.ts';
import type { Translate } from '../ui/translate.ts';

/** How much of an article is taken. */
export type ExportRange =
  | { readonly kind: 'article' }
  /** A heading with all that stands under it, by the heading's id. */
  | { readonly kind: 'section'; readonly id: string }
  | { readonly kind: 'outline' }
  /** `range` is in `Article.body`. */
  | { readonly kind: 'selection'; readonly range: Range }
  /** The same as a quotation that names its source. */
  | { readonly kind: 'quotation'; readonly range: Range };

const fileKinds = ['markdown', 'html', 'epub'] as const;
export type FileKind = (typeof fileKinds)[number];

/** A picture's bytes as they were fetched, with the type that they show themselves. */
export interface ExportImage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** What the user has chosen for files. */
export interface ExportSettings extends FrontMatterSettings {
  readonly exportNotes: ExportNotesChoice;
}

/** What the user has chosen for notes. */
export interface NoteSettings extends ExportSettings {
  /** Name of the vault; empty for the one that is open. */
  readonly obsidianVault: string;
  /** Path in the vault, with `/` between folders; empty for its root. */
  readonly obsidianFolder: string;
}

/** What Obsidian is opened with. */
export interface ObsidianNote {
  /** `obsidian://new`, with the text or without it. */
  readonly address: string;
  /** The text, where the address is too short for it: it has to be on the clipboard before. */
  readonly clipboard?: string;
}

/** What making a file needs of the world around it. */
export interface ExportContext {
  readonly t: Translate;
  /** BCP 47 tag of the interface's language. */
  readonly locale: string;
  /** Now, as epoch milliseconds. */
  readonly now: number;
  readonly settings: ExportSettings;
  /** The bytes behind an address; `undefined` when they can't be had. */
  readonly fetchPicture: (address: string, signal: AbortSignal) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Share of the work that is done, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

export interface MadeFile {
  readonly name: string;
  readonly blob: Blob;
  /** Addresses of pictures that are not in the file. */
  readonly missing: readonly string[];
}

/** Taking the article along. */
export interface ExportModule {
  /** The article or a part of it as Markdown; empty where there is no such part. */
  readonly toMarkdown: (
    article: Article,
    extent: ExportRange,
    settings: ExportSettings,
    now: number,
  ) => Promise<string>;
  readonly writeNote: (article: Article, settings: NoteSettings, now: number) => Promise<ObsidianNote>;
  /** Rejects when the signal aborts. */
  readonly makeFile: (article: Article, kind: FileKind, work: ExportContext, signal: AbortSignal) => Promise<MadeFile>;
}
