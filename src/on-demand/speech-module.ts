import type { Translate } from '../ui/translate.ts';
/** Reads an article aloud with the browser's own voices. */
export interface SpeechModule {
  /** Starts reading, with a bar of controls in `place`; ends when the bar is closed or the signal aborts. */
  readonly readAloud: (task: SpeechTask, signal: AbortSignal) => void;
}

export interface SpeechTask {
  /** The article's nodes in the panel. They are not changed. */
  readonly body: HTMLElement;
  /** BCP 47 tag of the article's language. */
  readonly lang: string;
  /** Where to start; `undefined` for the visible text. */
  readonly from: Range | undefined;
  /** An empty element for the controls. */
  readonly place: HTMLElement;
  readonly t: Translate;
}
