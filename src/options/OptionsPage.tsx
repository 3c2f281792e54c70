import { useCallback, useState } from 'preact/hooks';
import { clutterKinds } from '../article/article.ts';
import { parseSettings, type Settings } from '../settings/settings.ts';
import { AppearanceFields } from '../ui/AppearanceFields.tsx';
import { clutterName } from '../ui/clutter-labels.ts';
import { Switch } from '../ui/controls.tsx';
import type { ToastMessage } from '../ui/Toast.tsx';
import { Toast } from '../ui/Toast.tsx';
import type { MessageId, Translate } from '../ui/translate.ts';
import { useAppearance } from '../ui/useAppearance.ts';
import { useUndoKey } from '../ui/useUndoKey.ts';
import { BackupButtons } from './BackupButtons.tsx';
import { NotesGroup } from './NotesGroup.tsx';
import { PositionsGroup } from './PositionsGroup.tsx';
import { ReadingGroup } from './ReadingGroup.tsx';
import { SettingsGroup } from './SettingsGroup.tsx';

export interface OptionsPageProps {
  readonly settings: Settings;
  readonly t: Translate;
  readonly locale: string;
  /** Number of stored reading positions; `undefined` if they can't be read. */
  readonly places: number | undefined;
  readonly clearPlaces: () => Promise<void>;
  /** Whether images may be fetched for files despite the site's restrictions, by an optional permission. */
  readonly pictures: boolean;
  readonly letPictures: (allow: boolean) => Promise<boolean>;
  /** The shortcut that opens the panel; empty if none is set, `undefined` if the browser does not support shortcuts. */
  readonly shortcut: string | undefined;
  readonly openShortcuts: () => Promise<void>;
  /** Shows and stores settings; rejects if they could not be stored. */
  readonly save: (settings: Settings) => Promise<void>;
}

/** All settings, in groups. */
export function OptionsPage({
  settings,
  t,
  locale,
  places,
  clearPlaces,
  pictures,
  letPictures,
  shortcut,
  openShortcuts,
  save,
}: OptionsPageProps) {
  const [notice, setNotice] = useState<ToastMessage | undefined>(undefined);
  const dismiss = useCallback(() => setNotice(undefined), []);
  useUndoKey(notice, dismiss);
  const put = (next: Settings) => save(next).catch(() => setNotice({ text: t('saveFailed'), mark: 'warn' }));
  const change = (patch: Partial<Settings>) => put({ ...settings, ...patch });
  const replace = (next: Settings, said: MessageId) => {
    const before = settings;
    // Switching these off deletes data, which undo can't restore, and the reading list needs the user's consent: only
    // the switches themselves may do either.
    put({ ...next, readingList: settings.readingList, rememberPlace: next.rememberPlace || settings.rememberPlace });
    setNotice({ text: t(said), mark: 'ok', action: { label: t('undo'), run: () => put(before) } });
  };
  const clear = () =>
    clearPlaces().then(
      () => setNotice({ text: t('didClear'), mark: 'ok' }),
      () => setNotice({ text: t('saveFailed'), mark: 'warn' }),
    );
  return (
    <div class="root options" lang={locale} {...useAppearance(settings, locale)}>
      <main>
        <h1>{t('optionsTitle')}</h1>
        <SettingsGroup title={t('groupText')}>
          <article class="sample prose" lang={locale} aria-label={t('sample')}>
            <p>{t('sampleFirst')}</p>
            <p>{t('sampleSecond')}</p>
          </article>
          <div class="settings">
            <AppearanceFields t={t} settings={settings} change={change} lang="zh" full />
          </div>
        </SettingsGroup>
        <ReadingGroup t={t} settings={settings} change={change} />
        <PositionsGroup t={t} settings={settings} change={change} places={places} clear={clear} />
        <SettingsGroup title={t('groupHide')} hint={t('groupHideHint')}>
          {clutterKinds.map((kind) => (
            <Switch
              key={kind}
              name={`hide.${kind}`}
              label={clutterName(t, kind)}
              value={settings.hide[kind]}
              onChange={(value) => change({ hide: { ...settings.hide, [kind]: value } })}
            />
          ))}
        </SettingsGroup>
        <SettingsGroup title={t('groupFiles')} hint={t('groupFilesHint')}>
          <Switch
            name="pictures"
            label={t('letPictures')}
            value={pictures}
            onChange={(allow) => {
              letPictures(allow).catch(() => undefined);
            }}
          />
        </SettingsGroup>
        <NotesGroup t={t} settings={settings} change={change} />
        <SettingsGroup title={t('groupKeys')}>
          <Switch
            name="singleKeys"
            label={t('singleKeys')}
            hint={t('singleKeysHint')}
            value={settings.singleKeys}
            onChange={(singleKeys) => change({ singleKeys })}
          />
          {shortcut !== undefined && (
            <div class="setting">
              <span class="setting-label">{t('commandToggle')}</span>
              <span class="shortcut">
                {shortcut === '' ? t('shortcutNone') : <kbd>{shortcut}</kbd>}
                <button type="button" class="button" onClick={() => void openShortcuts().catch(() => undefined)}>
                  {t('shortcutChange')}
                </button>
              </span>
            </div>
          )}
        </SettingsGroup>
        <SettingsGroup title={t('groupBackup')} hint={t('groupBackupHint')}>
          <BackupButtons
            t={t}
            settings={settings}
            onImport={(next) => replace(next, 'imported')}
            onFail={() => setNotice({ text: t('importFailed'), mark: 'warn' })}
            onReset={() => replace({ ...parseSettings(undefined), greeted: settings.greeted }, 'didReset')}
          />
        </SettingsGroup>
      </main>
      <Toast notice={notice} onGone={dismiss} />
    </div>
  );
}
