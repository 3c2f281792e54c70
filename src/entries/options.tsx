import { render } from 'preact';
import { OptionsPage } from '../options/OptionsPage.tsx';
import stylesheet from '../options/page-styles.css?inline';
import { forgetStored } from '../platform/forget-stored.ts';
import { translate, uiLanguage } from '../platform/i18n.ts';
import { hasImagePermission, onImagePermission, setImagePermission } from '../platform/image-fetch.ts';
import { clearPositions, countPositions, onPositions } from '../platform/position-store.ts';
import { openSettingsStore } from '../platform/settings-store.ts';
import { openShortcuts, readShortcut } from '../platform/shortcut.ts';
import type { Settings } from '../settings/settings.ts';
import { openSettingsClient } from '../settings/settings-client.ts';
import { maxWaitMs, preparePage } from '../ui/extension-page.ts';

/** The options page: shows the stored settings, and stores each change at once. It lives as long as its document. */
async function start(): Promise<void> {
  preparePage(stylesheet, uiLanguage());
  document.title = translate('optionsTitle');
  const { signal } = new AbortController();
  let places: number | undefined = 0;
  let pictures = false;
  let shortcut: string | undefined;
  const settings = openSettingsClient(
    (onChange) => openSettingsStore(onChange, signal),
    () => show(),
    forgetStored,
  );
  function show(): void {
    render(
      <OptionsPage
        settings={settings.current()}
        t={translate}
        locale={uiLanguage()}
        places={places}
        clearPlaces={clearPositions}
        pictures={pictures}
        letPictures={(allow) => setImagePermission(allow).finally(readPermission)}
        shortcut={shortcut}
        openShortcuts={openShortcuts}
        save={save}
      />,
      document.body,
    );
  }
  function save(next: Settings): Promise<void> {
    const saved = settings.save(next);
    show();
    return saved;
  }
  const count = async () => {
    places = await countPositions();
    show();
  };
  const readPermission = async () => {
    pictures = await hasImagePermission();
    show();
  };
  const ask = async () => {
    shortcut = await readShortcut();
    show();
  };
  onPositions(count, signal);
  onImagePermission(readPermission, signal);
  // The user can change it on a page of the browser, and then comes back to this one.
  addEventListener('focus', ask);
  await Promise.race([settings.refresh(), new Promise((resolve) => setTimeout(resolve, maxWaitMs))]);
  show();
  // Independently of each other: an API that fails must not keep the others from being shown.
  for (const part of [count, readPermission, ask]) part();
}

start();
