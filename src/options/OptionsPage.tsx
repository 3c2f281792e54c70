import type { ComponentChildren } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { clutterKinds } from '../core/article.ts';
import { parseSettings, ranges, type Settings } from '../core/settings.ts';
import { Segments, Stepper, Switch } from '../panel/controls.tsx';
import { kindName } from '../panel/kinds.ts';
import type { Translate } from '../panel/props.ts';
import { LookFields, ModeField } from '../panel/Settings.tsx';
import { Toast } from '../panel/Toast.tsx';
import { useLook } from '../panel/useLook.ts';
import type { Notice } from '../panel/voice.ts';
import { Backup } from './Backup.tsx';

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

interface GroupProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}

function Group({ title, hint, children }: GroupProps) {
  return (
    <section>
      <h2>{title}</h2>
      <div class="box">{children}</div>
      {hint !== undefined && <p class="hint">{hint}</p>}
    </section>
  );
}

interface ReadingGroupProps {
  readonly t: Translate;
  readonly settings: Settings;
  readonly change: (patch: Partial<Settings>) => void;
}

/** On a wide window; on a narrower one an outline that has no width of its own gives way. */
const usualOutlineWidth = 248;

function ReadingGroup({ t, settings, change }: ReadingGroupProps) {
  return (
    <Group title={t('groupReading')}>
      <ModeField t={t} settings={settings} change={change} />
      <Switch
        name="outline"
        label={t('outlineDefault')}
        value={settings.outline}
        onChange={(outline) => change({ outline })}
      />
      <Segments
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
        value={settings.outlineWidth ?? usualOutlineWidth}
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
    </Group>
  );
}

interface PlacesGroupProps extends ReadingGroupProps {
  readonly places: number;
  readonly clear: () => void;
}

function PlacesGroup({ t, settings, change, places, clear }: PlacesGroupProps) {
  return (
    <Group title={t('groupPlaces')} hint={t('rememberPlaceHint')}>
      <Switch
        name="rememberPlace"
        label={t('rememberPlace')}
        value={settings.rememberPlace}
        onChange={(rememberPlace) => change({ rememberPlace })}
      />
      <div class="setting">
        <span class="setting-label">{t('placesKept', { n: places })}</span>
        <button type="button" class="plain" data-of="places" disabled={places === 0} onClick={clear}>
          {t('placesClear')}
        </button>
      </div>
    </Group>
  );
}
