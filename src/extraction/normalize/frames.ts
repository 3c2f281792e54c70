import { isUnseen, visibleText } from '../../dom/elements.ts';
import { unclobber } from '../snapshot.ts';
import { readWebAddress, watchPage } from './embeds.ts';
import { wordless } from './hidden.ts';

/**
 * Characters of a frame that is opened, and frames in each other: an element takes three characters, so one opened has
 * fewer elements than the page itself may have (snapshot.ts).
 */
const limits = { length: 500_000, depth: 3 };

/** What a page has written into a frame stands in the frame's place, where it says or shows anything. */
export function openFrames(root: Element, base: string, url: string): void {
  openAll(root, base, url, limits.depth);
}

function openAll(root: ParentNode, base: string, url: string, depth: number): void {
  if (depth > 0) for (const frame of root.querySelectorAll('iframe[srcdoc]')) openFrame(frame, base, url, depth);
}

function openFrame(frame: Element, base: string, url: string, depth: number): void {
  if (frame.closest('[hidden], [style*="display:none"], [style*="display: none"]')) return;
  const written = frame.getAttribute('srcdoc') ?? '';
  if (written.length > limits.length) return;
  const box = frame.ownerDocument.createElement('div');
  // The snapshot's document has no window: nothing in it loads or runs.
  box.append(frame.ownerDocument.createRange().createContextualFragment(written));
  unclobber(box);
  for (const one of box.querySelectorAll('script, style, template, title')) one.remove();
  if (isCover(box, readWebAddress(frame.getAttribute('src'), base, url), base, url)) return;
  const isEmpty = isUnseen(box) && !box.querySelector(wordless);
  // Without scripts it has been read as elements: it becomes text, as it is in the page.
  for (const one of box.querySelectorAll('noscript')) one.textContent = one.innerHTML;
  openAll(box, base, url, depth - 1);
  if (!isEmpty) frame.replaceWith(box);
}

/** What holds the place of a player until it is pressed: a picture or words that lead to it, and nothing beside them. */
function isCover(box: Element, player: string | undefined, base: string, url: string): boolean {
  if (!player) return false;
  if (watchPage(player) !== player) return true;
  const [address] = player.split(/[?#]/);
  return [...box.querySelectorAll('a[href]')].some(
    (link) =>
      readWebAddress(link.getAttribute('href'), base, url)?.split(/[?#]/)[0] === address &&
      visibleText(link) === visibleText(box),
  );
}
