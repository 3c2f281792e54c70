import type { Article, ClutterKind, RemovedClutter } from '../article/article.ts';
import type { ModuleName, Modules } from '../on-demand/modules.ts';
import type { Settings } from '../settings/settings.ts';
import type { Translate } from '../ui/translate.ts';
import type { CodeHighlighter } from './article/enhance/code-colors.ts';

/** Why the panel can't open, with the numbers of the first part that is short. */
export type Failure =
  | { readonly reason: 'none' }
  | { readonly reason: 'parts'; readonly part: 'text' | 'images' | 'code' | 'tables'; readonly found: string };

/** What stands on the page, as a value. The page's session gives a new one whenever something changed. */
export type View =
  | { readonly state: 'waiting' }
  | { readonly state: 'reading'; readonly article: Article; readonly removed: readonly RemovedClutter[] }
  | { readonly state: 'clean'; readonly removed: readonly RemovedClutter[]; readonly failure?: Failure };

export interface Resume {
  /** Text of the heading above the place; empty above the first one. */
  readonly heading: string;
  /** Goes there. */
  readonly go: () => void;
}

export interface PanelProps {
  readonly view: View;
  readonly settings: Settings;
  readonly t: Translate;
  /** BCP 47 tag of the language of the interface. */
  readonly locale: string;
  /** Kinds that the user has asked to see again on this page. */
  readonly shown: readonly ClutterKind[];
  readonly resume?: Resume | undefined;
  /** Now, as epoch milliseconds: the age of the article is told against it. */
  readonly now: number;
  readonly actions: PanelActions;
}

/** What the user can do; whoever mounts the panel carries it out. */
export interface PanelActions {
  /** reader <-> clean. */
  readonly toggle: () => void;
  readonly original: () => void;
  readonly change: (patch: Partial<Settings>) => void;
  readonly openOptions: () => void;
  /** A part that is not there from the start; `undefined` when it can't be brought. */
  readonly loadModule: <Name extends ModuleName>(name: Name) => Promise<Modules[Name] | undefined>;
  /** The inks of code. */
  readonly color: CodeHighlighter;
  /** A picture for a file that the user saves; `undefined` where it can't be had. */
  readonly fetchImage: (address: string, signal: AbortSignal) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Asks the user whether pictures may be fetched past the site's rules; true when they may. */
  readonly requestImagePermission: () => Promise<boolean>;
  /** Clean mode at the video, audio or frame whose page has this address. */
  readonly playOnPage: (address: string) => void;
  /** Clean mode with this kind shown (`true`) or hidden again, scrolled to it. */
  readonly showOnPage: (kind: ClutterKind, show: boolean) => void;
}
