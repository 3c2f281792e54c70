import type { QuickSettingsPart } from '../on-demand/controls-module.ts';
import { AppearanceFields, appearanceDefaults, ModeField, pickAppearance } from '../ui/AppearanceFields.tsx';

/** Text appearance and mode; all other settings are on the options page. */
export function QuickSettings({ panel, lang }: QuickSettingsPart) {
  const { t, settings, actions, showToast } = panel;
  const reset = () => {
    const before = pickAppearance(settings);
    actions.change(appearanceDefaults);
    showToast({ text: t('didReset'), mark: 'ok', action: { label: t('undo'), run: () => actions.change(before) } });
  };
  return (
    <>
      <AppearanceFields t={t} settings={settings} change={actions.change} lang={lang} />
      <hr />
      <ModeField t={t} settings={settings} change={actions.change} />
      <div class="settings-foot">
        <button type="button" onClick={reset}>
          {t('reset')}
        </button>
        <button type="button" onClick={() => actions.openOptions()}>
          {t('allSettings')}
        </button>
      </div>
    </>
  );
}
