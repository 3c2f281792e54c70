import { readNative } from '../dom/native.ts';
import { limitRate } from '../dom/rate-limit.ts';

/**
 * Keeps the panel usable when the page calls `showModal()` or sets `inert` on the host or an ancestor, which blocks all
 * input to the rest of the document. A modal dialog opened later is exempt, so the panel moves into one for that time. On
 * the clean page, the user wants the page's own dialog. `place` contains the panel and is a child of the root; `label` is
 * the dialog's name. Returns a function to call after a change of the host's mode.
 * (`moveBefore` would preserve what is open in the panel, but Chromium 156 hung with it.)
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
  const isInert = () =>
    !signal.aborted &&
    !isPrinting &&
    root.host.getAttribute('mode') === 'reader' &&
    (root.host.closest('[inert]') !== null || find('dialog:modal') !== null);

  const mayMove = limitRate(maxTurns);
  const update = (isCovered = false) => {
    const isOpen = dialog.isConnected;
    const wanted = isInert();
    if (isOpen === wanted && !(wanted && isCovered)) return;
    if (isCovered && !mayMove()) return;
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
  // A modal dialog that the page opens later is above ours.
  const observer = new MutationObserver((records) =>
    update(records.some(({ target }) => target instanceof HTMLDialogElement && target.matches(':modal'))),
  );
  observer.observe(document, { subtree: true, attributeFilter: ['inert', 'open'] });
  // Not for printing: no input is needed, and a modal dialog is cut off after the first page.
  for (const type of ['beforeprint', 'afterprint'])
    window.addEventListener(
      type,
      () => {
        isPrinting = type === 'beforeprint';
        update();
      },
      { signal },
    );
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      update();
    },
    { once: true },
  );
  return update;
}

/** Maximum number of times within `ratePeriodMs` that the panel moves above a page's dialog. */
export const maxTurns = 20;

/** Events that pages often cancel or handle for the whole document. */
const forbidden = ['copy', 'cut', 'selectstart', 'dragstart', 'contextmenu', 'wheel', 'touchmove'];

/**
 * Keeps such events in the panel from bubbling to the page's listeners; capturing ones, as of other extensions, still
 * run.
 */
export function keepFromPage(root: ShadowRoot, signal: AbortSignal): void {
  const stop = (event: Event) => event.stopPropagation();
  for (const type of forbidden) root.addEventListener(type, stop, { passive: true, signal });
}
