import { lineHeightOf, sizeOf } from '../settings/automatic.ts';
import type { Settings } from '../settings/settings.ts';
import { mediaQueries, useMedia, usePrefersDark } from './media-queries.ts';
import { paletteOf } from './palette.ts';

/** Attributes of the root element for the style sheet: theme, and typography for a text in this language. */
export function useAppearance(settings: Settings, lang: string) {
  const media = { dark: usePrefersDark(), moreContrast: useMedia(mediaQueries.moreContrast) };
  return {
    'data-palette': paletteOf(settings.theme, media),
    'data-font': settings.font,
    'data-weight': settings.weight,
    'data-justify': settings.justify,
    style: useMeasures(settings, lang),
  };
}

/** The user's measures as custom properties. */
function useMeasures(settings: Settings, lang: string): Record<string, string | number> {
  const phone = useMedia(mediaQueries.phone);
  return {
    '--size': `${sizeOf(settings, phone)}px`,
    '--measure': settings.measure * (/^(?:zh|ja)/i.test(lang) ? 1 : 0.9),
    '--leading': lineHeightOf(settings, phone, lang),
    '--letter-spacing': `${settings.letterSpacing}em`,
    '--paragraph-gap': `${settings.paragraphGap}em`,
    ...(settings.outlineWidth === null ? {} : { '--outline-width': `${settings.outlineWidth}px` }),
  };
}
