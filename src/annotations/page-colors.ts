import { listAncestors, parentOf, readNative } from '../dom/native.ts';
import type { AnnotationColor } from './annotation.ts';
import { forcedRules, paintRules } from './paint-css.ts';
import { currentRules } from './visit.ts';

/** Behind the words of a page, whose style knows nothing of the panel's colors: those of two of its palettes. */
const pageColors = {
  light: { yellow: '#ffeba1', green: '#cdf6d3', blue: '#daeefe', pink: '#fee5f0', note: '#75591a' },
  dark: { yellow: '#4c3f02', green: '#004b1e', blue: '#004468', pink: '#6c264c', note: '#e0c489' },
} as const satisfies Record<string, Record<AnnotationColor | 'note', string>>;

/** The line under the highlight that the user has gone to: it stands out from all of them, and from white and black. */
const currentColor = '#4595bd';

/**
 * Rules for the style of a page: for each ground its own. One rule that is made of `currentcolor` would do in Firefox;
 * Chromium (156) paints it alike behind all words (findings/chromium-highlight-has-no-currentcolor-of-its-words.sh).
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

/** Lighter than this, of 1, words stand on a dark ground. */
const lightInk = 0.55;

/** Tells by the color of the words where they begin: what is behind them may be a picture, or anything. */
export function hasLightInk({ startContainer }: Range): boolean {
  const element = startContainer instanceof Element ? startContainer : parentOf(startContainer);
  return element !== undefined && lightnessOf(getComputedStyle(element).color) > lightInk;
}

/** A page that changes all the time is looked at no more often, in ms. */
const restMs = 150;

/**
 * Calls back when a page may have got another theme: by the system's choice, by an attribute of what its text stands
 * in, or by a sheet in its head; and again when colors that change slowly have arrived.
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
  // A sheet that comes by the network colors nothing before it is there.
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

/** How light a computed color is, from 0 to 1; 0 where it can't be told. */
export function lightnessOf(color: string): number {
  const [, name = '', space = '', values = ''] = /^([a-z]+)\(\s*(?:([a-z][\w-]*)\s+)?([^/)]*)/i.exec(color) ?? [];
  const [first = 0, second = 0, third = 0] = values.split(/[,\s]+/).map((value) => Number.parseFloat(value) || 0);
  if (/^ok/.test(name)) return first;
  if (/^l(?:ab|ch)$/.test(name)) return first / 100;
  if (space.startsWith('xyz')) return Math.cbrt(second);
  return (0.3 * first + 0.59 * second + 0.11 * third) / (name.startsWith('rgb') ? 255 : 1);
}
