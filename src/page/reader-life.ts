import { limitRate } from '../dom/rate-limit.ts';
import { onDocumentReplaced } from './document-replaced.ts';
import { removeLeftovers } from './host/host-element.ts';

declare global {
  var infoqReaderLife: AbortController | undefined;
}

/**
 * Event that makes an older script of ours restore the page before the new one starts, if its extension is gone, as after
 * an update in Chrome. The page can dispatch it too, which has no effect.
 */
const takeOver = 'infoq-reader-take-over';

/** A page may replace its whole document; one that keeps doing so is left alone. */
const mayRestart = limitRate(8);

export interface ReaderLife {
  /** Runs the reader until the signal aborts. */
  readonly run: (signal: AbortSignal) => void;
  /** Whether the extension of this script is gone. */
  readonly isOrphaned: () => boolean;
  /** Calls back when the extension has gone. */
  readonly onOrphaned: (end: () => void, signal: AbortSignal) => void;
  /** Called with what `run` throws. */
  readonly onError: (error: unknown) => void;
  /** The page is left alone because it keeps replacing its document. */
  readonly onGiveUp: () => void;
}

/** Runs the reader, ends one that runs in this page already, and starts again when the page replaces its document. */
export function startReader(document: Document, reader: ReaderLife): void {
  document.dispatchEvent(new Event(takeOver));
  globalThis.infoqReaderLife?.abort();
  const life = new AbortController();
  globalThis.infoqReaderLife = life;
  removeLeftovers(document);
  document.addEventListener(takeOver, () => reader.isOrphaned() && life.abort(), { signal: life.signal });
  reader.onOrphaned(() => life.abort(), life.signal);
  const restart = () => {
    life.abort();
    if (mayRestart()) startReader(document, reader);
    else reader.onGiveUp();
  };
  onDocumentReplaced(document, restart, life.signal);
  try {
    reader.run(life.signal);
  } catch (error) {
    // If the extension is removed at this very moment, its API can no longer be used.
    reader.onError(error);
    life.abort();
  }
}

/** Whether the reader runs in this page. The page's own scripts have another world, and can neither see nor change it. */
export function isReaderAlive(): boolean {
  return globalThis.infoqReaderLife?.signal.aborted === false;
}
