import { readNative } from '../../dom/native.ts';
import { createOwnStyle } from '../../dom/own-style.ts';

/** Our single `<style>` on the page, removed when the signal aborts. */
export interface PageStyle {
  /** `covers`: lets cover.css hide the page. */
  readonly set: (css: string, covers?: boolean) => void;
  /** Rules that are kept in addition to those of `set`. */
  readonly setMore: (css: string) => void;
  /** Reinserts the element if the page has removed it. */
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
