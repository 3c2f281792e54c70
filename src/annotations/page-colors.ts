import { listAncestors, parentOf, readNative } from '../dom/native.ts';
import type { AnnotationColor } from './annotation.ts';
import { forcedRules, paintRules } from './paint-css.ts';
import { currentRules } from './visit.ts';

/**
 * Highlight colors for the page's own text, whose style does not define the panel's custom properties. They are copied
 * from two of the panel's palettes.
 */
const pageColors = {
  light: { yellow: '#ffeba1', green: '#cdf6d3', blue: '#daeefe', pink: '#fee5f0', note: '#75591a' },
  dark: { yellow: '#4c3f02', green: '#004b1e', blue: '#004468', pink: '#6c264c', note: '#e0c489' },
} as const satisfies Record<string, Record<AnnotationColor | 'note', string>>;

/** Underline of the current highlight: distinct from all highlight colors, and from white and black. */
const currentColor = '#4595bd';

/**
 * Style rules for the page, for each background its own. One rule with `currentcolor` would do in Firefox; Chromium (156)
 * paints it in one color behind all text (findings/chromium-highlight-has-no-currentcolor-of-its-words.sh).
 */
export const pagePaintRules = [
  ...(['light', 'dark'] as const).map((ground) => {
    const colors = pageColors[ground];
    const colorsOf = (name: AnnotationColor) => ({ back: colors[name], line: 'transparent' });
    return paintRules(colorsOf, colors.note, ground === 'dark' ? 'dark' : 'any');
  }),
  currentRules(currentColor),
  forcedRules('body'),
].join('\n');

/** Text lighter than this, from 0 to 1, is assumed to be on a dark background. */
const lightInk = 0.55;

/**
 * Whether the text at the start of a range is light. Its background may be an image or a gradient, so it is not read.
 */
export function hasLightInk({ startContainer }: Range): boolean {
  const element = startContainer instanceof Element ? startContainer : parentOf(startContainer);
  return element !== undefined && lightnessOf(getComputedStyle(element).color) > lightInk;
}

/** Minimum time in ms between two checks of a page that keeps changing. */
const restMs = 150;

/**
 * Calls back when a page may have changed its theme: by the system's preference, by an attribute of an ancestor of the
 * text, or by a style sheet in the head; and again at the end of a color transition.
 */
export function watchTheme(text: Element, callback: () => void, signal: AbortSignal): void {
  const document = text.ownerDocument;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      callback();
    }, restMs);
  };
  const observer = new MutationObserver(soon);
  for (const element of listAncestors(text, document.documentElement)) observer.observe(element, { attributes: true });
  const head = readNative<Element | null>(document, 'head');
  if (head) observer.observe(head, { attributes: true, childList: true, characterData: true, subtree: true });
  // An external style sheet has no effect until it has loaded.
  head?.addEventListener('load', soon, { capture: true, passive: true, signal });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', soon, { signal });
  document.addEventListener('transitionend', (event) => event.propertyName === 'color' && soon(), {
    capture: true,
    passive: true,
    signal,
  });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
}

/** Approximate lightness of a computed color, from 0 to 1; 0 if it can't be parsed. */
export function lightnessOf(color: string): number {
  const [, name = '', space = '', values = ''] = /^([a-z]+)\(\s*(?:([a-z][\w-]*)\s+)?([^/)]*)/i.exec(color) ?? [];
  const [first = 0, second = 0, third = 0] = values.split(/[,\s]+/).map((value) => Number.parseFloat(value) || 0);
  if (/^ok/.test(name)) return first;
  if (/^l(?:ab|ch)$/.test(name)) return first / 100;
  if (space.startsWith('xyz')) return Math.cbrt(second);
  return (0.3 * first + 0.59 * second + 0.11 * third) / (name.startsWith('rgb') ? 255 : 1);
}
