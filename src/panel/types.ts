import type { ClutterKind } from '../article/article.ts';
import type { PanelView } from '../article/panel-view.ts';
import type { ModuleName, Modules } from '../on-demand/modules.ts';
import type { ResumeOffer } from '../reading-position/track-position.ts';
import type { Settings } from '../settings/settings.ts';
import type { Translate } from '../ui/translate.ts';
import type { CodeHighlighter } from './article/enhance/code-colors.ts';

export interface PanelProps {
  readonly view: PanelView;
  readonly settings: Settings;
  readonly t: Translate;
  /** BCP 47 tag of the language of the interface. */
  readonly locale: string;
  /** Kinds that the user has asked to see again on this page. */
  readonly shown: readonly ClutterKind[];
  readonly resume?: ResumeOffer | undefined;
  /** Now, as epoch milliseconds: the age of the article is told against it. */
  readonly now: number;
  readonly actions: PanelActions;
  /** Writes rules for the page's own text, where the clean page stands. */
  readonly setTextRules: (css: string) => void;
}

/** What the user can do; whoever mounts the panel carries it out. */
export interface PanelActions {
  /** reader <-> clean. */
  readonly toggle: () => void;
  readonly original: () => void;
  readonly change: (patch: Partial<Settings>) => void;
  readonly openOptions: () => void;
  /** The page of all highlights and notes. */
  readonly openNotes: () => void;
  /** A part that is not there from the start; `undefined` when it can't be brought. */
  readonly loadModule: <Name extends ModuleName>(name: Name) => Promise<Modules[Name] | undefined>;
  /** Calls back where storage refuses a choice of the user's, and once where it refuses place or list of what was read. */
  readonly onRefused: (callback: (what: 'saveFailed' | 'placeUnsaved' | 'readingUnsaved') => void) => void;
  /** Whether the user has highlights in the article at this address. */
  readonly hasAnnotations: (url: string) => Promise<boolean>;
  /** Once, the address that leads to words in this article, where the browser does not bring them into view. */
  readonly takeTextFragment: (url: string) => Promise<string | undefined>;
  /** The inks of code. */
  readonly color: CodeHighlighter;
  /** A picture for a file that the user saves; `undefined` where it can't be had. */
  readonly fetchImage: (address: string, signal: AbortSignal) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Asks the user whether pictures may be fetched past the site's rules; true when they may. */
  readonly requestImagePermission: () => Promise<boolean>;
  /** Opens an address of Obsidian; false where the browser refuses. */
  readonly openNote: (address: string) => Promise<boolean>;
  /** Clean mode at the video, audio or frame whose page has this address. */
  readonly playOnPage: (address: string) => void;
  /** Clean mode with this kind shown (`true`) or hidden again, scrolled to it. */
  readonly showOnPage: (kind: ClutterKind, show: boolean) => void;
}
