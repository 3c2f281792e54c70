import { useEffect, useState } from 'preact/hooks';
import { darkReaderAttribute, darkReaderSelector } from '../dom/dark-reader.ts';

/**
 * Layout breakpoints: wide from 1280 px, bar and drawer below 900 px, phone up to 480 px. And preferences of the user.
 */
export const mediaQueries = {
  wide: '(min-width: 1280px)',
  narrow: '(max-width: 899.98px)',
  phone: '(max-width: 480px)',
  dark: '(prefers-color-scheme: dark)',
  moreContrast: '(prefers-contrast: more)',
  still: '(prefers-reduced-motion: reduce)',
  touch: '(hover: none)',
} as const;

/** Whether a media query matches now; false without a window. */
export function matchesMedia(query: string): boolean {
  return typeof matchMedia === 'function' && matchMedia(query).matches;
}

/** Whether the user prefers dark pages: by the system's setting, or by Dark Reader. */
export function usePrefersDark(): boolean {
  const isDark = useMedia(mediaQueries.dark);
  const hasDarkReader = () => typeof document !== 'undefined' && document.documentElement.matches(darkReaderSelector);
  const [isDarkened, setDarkened] = useState(hasDarkReader);
  useEffect(() => {
    const observer = new MutationObserver(() => setDarkened(hasDarkReader()));
    observer.observe(document.documentElement, { attributeFilter: [darkReaderAttribute] });
    setDarkened(hasDarkReader());
    return () => observer.disconnect();
  }, []);
  return isDark || isDarkened;
}

/** Whether a media query matches; re-renders when that changes. */
export function useMedia(query: string): boolean {
  const [value, setValue] = useState(() => matchesMedia(query));
  useEffect(() => {
    if (typeof matchMedia !== 'function') return undefined;
    const list = matchMedia(query);
    const onChange = () => setValue(list.matches);
    const stop = new AbortController();
    list.addEventListener('change', onChange, { signal: stop.signal });
    onChange();
    return () => stop.abort();
  }, [query]);
  return value;
}
