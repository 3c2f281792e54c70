import browser, { type Runtime } from './browser.ts';
import { askBackground } from './messages.ts';
import type { ScriptName } from './script-names.ts';

/** Has the background inject another script of the extension into this page; false if that fails. */
export async function requestScript(script: ScriptName): Promise<boolean> {
  return (await askBackground({ type: 'bring', script })) === true;
}

/**
 * Runs a script of the extension in the frame that requested it. The script is not a web-accessible resource: a page
 * can neither load it nor use it to detect the extension.
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
    // The tab is gone, or the user has revoked the permission for the site.
    return false;
  }
}
