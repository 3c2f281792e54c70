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
  /** BCP 47 tag of the interface's language. */
  readonly locale: string;
  /** Kinds of clutter that the user chose to show on this page. */
  readonly shown: readonly ClutterKind[];
  readonly resume?: ResumeOffer | undefined;
  /** Current time in epoch milliseconds, for the age of the article. */
  readonly now: number;
  readonly actions: PanelActions;
  /** Writes style rules for the page's own text, on the clean page. */
  readonly setTextRules: (css: string) => void;
}

/** Actions of the user, implemented by the code that mounts the panel. */
export interface PanelActions {
  /** Switches between reader and clean mode. */
  readonly toggle: () => void;
  readonly original: () => void;
  readonly change: (patch: Partial<Settings>) => void;
  readonly openOptions: () => void;
  /** Opens the page of all highlights and notes. */
  readonly openNotes: () => void;
  /** Loads a module on demand; `undefined` if that fails. */
  readonly loadModule: <Name extends ModuleName>(name: Name) => Promise<Modules[Name] | undefined>;
  /**
   * Calls back each time storage refuses a setting, and once if it refuses the reading position or the reading list.
   */
  readonly onRefused: (callback: (what: 'saveFailed' | 'placeUnsaved' | 'readingUnsaved') => void) => void;
  /** Whether the user has highlights in the article at this address. */
  readonly hasAnnotations: (url: string) => Promise<boolean>;
  /** Returns, once, the address with a text fragment for this article, if the browser has not scrolled to it. */
  readonly takeTextFragment: (url: string) => Promise<string | undefined>;
  /** Tokenizes code for syntax coloring. */
  readonly color: CodeHighlighter;
  /** Requests the permission to fetch images despite the site's restrictions; true if granted. */
  readonly requestImagePermission: () => Promise<boolean>;
  /** Opens an Obsidian URI; false if the browser refuses. */
  readonly openNote: (address: string) => Promise<boolean>;
  /** Switches to clean mode and shows the video, audio or frame whose page has this address. */
  readonly playOnPage: (address: string) => void;
  /** Switches to clean mode with this kind shown (`true`) or hidden again, and scrolls to it. */
  readonly showOnPage: (kind: ClutterKind, show: boolean) => void;
}
