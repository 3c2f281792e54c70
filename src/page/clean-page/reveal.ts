import type { ClutterKind } from '../../article/article.ts';
import { readNative } from '../../dom/native.ts';
import { readMediaAddress } from '../../extraction/normalize/embeds.ts';

/** Scrolls a block of the page into view and makes the next Tab start there, without adding anything to the page. */
function reveal(element: Element): void {
  const { ownerDocument: document } = element;
  element.scrollIntoView({ block: 'start', behavior: 'instant' });
  const field = element.querySelector<HTMLElement>('textarea, input:not([type="hidden"]), button, a[href], [tabindex]');
  field?.focus({ preventScroll: true });
  // An element that can't be focused can hold the caret: sequential navigation starts from it.
  if (!field || document.activeElement !== field) document.getSelection()?.collapse(element, 0);
}

/** Scrolls the first visible block of a kind into view; false if there is none. */
export function revealKind(blocks: ReadonlyMap<Element, ClutterKind>, kind: ClutterKind): boolean {
  for (const [element, other] of blocks) {
    if (other !== kind || element.getClientRects().length === 0) continue;
    reveal(element);
    return true;
  }
  return false;
}

/**
 * Scrolls a video, audio or frame into view, found by its address, in the content first, then anywhere on the page.
 * False if there is none.
 */
export function revealMedia(content: Element, address: string, url: string): boolean {
  const find = readNative<Document['querySelectorAll']>(content.ownerDocument, 'querySelectorAll');
  const players = 'video, audio, iframe';
  const all = [...content.querySelectorAll(players), ...find(players)];
  const media = all.find((one) => readMediaAddress(one, readNative<string>(one, 'baseURI'), url) === address);
  if (media) reveal(media);
  return media !== undefined;
}
