import { isHan } from '../article/facts.ts';
import type { Settings } from './settings.ts';

// Defaults of settings that are `null`: they depend on the device and the article.

/** The text size in px. */
export function sizeOf(settings: Settings, phone: boolean): number {
  return settings.size ?? (phone ? 17 : 18);
}

/** The unitless line height; `lang` is the BCP 47 tag of the article's language. */
export function lineHeightOf(settings: Settings, phone: boolean, lang: string): number {
  return settings.lineHeight ?? (!isHan(lang) ? 1.65 : phone ? 1.75 : 1.8);
}

/**
 * Widths of the outline in px, in a wide window (from 1280 px) and a narrower one, where it may shrink. The style sheets
 * of the panel and the outline have the same values.
 */
export const outlineWidths = { wide: 248, medium: 208 };
