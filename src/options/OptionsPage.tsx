import { useCallback, useState } from 'preact/hooks';
import { clutterKinds } from '../core/article.ts';
import { parseSettings, type Settings } from '../core/settings.ts';
import { Switch } from '../panel/controls.tsx';
import { kindName } from '../panel/kinds.ts';
import type { Translate } from '../panel/props.ts';
import { LookFields } from '../panel/Settings.tsx';
import { Toast } from '../panel/Toast.tsx';
import { useLook } from '../panel/useLook.ts';
import type { Notice } from '../panel/voice.ts';
import { Backup } from './Backup.tsx';
import { Group } from './Group.tsx';
import { PlacesGroup } from './PlacesGroup.tsx';
import { ReadingGroup } from './ReadingGroup.tsx';

export interface OptionsPageProps {
  readonly settings: Settings;
  readonly t: Translate;
  readonly locale: string;
  /** In how many articles the reader's place is kept. */
  readonly places: number;
  readonly clearPlaces: () => Promise<void>;
  /** Whether pictures may be fetched for files past the site's rules. */
  readonly pictures: boolean;
  readonly letPictures: (allow: boolean) => Promise<boolean>;
  /** The key that opens the panel, empty where none is set; `undefined` where the browser has no such keys. */
  readonly shortcut: string | undefined;
  readonly openShortcuts: () => Promise<void>;
  /** Shows and stores settings; rejects when they could not be stored. */
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
  const [notice, setNotice] = useState<Notice | undefined>(undefined);
  const dismiss = useCallback(() => setNotice(undefined), []);
  const put = (next: Settings) => save(next).catch(() => setNotice({ text: t('saveFailed'), mark: 'warn' }));
  const change = (patch: Partial<Settings>) => put({ ...settings, ...patch });
  const replace = (next: Settings, said: string) => {
    const before = settings;
    put(next);
    setNotice({ text: t(said), mark: 'ok', action: { label: t('undo'), run: () => put(before) } });
  };
  const clear = () =>
    clearPlaces().then(
      () => setNotice({ text: t('didClear'), mark: 'ok' }),
      () => setNotice({ text: t('saveFailed'), mark: 'warn' }),
    );
  return (
    <div class="root options" lang={locale} {...useLook(settings, locale)}>
      <main>
        <h1>{t('optionsTitle')}</h1>
        <Group title={t('groupText')}>
          <article class="sample prose" lang={locale} aria-label={t('sample')}>
            <p>{t('sampleFirst')}</p>
            <p>{t('sampleSecond')}</p>
          </article>
          <div class="settings">
            <LookFields t={t} settings={settings} change={change} lang="zh" full />
          </div>
        </Group>
        <ReadingGroup t={t} settings={settings} change={change} />
        <PlacesGroup t={t} settings={settings} change={change} places={places} clear={clear} />
        <Group title={t('groupHide')} hint={t('groupHideHint')}>
          {clutterKinds.map((kind) => (
            <Switch
              key={kind}
              name={`hide.${kind}`}
              label={kindName(t, kind)}
              value={settings.hide[kind]}
              onChange={(value) => change({ hide: { ...settings.hide, [kind]: value } })}
            />
          ))}
        </Group>
        <Group title={t('groupFiles')} hint={t('groupFilesHint')}>
          <Switch
            name="pictures"
            label={t('letPictures')}
            value={pictures}
            onChange={(allow) => {
              letPictures(allow).catch(() => undefined);
            }}
          />
        </Group>
        <Group title={t('groupKeys')}>
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
                <button type="button" class="plain" onClick={() => void openShortcuts().catch(() => undefined)}>
                  {t('shortcutChange')}
                </button>
              </span>
            </div>
          )}
        </Group>
        <Group title={t('groupBackup')} hint={t('groupBackupHint')}>
          <Backup
            t={t}
            settings={settings}
            onImport={(next) => replace(next, 'imported')}
            onFail={() => setNotice({ text: t('importFailed'), mark: 'warn' })}
            onReset={() => replace({ ...parseSettings(undefined), greeted: settings.greeted }, 'didReset')}
          />
        </Group>
      </main>
      <Toast notice={notice} onGone={dismiss} />
    </div>
  );
}
