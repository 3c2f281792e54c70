interface NavigationTarget {
  readonly navigation?: EventTarget;
}

/**
 * Calls back after each navigation that kept the document: pushState, replaceState, back, forward, a hash. `replaced`:
 * the entry before is gone.
 */
export function onNavigation(window: Window, callback: (replaced: boolean) => void, signal: AbortSignal): void {
  const { navigation } = window as NavigationTarget;
  const onEntry = (event: Event) => callback('navigationType' in event && event.navigationType === 'replace');
  navigation?.addEventListener('currententrychange', onEntry, { signal });
  // A page may stop the one event or the other, but not both.
  window.addEventListener('popstate', () => callback(false), { signal });
}

/** Calls back when the page is seen for the first time, after it was prerendered. */
export function onActivation(document: Document, callback: () => void, signal: AbortSignal): void {
  document.addEventListener('prerenderingchange', callback, { once: true, signal });
}

/** False while the browser prepares the page for a reader who may never come. */
export function isActive(document: Document): boolean {
  return !('prerendering' in document && document.prerendering === true);
}

/** Calls back when the page comes back from the back/forward cache: it has slept through whatever happened since. */
export function onReturn(window: Window, callback: () => void, signal: AbortSignal): void {
  window.addEventListener('pageshow', ({ persisted }) => persisted && callback(), { signal });
}
