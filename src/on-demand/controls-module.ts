import type { Article, OutlineEntry } from '../article/article.ts';
import type { Settings } from '../settings/settings.ts';
import type { ToastMessage } from '../ui/Toast.tsx';
import type { Translate } from '../ui/translate.ts';
import type { ExportModule } from './export-module.ts';

/** What the user asks for over the text: quick settings, the list of keys, the rows of the menu that take the article along, and where a link leads. */
export interface ControlsModule {
  /** Prepares an empty element of the panel for the parts' looks, until the signal aborts. */
  readonly start: (place: HTMLElement, signal: AbortSignal) => RenderControls;
}

/** Renders a part into an element of its own, and anew when something in it has changed; `undefined` takes it away. */
export type RenderControls = (place: HTMLElement, part: ControlsPart | undefined) => void;

export type ControlsPart = QuickSettingsPart | KeysPart | LinkTooltipPart | ArticleRowsPart;

/** What every part speaks with. */
export interface ControlsPanel {
  readonly t: Translate;
  /** BCP 47 tag of the interface's language. */
  readonly locale: string;
  readonly settings: Settings;
  readonly actions: ControlsActions;
  readonly showToast: (notice: ToastMessage) => void;
  /** Runs what no page may do by a click of its own. */
  readonly runIfUserInitiated: (run: () => void) => void;
}

export interface ControlsActions {
  readonly change: (patch: Partial<Settings>) => void;
  readonly openOptions: () => void;
  readonly loadModule: (name: 'export') => Promise<ExportModule | undefined>;
  readonly fetchImage: (address: string, signal: AbortSignal) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  readonly requestImagePermission: () => Promise<boolean>;
  readonly openNote: (address: string) => Promise<boolean>;
}

export interface QuickSettingsPart {
  readonly kind: 'settings';
  readonly panel: ControlsPanel;
  /** BCP 47 tag of the article's language. */
  readonly lang: string;
}

export interface KeysPart {
  readonly kind: 'keys';
  readonly panel: ControlsPanel;
  readonly onClose: () => void;
}

/** Where the link under the pointer or with the focus leads. */
export interface LinkTooltipPart {
  readonly kind: 'link-tooltip';
  readonly panel: ControlsPanel;
  /** The article's text in the panel. */
  readonly body: HTMLElement;
}

/** The first rows of the menu. */
export interface ArticleRowsPart {
  readonly kind: 'article-rows';
  readonly panel: ControlsPanel;
  readonly article: Article;
  /** Its text in the panel. */
  readonly body: HTMLElement;
  /** The heading that is being read under. */
  readonly section: OutlineEntry | undefined;
  /** Whether the menu is open. */
  readonly isOpen: boolean;
  /** To where the user was; the notice that offered it is gone in a moment. */
  readonly onResume: (() => void) | undefined;
  /** What the user has selected in the text. */
  readonly readSelection: () => Range | undefined;
  readonly onPrint: () => void;
  readonly onSpeak: (from: Range | undefined) => void;
  readonly onAnnotations: () => void;
  /** Closes the menu. */
  readonly close: () => void;
}
