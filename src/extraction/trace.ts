import type { Content } from './content/find-content.ts';

/** Hears how an article is read: for `npm run explain`. In the extension nobody listens. */
export interface Trace {
  /** The box that was taken for the text, and what was found around it and in it. */
  found(content: Content): void;
  /** A step is done; `copy` is the text as it leaves it, and may change later. */
  done(step: string, copy: Element): void;
}
