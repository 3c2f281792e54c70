import type { Article } from '../article/article.ts';
import type { ExportNotesChoice } from '../article/export-notes.ts';
import type { ToastMessage } from '../ui/Toast.tsx';
import type { Translate } from '../ui/translate.ts';

/** Highlights and notes of the user in an article. */
export interface AnnotationsModule {
  /** Shows what is stored and offers new ones, until the signal aborts: then nothing is left of it on the page. */
  readonly annotate: (task: AnnotationTask, signal: AbortSignal) => AnnotationControl;
}

export interface AnnotationControl {
  /** Brings the words that an address leads to (`#:~:text=`) into view, and marks them. */
  readonly showWords: (address: string) => void;
  /** Offers to highlight what is selected, with the focus on the first choice; false where nothing is. */
  readonly offer: () => boolean;
  /** Goes to the next highlight or the one before, and says what it is. */
  readonly step: (by: 1 | -1) => void;
  /** Opens the list of all highlights in the article, or closes it. */
  readonly toggleList: () => void;
}

/** How many highlights there are. */
export interface AnnotationCounts {
  /** Those too whose words are not in the text at present. */
  readonly total: number;
  /** Under each heading of the outline, by its id; none that is 0. */
  readonly sections: ReadonlyMap<string, number>;
}

export interface AnnotationTask {
  readonly article: Article;
  /** What the user reads: the article's nodes as they stand in the panel, or the page's own. They are not changed. */
  readonly body: Element;
  /** An empty element for the controls. */
  readonly place: HTMLElement;
  readonly t: Translate;
  /** What the user has selected. */
  readonly readSelection: () => Range | undefined;
  /** Given where `body` is the page's own: writes rules for its text into the page's style. */
  readonly setTextRules: ((css: string) => void) | undefined;
  /** What the panel would make of a key: on the page its keys are heard here. */
  readonly readKey: (event: Event) => string | undefined;
  /** A part of the article's nodes as a quotation in Markdown, with its source; empty or `undefined` where it can't be had. */
  readonly toQuotation: (range: Range) => Promise<string | undefined>;
  /** Reads the article aloud from a place on, in the panel: on the page it brings the panel, which then is asked to. */
  readonly readAloud: (from: Range) => void;
  /** Whether, and how, highlights go along into files, and onto paper. */
  readonly exportNotes: () => ExportNotesChoice;
  /** Called whenever it may have changed. */
  readonly onCount: (counts: AnnotationCounts) => void;
  readonly showToast: (notice: ToastMessage) => void;
  readonly announce: (text: string) => void;
  /** Runs what no page may do by a click of its own. */
  readonly runIfUserInitiated: (run: () => void) => void;
  /** What is open in the panel, the top one last: each is closed by calling it. */
  readonly layers: Array<() => void>;
}
