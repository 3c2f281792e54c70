import type { Settings } from '../settings/settings.ts';
import { lineHeightOf, sizeOf } from './AppearanceFields.tsx';
import { mediaQueries, useMedia, usePrefersDark } from './media-queries.ts';
import { paletteOf } from './palette.ts';

/** What the style sheet asks the root for: the theme, and how a text of this language looks. */
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

/** The user's own measures, for the style sheet. */
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
