import browser, { type Runtime } from './browser.ts';
import { askBackground } from './messages.ts';
import type { ScriptName } from './script-names.ts';

/** Has the background bring another script of the extension into this page; false where that can't be. */
export async function requestScript(script: ScriptName): Promise<boolean> {
  return (await askBackground({ type: 'bring', script })) === true;
}

/**
 * Runs a script of the extension beside the one that asked for it. It is no web-accessible resource: a page can
 * neither load it nor find out by it that the extension is there.
 */
export async function injectScript(script: ScriptName, { tab, frameId }: Runtime.MessageSender): Promise<boolean> {
  if (tab?.id === undefined) return false;
  try {
    await browser.scripting.executeScript({
      target: { tabId: tab.id, frameIds: [frameId ?? 0] },
      files: [`${script}.js`],
    });
    return true;
  } catch {
    // The tab is gone, or the user has taken the site's permission back.
    return false;
  }
}
