import { type Theme, themes } from '../settings/settings.ts';
import { type Palette, paletteOf } from './palette.ts';
import type { Translate } from './translate.ts';
import { useRadioGroup } from './useRadioGroup.ts';

/** The localized name of a theme. */
function themeName(t: Translate, theme: Theme): string {
  return t(`theme${(theme.charAt(0).toUpperCase() + theme.slice(1)) as Capitalize<Theme>}`);
}

export interface ThemePickerProps {
  readonly t: Translate;
  readonly value: Theme;
  readonly dark: boolean;
  readonly onChange: (theme: Theme) => void;
}

/** A picker with one disc per theme, in the theme's own colors. */
export function ThemePicker({ t, value, dark, onChange }: ThemePickerProps) {
  const { group, box } = useRadioGroup();
  const paletteFor = (theme: Theme): Palette => paletteOf(theme, { dark, moreContrast: false });
  return (
    <fieldset ref={box} class="themes">
      <legend>{t('theme')}</legend>
      <span class="chosen" aria-hidden="true">
        {themeName(t, value)}
      </span>
      <div class="swatches">
        {themes.map((theme) => (
          <label key={theme} title={themeName(t, theme)}>
            <input
              type="radio"
              name={group}
              value={theme}
              aria-label={themeName(t, theme)}
              checked={theme === value}
              onChange={() => onChange(theme)}
            />
            {theme === 'auto' ? (
              <span class="swatch two-tone" aria-hidden="true" />
            ) : (
              <span class="swatch" data-palette={paletteFor(theme)} aria-hidden="true">
                {t('themeSample')}
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
