import type { Theme } from '../settings/settings.ts';

/** A color palette in `src/ui/themes`. */
export type Palette = 'light' | 'paper' | 'dusk' | 'dark' | 'contrast' | 'contrast-dark';

/** Color preferences of the system. */
export interface ColorPreferences {
  readonly dark: boolean;
  readonly moreContrast: boolean;
}

/** The palette of a theme; `auto` follows the system's preferences, `contrast` only its dark or light one. */
export function paletteOf(theme: Theme, { dark, moreContrast }: ColorPreferences): Palette {
  if (theme === 'contrast' || (theme === 'auto' && moreContrast)) return dark ? 'contrast-dark' : 'contrast';
  if (theme === 'auto') return dark ? 'dark' : 'light';
  return theme;
}
