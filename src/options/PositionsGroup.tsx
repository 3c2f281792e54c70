import { Switch } from '../ui/controls.tsx';
import { SettingsGroup, type SettingsGroupProps } from './SettingsGroup.tsx';

interface PositionsGroupProps extends SettingsGroupProps {
  /** Number of stored reading positions; `undefined` if they can't be read. */
  readonly places: number | undefined;
  readonly clear: () => void;
}

/** Settings of reading positions and of the reading list. */
export function PositionsGroup({ t, settings, change, places, clear }: PositionsGroupProps) {
  return (
    <SettingsGroup title={t('groupPlaces')} hint={t('rememberPlaceHint')}>
      <Switch
        name="rememberPlace"
        label={t('rememberPlace')}
        value={settings.rememberPlace}
        onChange={(rememberPlace) => change({ rememberPlace })}
      />
      <div class="setting">
        <span class="setting-label">{places === undefined ? t('placesUnread') : t('placesKept', { n: places })}</span>
        {/* Not `disabled`: it would lose the focus once its own press has cleared all. */}
        <button
          type="button"
          class="button"
          data-of="places"
          aria-disabled={!places}
          onClick={() => {
            if (places) clear();
          }}
        >
          {t('placesClear')}
        </button>
      </div>
      <Switch
        name="readingList"
        label={t('readingList')}
        hint={t('readingListHint')}
        value={settings.readingList}
        onChange={(readingList) => change({ readingList })}
      />
      <p class="hint">
        <a href="notes.html#read">{t('readingsSee')}</a>
      </p>
    </SettingsGroup>
  );
}
