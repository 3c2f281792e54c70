import { useEffect, useState } from 'preact/hooks';
import { darkReaderAttribute, darkReaderSelector } from '../dom/dark-reader.ts';

/** Widths that change the layout: from 1280 px a wide one, below 900 px a bar and a drawer, up to 480 px a phone. */
export const mediaQueries = {
  wide: '(min-width: 1280px)',
  narrow: '(max-width: 899.98px)',
  phone: '(max-width: 480px)',
  dark: '(prefers-color-scheme: dark)',
  moreContrast: '(prefers-contrast: more)',
  still: '(prefers-reduced-motion: reduce)',
  touch: '(hover: none)',
} as const;

/** Whether a media query matches now; false where there is no window to ask. */
export function matchesMedia(query: string): boolean {
  return typeof matchMedia === 'function' && matchMedia(query).matches;
}

/** Whether the user sees the web dark: by the system, or by Dark Reader. */
export function usePrefersDark(): boolean {
  const isDark = useMedia(mediaQueries.dark);
  const look = () => typeof document !== 'undefined' && document.documentElement.matches(darkReaderSelector);
  const [isDarkened, setDarkened] = useState(look);
  useEffect(() => {
    const observer = new MutationObserver(() => setDarkened(look()));
    observer.observe(document.documentElement, { attributeFilter: [darkReaderAttribute] });
    setDarkened(look());
    return () => observer.disconnect();
  }, []);
  return isDark || isDarkened;
}

/** Follows a media query live. */
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
