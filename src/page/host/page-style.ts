import { readNative } from '../../dom/native.ts';
import { createOwnStyle } from '../../dom/own-style.ts';

/** One `<style>` of ours on the page, taken back by the signal. */
export interface PageStyle {
  /** `covers`: with it alive.css covers the page. */
  readonly set: (css: string, covers?: boolean) => void;
  /** Rules that stand beside those of `set`, whatever these are. */
  readonly setMore: (css: string) => void;
  /** Puts it back where the page has thrown it out. */
  readonly keep: () => void;
}

export function addPageStyle(document: Document, signal: AbortSignal): PageStyle {
  const style = createOwnStyle(document, '');
  style.setAttribute('data-infoq-reader', '');
  signal.addEventListener('abort', () => style.remove(), { once: true });
  const keep = () => {
    if (!style.isConnected && !signal.aborted) readNative<Element>(document, 'documentElement').append(style);
  };
  let own = '';
  let more = '';
  const write = () => {
    const css = own + more;
    if (style.textContent !== css) style.textContent = css;
    keep();
  };
  return {
    set: (css, covers) => {
      own = css;
      style.setAttribute('data-infoq-reader', covers ? 'cover' : '');
      write();
    },
    setMore: (css) => {
      more = css;
      write();
    },
    keep,
  };
}
