import type { Article, ClutterKind, OutlineEntry, RemovedClutter } from '../article/article.ts';
import type { Failure } from '../article/panel-view.ts';
import type { Settings } from '../settings/settings.ts';
import type { ToastMessage } from '../ui/Toast.tsx';
import type { Translate } from '../ui/translate.ts';
import type { ExportModule } from './export-module.ts';

/**
 * Controls that are needed after the text, or rarely: quick settings, the list of keys, the menu's rows for copying,
 * sending and saving the article, the text of a footnote, the tooltip with a link's target, the handle that resizes the
 * outline, the list of hidden kinds of clutter, and the message that the panel did not open.
 */
export interface ControlsModule {
  /** Adds the style of the parts to an empty element of the panel, until the signal aborts. */
  readonly start: (place: HTMLElement, signal: AbortSignal) => RenderControls;
}

/** Renders a part into its element, and again when it has changed; `undefined` removes it. */
export type RenderControls = (place: HTMLElement, part: ControlsPart | undefined) => void;

export type ControlsPart =
  | QuickSettingsPart
  | KeysPart
  | FootnotePart
  | LinkTooltipPart
  | OutlineResizerPart
  | ArticleRowsPart
  | HiddenKindsPart
  | FailurePart;

/** What all parts get from the panel. */
export interface ControlsPanel {
  readonly t: Translate;
  /** BCP 47 tag of the interface's language. */
  readonly locale: string;
  readonly settings: Settings;
  readonly actions: ControlsActions;
  readonly showToast: (notice: ToastMessage) => void;
  /** Announces a text to screen readers only. */
  readonly announce: (text: string) => void;
  /** Runs actions that a page must not trigger by a synthetic click. */
  readonly runIfUserInitiated: (run: () => void) => void;
}

export interface ControlsActions {
  readonly change: (patch: Partial<Settings>) => void;
  readonly openOptions: () => void;
  /** Shows a kind of clutter on the page, or hides it again. */
  readonly showOnPage: (kind: ClutterKind, show: boolean) => void;
  readonly loadModule: (name: 'export') => Promise<ExportModule | undefined>;
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

/** A footnote, next to its number. */
export interface FootnotePart {
  readonly kind: 'footnote';
  readonly panel: ControlsPanel;
  /** BCP 47 tag of the article's language. */
  readonly lang: string | undefined;
  /** The footnote in the text, which is not changed. */
  readonly note: Element;
  /** The number in the text that was clicked. */
  readonly from: HTMLElement;
  /** Goes to the footnote, or to the target of a link in it. */
  readonly onGo: (id?: string) => void;
}

/** Shows where the link that is hovered or focused leads. */
export interface LinkTooltipPart {
  readonly kind: 'link-tooltip';
  readonly panel: ControlsPanel;
  /** The article's text in the panel. */
  readonly body: HTMLElement;
}

/** The handle at the edge of the outline. */
export interface OutlineResizerPart {
  readonly kind: 'outline-resizer';
  readonly panel: ControlsPanel;
}

/** The first rows of the menu. */
export interface ArticleRowsPart {
  readonly kind: 'article-rows';
  readonly panel: ControlsPanel;
  readonly article: Article;
  /** The article's text in the panel. */
  readonly body: HTMLElement;
  /** The heading of the section that is being read; `undefined` above the first one. */
  readonly section: OutlineEntry | undefined;
  readonly isOpen: boolean;
  /**
   * Goes to where the user was: the notice that offers this disappears after a moment. `undefined` if there is no such
   * place.
   */
  readonly onResume: (() => void) | undefined;
  /** The user's selection in the text; `undefined` if there is none. */
  readonly readSelection: () => Range | undefined;
  readonly onPrint: () => void;
  readonly onSpeak: (from: Range | undefined) => void;
  readonly onAnnotations: () => void;
  /** Closes the menu. */
  readonly close: () => void;
}

/** What was hidden from the page, by kind, with a button each that shows it there. */
export interface HiddenKindsPart {
  readonly kind: 'hidden-kinds';
  readonly panel: ControlsPanel;
  readonly removed: readonly RemovedClutter[];
  /** The kinds that the page shows again; `undefined` in the panel, where a button leads to the page. */
  readonly shown: readonly ClutterKind[] | undefined;
}

/** Why the panel did not open, until the user dismisses it. */
export interface FailurePart {
  readonly kind: 'failure';
  readonly panel: ControlsPanel;
  readonly failure: Failure;
  readonly onDismiss: () => void;
}
