import type { Article } from '../article/article.ts';
import type { ExportNotesChoice } from '../article/export-notes.ts';
import type { ToastMessage } from '../ui/Toast.tsx';
import type { Translate } from '../ui/translate.ts';

/** The user's highlights and notes in an article. */
export interface AnnotationsModule {
  /** Shows stored highlights and offers new ones, until the signal aborts, which removes everything from the page. */
  readonly annotate: (task: AnnotationTask, signal: AbortSignal) => AnnotationControl;
  /**
   * Changes of an article's records, by id, that storage has refused so far; a record that was removed is `undefined`.
   */
  readonly unsaved: (article: string) => ReadonlyMap<string, object | undefined>;
}

export interface AnnotationControl {
  /** Scrolls to the text that an address leads to (`#:~:text=`), and marks it. */
  readonly showWords: (address: string) => void;
  /** Offers to highlight the selection, with the focus on the first choice; false if nothing is selected. */
  readonly offer: () => boolean;
  /** Goes to the next or previous highlight, and announces it. */
  readonly step: (by: 1 | -1) => void;
  /** Opens the list of all highlights in the article, or closes it. */
  readonly toggleList: () => void;
}

export interface AnnotationCounts {
  /** Includes those whose text is not in the article at present. */
  readonly total: number;
  /** Counts by the id of the outline's heading above; zeros are left out. */
  readonly sections: ReadonlyMap<string, number>;
}

export interface AnnotationTask {
  readonly article: Article;
  /** The article's nodes in the panel, or the page's own. They are not changed. */
  readonly body: Element;
  /** An empty element for the controls. */
  readonly place: HTMLElement;
  readonly t: Translate;
  /** The user's selection; `undefined` if there is none. */
  readonly readSelection: () => Range | undefined;
  /** Writes rules for the page's own text into the page's style; `undefined` if `body` is in the panel. */
  readonly setTextRules: ((css: string) => void) | undefined;
  /** The action that the panel has for a key: on the page, this module handles keys. */
  readonly readKey: (event: Event) => string | undefined;
  /** A part of the article as a Markdown quotation with its source; empty or `undefined` if that fails. */
  readonly toQuotation: (range: Range) => Promise<string | undefined>;
  /** Reads the article aloud from a place in the panel; on the page, it opens the panel first. */
  readonly readAloud: (from: Range) => void;
  /** Whether, and in which form, highlights are included in files and in print. */
  readonly exportNotes: () => ExportNotesChoice;
  /** Called whenever the counts may have changed. */
  readonly onCount: (counts: AnnotationCounts) => void;
  readonly showToast: (notice: ToastMessage) => void;
  readonly announce: (text: string) => void;
  /** Runs actions that a page must not trigger by a synthetic click. */
  readonly runIfUserInitiated: (run: () => void) => void;
  /** Close functions of what is open in the panel, the topmost last. */
  readonly layers: Array<() => void>;
}
