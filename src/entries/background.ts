import { createHighlight, type Highlight } from '../highlight/highlighter.ts';
import browser, { type Runtime } from '../platform/browser.ts';
import { translate } from '../platform/i18n.ts';
import { answerWithImage, requestImagePermission } from '../platform/image-fetch.ts';
import { injectIntoOpenTabs } from '../platform/inject-open-tabs.ts';
import { parseMessage, type VisibleMode } from '../platform/messages.ts';
import { answerPrivateAnnotations, watchPrivateWindows } from '../platform/private-annotations.ts';
import { noteReading } from '../platform/reading-store.ts';
import { injectScript } from '../platform/script-injection.ts';

// Keeps no essential state: the browser stops and restarts the background between any two events.

const titles = { reader: 'actionClose', clean: 'actionOpen', original: 'actionOpen', none: 'actionNone' } as const;

function iconPaths(state: VisibleMode): Record<string, string> {
  const set = state === 'none' || state === 'original' ? 'off' : 'on';
  return Object.fromEntries([16, 32, 48].map((size) => [size, `/icons/${set}-${size}.png`]));
}

/** Shows the tab's state in its toolbar button. Errors are ignored: the tab may be gone already. */
function showState(tabId: number, state: VisibleMode): void {
  browser.action.setIcon({ tabId, path: iconPaths(state) }).catch(() => undefined);
  browser.action.setTitle({ tabId, title: translate(titles[state]) }).catch(() => undefined);
}

/** False for a page that is prerendered or was just left: it shares its tab with the visible one. */
function isSeen(sender: Runtime.MessageSender): boolean {
  return !('documentLifecycle' in sender) || sender.documentLifecycle === 'active';
}

/** Errors are ignored: a tab without our script does not answer, and has no article. */
function toggle(tabId: number | undefined): void {
  if (tabId !== undefined) browser.tabs.sendMessage(tabId, { type: 'toggle' }).catch(() => undefined);
}

/**
 * Opens a URL of another program; the tab stays where it is. A link in the page would expose the URL, and with it where
 * the user keeps notes, to the page's `navigate` listeners. False if the browser refuses.
 */
async function openInTab(tabId: number | undefined, url: string): Promise<boolean> {
  return browser.tabs.update(tabId, { url }).then(
    () => true,
    () => false,
  );
}

/** Created for the first code that is colored. */
let highlight: Highlight | undefined;

async function color(code: string, language: string | undefined) {
  highlight ??= createHighlight();
  return highlight(code, language);
}

browser.action.onClicked.addListener((tab) => toggle(tab.id));

browser.commands.onCommand.addListener((command, tab) => {
  if (command === 'toggle') toggle(tab?.id);
});

browser.runtime.onMessage.addListener((outside: unknown, sender: Runtime.MessageSender) => {
  const message = parseMessage(outside);
  if (message?.type === 'state' && sender.tab?.id !== undefined && isSeen(sender)) {
    showState(sender.tab.id, message.state);
  }
  if (message?.type === 'openOptions') browser.runtime.openOptionsPage().catch(() => undefined);
  if (message?.type === 'openNotes')
    browser.tabs.create({ url: browser.runtime.getURL('notes.html') }).catch(() => undefined);
  // A message gets at most one answer; `undefined` means no answer.
  if (message?.type === 'readAddress') return Promise.resolve(sender.tab?.url ?? '');
  if (message?.type === 'noteReading') return noteReading(message.key, message.reading);
  if (message?.type === 'bring') return injectScript(message.script, sender);
  if (message?.type === 'picture') return answerWithImage(message.address);
  if (message?.type === 'allowPictures') return requestImagePermission();
  if (message?.type === 'openNote') return openInTab(sender.tab?.id, message.address);
  if (message?.type === 'privateAnnotations') return answerPrivateAnnotations(message, sender);
  return message?.type === 'color' ? color(message.code, message.language) : undefined;
});

// Pages hold a port to notice that the extension is gone; no messages are sent over it.
browser.runtime.onConnect.addListener(() => undefined);

watchPrivateWindows();
injectIntoOpenTabs().catch(() => undefined);
