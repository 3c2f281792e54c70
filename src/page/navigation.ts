interface NavigationTarget {
  readonly navigation?: EventTarget;
}

/**
 * Calls back after each navigation that keeps the document: `pushState`, `replaceState`, back, forward, a hash.
 * `replaced`: the previous history entry was replaced.
 */
export function onNavigation(window: Window, callback: (replaced: boolean) => void, signal: AbortSignal): void {
  const { navigation } = window as NavigationTarget;
  const onEntry = (event: Event) => callback('navigationType' in event && event.navigationType === 'replace');
  navigation?.addEventListener('currententrychange', onEntry, { signal });
  // A page may stop the propagation of one of the two events, but not of both.
  window.addEventListener('popstate', () => callback(false), { signal });
}

/** Calls back when a prerendered page is activated. */
export function onActivation(document: Document, callback: () => void, signal: AbortSignal): void {
  document.addEventListener('prerenderingchange', callback, { once: true, signal });
}

/** False while the browser prerenders the page for a user who may never open it. */
export function isActive(document: Document): boolean {
  return !('prerendering' in document && document.prerendering === true);
}

/** Calls back when the page returns from the back/forward cache: it has missed all events since. */
export function onReturn(window: Window, callback: () => void, signal: AbortSignal): void {
  window.addEventListener('pageshow', ({ persisted }) => persisted && callback(), { signal });
}
