import type { ClutterKind } from '../../article/article.ts';
import { readNative } from '../../dom/native.ts';
import { readMediaAddress } from '../../extraction/normalize/embeds.ts';

/** Brings a block of the page into view and lets the next Tab start there; nothing is added to the page for it. */
function reveal(element: Element): void {
  const { ownerDocument: document } = element;
  element.scrollIntoView({ block: 'start', behavior: 'instant' });
  const field = element.querySelector<HTMLElement>('textarea, input:not([type="hidden"]), button, a[href], [tabindex]');
  field?.focus({ preventScroll: true });
  // What can't take the focus can hold the caret: sequential navigation starts from it.
  if (!field || document.activeElement !== field) document.getSelection()?.collapse(element, 0);
}

/** Brings the first block of a kind into view that is shown on the page; false where there is none. */
export function revealKind(blocks: ReadonlyMap<Element, ClutterKind>, kind: ClutterKind): boolean {
  for (const [element, other] of blocks) {
    if (other !== kind || element.getClientRects().length === 0) continue;
    reveal(element);
    return true;
  }
  return false;
}

/** Brings a video, an audio or a frame into view, by the address that it leads to: of the content, or of its page. */
export function revealMedia(content: Element, address: string, url: string): boolean {
  const find = readNative<Document['querySelectorAll']>(content.ownerDocument, 'querySelectorAll');
  const players = 'video, audio, iframe';
  const all = [...content.querySelectorAll(players), ...find(players)];
  const media = all.find((one) => readMediaAddress(one, readNative<string>(one, 'baseURI'), url) === address);
  if (media) reveal(media);
  return media !== undefined;
}
