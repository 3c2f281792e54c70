import type { AnnotationColor } from './annotation.ts';
import { paintRules } from './painter.ts';
import { currentRules } from './visit.ts';

/** Behind the words of a page, whose style knows nothing of the panel's colors: those of two of its palettes. */
export const pageColors = {
  light: { yellow: '#ffeba1', green: '#cdf6d3', blue: '#daeefe', pink: '#fee5f0', note: '#75591a', current: '#1f6d94' },
  dark: { yellow: '#4c3f02', green: '#004b1e', blue: '#004468', pink: '#6c264c', note: '#e0c489', current: '#6fb4d3' },
} as const satisfies Record<string, Record<AnnotationColor | 'note' | 'current', string>>;

/** Rules for the style of the page that `text` stands on: dark behind light words. */
export function pagePaintRules(text: Element): string {
  const colors = pageColors[hasLightInk(text) ? 'dark' : 'light'];
  const paint = paintRules((name) => ({ back: colors[name], line: 'transparent' }), colors.note);
  return `${paint}\n${currentRules(colors.current)}`;
}

/** Lighter than this, of 1, words stand on a dark ground. */
const lightInk = 0.55;

function hasLightInk(text: Element): boolean {
  return lightnessOf(getComputedStyle(text.querySelector('p') ?? text).color) > lightInk;
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
