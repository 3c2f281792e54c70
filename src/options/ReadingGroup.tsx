import { outlineWidths } from '../settings/automatic.ts';
import { ranges } from '../settings/settings.ts';
import { ModeField } from '../ui/AppearanceFields.tsx';
import { SegmentedControl, Stepper, Switch } from '../ui/controls.tsx';
import { SettingsGroup, type SettingsGroupProps } from './SettingsGroup.tsx';

/** Settings of the panel and the clean page. */
export function ReadingGroup({ t, settings, change }: SettingsGroupProps) {
  return (
    <SettingsGroup title={t('groupReading')}>
      <ModeField t={t} settings={settings} change={change} />
      <Switch
        name="outline"
        label={t('outlineDefault')}
        value={settings.outline}
        onChange={(outline) => change({ outline })}
      />
      <SegmentedControl
        label={t('outlineSide')}
        name="outlineSide"
        value={settings.outlineSide}
        choices={[
          { value: 'start', label: t('sideStart') },
          { value: 'end', label: t('sideEnd') },
        ]}
        onChange={(outlineSide) => change({ outlineSide })}
      />
      <Stepper
        label={t('outlineWidth')}
        less={t('outlineWidthDown')}
        more={t('outlineWidthUp')}
        value={settings.outlineWidth ?? outlineWidths.wide}
        range={ranges.outlineWidth}
        format={(n) => t('pxValue', { n })}
        onChange={(outlineWidth) => change({ outlineWidth })}
      />
      <Switch
        name="wrapCode"
        label={t('wrapCode')}
        value={settings.wrapCode}
        onChange={(wrapCode) => change({ wrapCode })}
      />
      <Switch
        name="pageButton"
        label={t('pageButton')}
        value={settings.pageButton}
        onChange={(pageButton) => change({ pageButton })}
      />
    </SettingsGroup>
  );
}
