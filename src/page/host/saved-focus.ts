import { readNative, windowOf } from '../../dom/native.ts';

/** Focus and scroll position of the page at the time it was covered. */
export interface SavedFocus {
  /** Restores the focus and, if `scrolls`, the scroll position. */
  readonly comeBack: (scrolls: boolean) => void;
}

/** `isScrolled`: false if the window is known to be at its start; reading the scroll position would force a layout. */
export function saveFocus(document: Document, isScrolled: boolean): SavedFocus {
  const window = windowOf(document);
  const focused = readNative<Element | null>(document, 'activeElement');
  const { scrollX: left, scrollY: top } = isScrolled ? window : { scrollX: 0, scrollY: 0 };
  return {
    comeBack: (scrolls) => {
      if (scrolls) window.scrollTo({ left, top, behavior: 'instant' });
      const isOnPage = focused?.isConnected && focused !== readNative(document, 'body');
      if (isOnPage && 'focus' in focused) (focused as HTMLElement).focus({ preventScroll: true });
    },
  };
}
