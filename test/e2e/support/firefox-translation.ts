import type { Browser } from 'puppeteer-core';
import { evaluateInWindow } from './browser-ui.ts';

// Firefox's own translation without its models, which are downloaded: its test engine writes each block in capitals,
// followed by `[fr to en]`. Everything else is as for users: what is read from a page, in which order, and how it is put
// back.

/** Enables translation, and disables the popup that offers it. */
export const translationPrefs = {
  'browser.translations.enable': true,
  'browser.translations.automaticallyPopup': false,
};

/** Replaces the models that Firefox would download with empty ones. */
export async function useEngineForTests(browser: Browser): Promise<void> {
  await evaluateInWindow(
    browser,
    `(() => {
      const { TranslationsParent } = ChromeUtils.importESModule('resource://gre/actors/TranslationsParent.sys.mjs');
      const record = (name, version, more) => ({ id: name, name, version, attachment: { size: 1 }, ...more });
      const models = ['model', 'lex', 'vocab'].flatMap((fileType) =>
        [['fr', 'en'], ['en', 'fr']].map(([sourceLanguage, targetLanguage]) =>
          record(fileType + sourceLanguage, TranslationsParent.LANGUAGE_MODEL_MAJOR_VERSION_MAX + '.0', {
            fileType,
            sourceLanguage,
            targetLanguage,
          }),
        ),
      );
      const engine = record('bergamot-translator', TranslationsParent.BERGAMOT_MAJOR_VERSION + '.0', {});
      const clientOf = (records) => ({
        on() {},
        off() {},
        get: async () => records,
        attachments: { download: async () => ({ blob: new Blob([]) }), isDownloaded: async () => true },
      });
      TranslationsParent.applyTestingMocks({
        translationModelsRemoteClient: clientOf(models),
        translationsWasmRemoteClient: clientOf([engine]),
      });
    })()`,
  );
}

/** Like the button in the address bar: translates the front tab from French into English. */
export async function translatePage(browser: Browser): Promise<void> {
  await evaluateInWindow(
    browser,
    `gBrowser.selectedBrowser.browsingContext.currentWindowGlobal
      .getActor('Translations')
      .translate({ sourceLanguage: 'fr', targetLanguage: 'en' }, false)`,
  );
}
