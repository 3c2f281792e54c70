import type { AnnotationColor } from './annotation.ts';
import { paintRules } from './painter.ts';

/** Behind the words of a page, whose style knows nothing of the panel's colors: those of two of its palettes. */
export const pageColors = {
  light: { yellow: '#ffeba1', green: '#cdf6d3', blue: '#daeefe', pink: '#fee5f0', note: '#75591a' },
  dark: { yellow: '#4c3f02', green: '#004b1e', blue: '#004468', pink: '#6c264c', note: '#e0c489' },
} as const satisfies Record<string, Record<AnnotationColor | 'note', string>>;

/** Rules for the style of the page that `text` stands on: dark behind light words. */
export function pagePaintRules(text: Element): string {
  const colors = pageColors[hasLightInk(text) ? 'dark' : 'light'];
  return paintRules((name) => ({ back: colors[name], line: 'transparent' }), colors.note);
}

/** Lighter than this, of 255, words stand on a dark ground. */
const lightInk = 140;

function hasLightInk(text: Element): boolean {
  const ink = getComputedStyle(text.querySelector('p') ?? text).color;
  const [red = 0, green = 0, blue = 0] =
    /^rgba?\((.*)\)$/
      .exec(ink)?.[1]
      ?.split(/[,\s]+/)
      .map(Number) ?? [];
  return 0.3 * red + 0.59 * green + 0.11 * blue > lightInk;
}
