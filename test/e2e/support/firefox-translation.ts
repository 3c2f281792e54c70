import type { Browser } from 'puppeteer-core';
import { evaluateInWindow } from './browser-ui.ts';

// Firefox's own translation, but for its models, which come from the network: instead of them it has an engine for its
// own tests, which writes each block in capitals, and behind it `[fr to en]`. All else is what users have: what is taken
// from a page, in which order, and how it is put back.

/** Preferences without which there is nothing to translate with, and no offer over the page. */
export const translationPrefs = {
  'browser.translations.enable': true,
  'browser.translations.automaticallyPopup': false,
};

/** Puts models that are empty in the place of those that it would fetch. */
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

/** As the button in the address bar does: the page in front, from French into English. */
export async function translatePage(browser: Browser): Promise<void> {
  await evaluateInWindow(
    browser,
    `gBrowser.selectedBrowser.browsingContext.currentWindowGlobal
      .getActor('Translations')
      .translate({ sourceLanguage: 'fr', targetLanguage: 'en' }, false)`,
  );
}
