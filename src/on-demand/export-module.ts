import type { Article } from '../article/article.ts';
import type { ExportNotesChoice } from '../article/export-notes.ts';
import type { FrontMatterSettings } from '../article/front-matter.ts';
import type { Translate } from '../ui/translate.ts';

/** The part of an article to export. */
export type ExportRange =
  | { readonly kind: 'article' }
  /** A heading with everything below it, by the heading's id. */
  | { readonly kind: 'section'; readonly id: string }
  | { readonly kind: 'outline' }
  /** `range` refers to nodes of `Article.body`. */
  | { readonly kind: 'selection'; readonly range: Range }
  /** The selection as a quotation with its source. */
  | { readonly kind: 'quotation'; readonly range: Range };

const fileKinds = ['markdown', 'html', 'epub'] as const;
export type FileKind = (typeof fileKinds)[number];

/** The bytes of a picture as fetched, and the media type detected from them. */
export interface ExportImage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** The user's settings for exported files. */
export interface ExportSettings extends FrontMatterSettings {
  readonly exportNotes: ExportNotesChoice;
}

/** The user's settings for notes in Obsidian. */
export interface NoteSettings extends ExportSettings {
  /** Name of the vault; empty for the one that is open. */
  readonly obsidianVault: string;
  /** Path in the vault, with `/` between folders; empty for its root. */
  readonly obsidianFolder: string;
}

/** A note to open in Obsidian. */
export interface ObsidianNote {
  /** `obsidian://new`, with or without the text. */
  readonly address: string;
  /** The text, if it is too long for the address: it has to be copied to the clipboard first. */
  readonly clipboard?: string;
}

/** What an export needs from the panel. */
export interface ExportTask {
  readonly t: Translate;
  /** BCP 47 tag of the interface's language. */
  readonly locale: string;
  /** Current time in epoch ms. */
  readonly now: number;
  readonly settings: ExportSettings;
  /** Called with the share of the work that is done, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Dependencies of an export. */
export interface ExportContext extends ExportTask {
  /** Fetches a picture; `undefined` if that fails. */
  readonly fetchPicture: (address: string, signal: AbortSignal) => Promise<Uint8Array<ArrayBuffer> | undefined>;
}

export interface MadeFile {
  readonly name: string;
  readonly blob: Blob;
  /** Addresses of pictures that could not be included. */
  readonly missing: readonly string[];
}

/** Exports of an article. */
export interface ExportModule {
  /** The article or a part of it as Markdown; empty if there is no such part. `now` is in epoch ms. */
  readonly toMarkdown: (article: Article, range: ExportRange, settings: ExportSettings, now: number) => Promise<string>;
  readonly writeNote: (article: Article, settings: NoteSettings, now: number) => Promise<ObsidianNote>;
  /** Rejects if the signal aborts. */
  readonly makeFile: (article: Article, kind: FileKind, task: ExportTask, signal: AbortSignal) => Promise<MadeFile>;
}
