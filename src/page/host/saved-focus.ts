import { readNative } from '../../dom/native.ts';

/** How the user left the page when it was covered. */
export interface SavedFocus {
  /** Gives the focus back to what had it, and with `scrolls` the scroll place. */
  readonly comeBack: (scrolls: boolean) => void;
}

/** `isScrolled`: false where the window is known to be at its start. */
export function saveFocus(document: Document, isScrolled: boolean): SavedFocus {
  const window = readNative<Window>(document, 'defaultView');
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
