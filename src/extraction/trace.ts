import type { Content } from './content/find-content.ts';

/** Observes the steps of an extraction for `npm run explain`. The extension passes no trace. */
export interface Trace {
  /** Receives the box that was recognized as the text, and the clutter around it and in it. */
  found(content: Content): void;
  /** Called after each step. `copy` is the text at that point and may change later. */
  done(step: string, copy: Element): void;
}
