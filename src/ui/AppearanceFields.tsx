import { isHan } from '../article/facts.ts';
import { lineHeightOf, sizeOf } from '../settings/automatic.ts';
import { defaults, ranges, type Settings } from '../settings/settings.ts';
import { SegmentedControl, Stepper, Switch } from './controls.tsx';
import { matchesMedia, mediaQueries, useMedia, usePrefersDark } from './media-queries.ts';
import { ThemePicker } from './ThemePicker.tsx';
import type { Translate } from './translate.ts';

export interface SettingsProps {
  readonly t: Translate;
  readonly settings: Settings;
  readonly change: (patch: Partial<Settings>) => void;
  /** BCP 47 tag of the article's language; justification is only offered for Chinese and Japanese. */
  readonly lang: string;
}

/** Fields for text appearance, shared by the popover and the options page. */
export function AppearanceFields({
  t,
  settings,
  change,
  lang,
  full = false,
}: SettingsProps & { readonly full?: boolean }) {
  const phone = useMedia(mediaQueries.phone);
  const dark = usePrefersDark();
  return (
    <>
      <ThemePicker t={t} value={settings.theme} dark={dark} onChange={(theme) => change({ theme })} />
      <hr />
      <Stepper
        label={t('size')}
        less={t('sizeDown')}
        more={t('sizeUp')}
        value={sizeOf(settings, phone)}
        range={ranges.size}
        onChange={(size) => change({ size })}
      />
      {!phone && (
        <Stepper
          label={t('width')}
          less={t('widthDown')}
          more={t('widthUp')}
          value={settings.measure}
          range={ranges.measure}
          format={(n) => t('widthValue', { n })}
          onChange={(measure) => change({ measure })}
        />
      )}
      <Stepper
        label={t('leading')}
        less={t('leadingDown')}
        more={t('leadingUp')}
        value={lineHeightOf(settings, phone, lang)}
        range={ranges.lineHeight}
        onChange={(lineHeight) => change({ lineHeight })}
      />
      {full && <SpaceFields t={t} settings={settings} change={change} />}
      <SegmentedControl
        label={t('font')}
        name="font"
        value={settings.font}
        choices={[
          { value: 'sans', label: t('sans') },
          { value: 'serif', label: t('serif') },
        ]}
        onChange={(font) => change({ font })}
      />
      <SegmentedControl
        label={t('weight')}
        name="weight"
        value={settings.weight}
        choices={[
          { value: 'regular', label: t('regular') },
          { value: 'medium', label: t('medium') },
          { value: 'heavy', label: t('heavy') },
        ]}
        onChange={(weight) => change({ weight })}
      />
      {isHan(lang) && (
        <Switch
          name="justify"
          label={t('justify')}
          value={settings.justify}
          onChange={(justify) => change({ justify })}
        />
      )}
    </>
  );
}

function SpaceFields({ t, settings, change }: Omit<SettingsProps, 'lang'>) {
  return (
    <>
      <Stepper
        label={t('letterSpacing')}
        less={t('letterSpacingDown')}
        more={t('letterSpacingUp')}
        value={settings.letterSpacing}
        range={ranges.letterSpacing}
        format={(n) => t('emValue', { n })}
        onChange={(letterSpacing) => change({ letterSpacing })}
      />
      <Stepper
        label={t('paragraphGap')}
        less={t('paragraphGapDown')}
        more={t('paragraphGapUp')}
        value={settings.paragraphGap}
        range={ranges.paragraphGap}
        format={(n) => t('emValue', { n })}
        onChange={(paragraphGap) => change({ paragraphGap })}
      />
    </>
  );
}

/** The mode; a change applies at once. */
export function ModeField({ t, settings, change }: Omit<SettingsProps, 'lang'>) {
  return (
    <SegmentedControl
      label={t('mode')}
      name="mode"
      value={settings.mode}
      choices={[
        { value: 'reader', label: t('reader') },
        { value: 'clean', label: t('clean') },
        { value: 'original', label: t('originalMode') },
      ]}
      onChange={(mode) => change({ mode })}
    />
  );
}

/** Default values for the reset of text appearance. */
export const appearanceDefaults = {
  theme: defaults.theme,
  size: defaults.size,
  measure: defaults.measure,
  lineHeight: defaults.lineHeight,
  letterSpacing: defaults.letterSpacing,
  paragraphGap: defaults.paragraphGap,
  font: defaults.font,
  weight: defaults.weight,
  justify: defaults.justify,
} as const satisfies Partial<Settings>;

/** The current text appearance, to restore it later. */
export function pickAppearance(settings: Settings): Partial<Settings> {
  return Object.fromEntries(Object.entries(settings).filter(([key]) => Object.hasOwn(appearanceDefaults, key)));
}

/** The current text size in px, for the keyboard shortcuts. */
export function currentSize(settings: Settings): number {
  return sizeOf(settings, matchesMedia(mediaQueries.phone));
}
