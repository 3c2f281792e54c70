import { readNative } from '../dom/native.ts';

/**
 * Keeps the panel of use whatever the page makes of all that is not its own dialog: `showModal()`, and `inert` on the
 * host or around it, make what is behind them deaf to every click. A modal dialog that is opened after them is not, so
 * the panel stands in one for as long as they last; on the clean page the page's dialog is what the user wants. `place`
 * holds the panel, and is a child of the root; `label` names the dialog. Returns how to look again, after a change of
 * the host's mode.
 * (Not by `moveBefore`, which would keep what is open in the panel: Chromium 156 hung with it.)
 */
export function escapeInertness(root: ShadowRoot, place: HTMLElement, label: string, signal: AbortSignal): () => void {
  const document = root.ownerDocument;
  const dialog = document.createElement('dialog');
  dialog.className = 'shelter';
  dialog.ariaLabel = label;
  // jsdom has no modal dialogs.
  if (typeof dialog.showModal !== 'function') return () => undefined;
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  const find = readNative<Document['querySelector']>(document, 'querySelector');
  let isPrinting = false;
  const isDeaf = () =>
    !signal.aborted &&
    !isPrinting &&
    root.host.getAttribute('mode') === 'reader' &&
    (root.host.closest('[inert]') !== null || find('dialog:modal') !== null);

  let turns = 0;
  const look = (isCovered = false) => {
    const isOpen = dialog.isConnected;
    const wanted = isDeaf();
    if (isOpen === wanted && !(wanted && isCovered)) return;
    if (isCovered && ++turns > maxTurns) return;
    const active = root.activeElement;
    if (!isOpen) {
      root.append(dialog);
      dialog.append(place);
    }
    if (isOpen) dialog.close();
    if (wanted) dialog.showModal();
    else {
      root.append(place);
      dialog.remove();
    }
    const heard = wanted ? (active ?? place.querySelector('main')) : active;
    if (heard instanceof HTMLElement) heard.focus({ preventScroll: true });
  };
  // A dialog of the page that opens later stands above ours.
  const observer = new MutationObserver((records) =>
    look(records.some(({ target }) => target instanceof HTMLDialogElement && target.matches(':modal'))),
  );
  observer.observe(document, { subtree: true, attributeFilter: ['inert', 'open'] });
  // On paper nothing is clicked, and a modal dialog is cut at the end of the first sheet.
  for (const type of ['beforeprint', 'afterprint'])
    window.addEventListener(
      type,
      () => {
        isPrinting = type === 'beforeprint';
        look();
      },
      { signal },
    );
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      look();
    },
    { once: true },
  );
  return look;
}

/** A page that will have its own dialog on top again and again has it: two scripts that undo each other would never rest. */
export const maxTurns = 20;

/** What a page likes to forbid or to change on all of itself: copying, selecting, the menu, scrolling behind a layer. */
const forbidden = ['copy', 'cut', 'selectstart', 'dragstart', 'contextmenu', 'wheel', 'touchmove'];

/** The page's handlers of these, as pages write them, don't hear what is done in the panel; other extensions may catch it. */
export function keepFromPage(root: ShadowRoot, signal: AbortSignal): void {
  const stop = (event: Event) => event.stopPropagation();
  for (const type of forbidden) root.addEventListener(type, stop, { passive: true, signal });
}
