interface NavigationTarget {
  readonly navigation?: EventTarget;
}

/** Calls back after each navigation that kept the document: pushState, replaceState, back, forward, a hash. */
export function onNavigation(window: Window, callback: () => void, signal: AbortSignal): void {
  const { navigation } = window as NavigationTarget;
  if (navigation) navigation.addEventListener('currententrychange', callback, { signal });
  window.addEventListener('popstate', callback, { signal });
}
