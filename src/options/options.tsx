import { render } from 'preact';
import { parseSettings, type Settings } from '../core/settings.ts';
import controls from '../panel/controls.css?inline';
import layers from '../panel/layers.css?inline';
import panel from '../panel/panel.css?inline';
import themes from '../panel/themes.css?inline';
import { translate, uiLanguage } from '../platform/i18n.ts';
import { onSettings, readSettings, writeSettings } from '../platform/storage.ts';
import { OptionsPage } from './OptionsPage.tsx';
import own from './options.css?inline';

/** The options page: shows the stored settings, and stores each change at once. */
async function start(): Promise<void> {
  const style = document.createElement('style');
  style.textContent = [themes, panel, controls, layers, own].join('\n');
  document.head.append(style);
  document.documentElement.lang = uiLanguage();
  document.title = translate('optionsTitle');
  let settings = parseSettings(await readSettings());
  const show = () =>
    render(<OptionsPage settings={settings} t={translate} locale={uiLanguage()} save={save} />, document.body);
  const save = async (next: Settings) => {
    settings = next;
    show();
    await writeSettings(next);
  };
  const life = new AbortController();
  onSettings((value) => {
    settings = parseSettings(value);
    show();
  }, life.signal);
  addEventListener('pagehide', () => life.abort(), { once: true });
  show();
}

start();
