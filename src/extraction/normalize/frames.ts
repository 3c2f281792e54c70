import { isUnseen, visibleText } from '../../dom/elements.ts';
import { unclobber } from '../snapshot.ts';
import { readWebAddress, watchPageAddress } from './embeds.ts';
import { wordless } from './hidden.ts';

/**
 * Maximum number of characters in an opened frame, and of frames in each other. An element takes three characters, so
 * an opened frame has fewer elements than the page itself may have (snapshot.ts).
 */
const limits = { length: 500_000, depth: 3 };

/** Replaces each frame that the page has written (`srcdoc`) by its content, if that contains any text or media. */
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
  // The snapshot's document has no window, so nothing in it loads or runs.
  box.append(frame.ownerDocument.createRange().createContextualFragment(written));
  unclobber(box);
  for (const one of box.querySelectorAll('script, style, template, title')) one.remove();
  if (isCover(box, readWebAddress(frame.getAttribute('src'), base, url), base, url)) return;
  const isEmpty = isUnseen(box) && !box.querySelector(wordless);
  // It was parsed without scripting, as elements. Make it text, as it is in the page.
  for (const one of box.querySelectorAll('noscript')) one.textContent = one.innerHTML;
  openAll(box, base, url, depth - 1);
  if (!isEmpty) frame.replaceWith(box);
}

/** Whether the frame only shows a player, or an image or text that leads to a player. */
function isCover(box: Element, player: string | undefined, base: string, url: string): boolean {
  if (!player) return false;
  if (watchPageAddress(player) !== player) return true;
  const [address] = player.split(/[?#]/);
  return [...box.querySelectorAll('a[href]')].some(
    (link) =>
      readWebAddress(link.getAttribute('href'), base, url)?.split(/[?#]/)[0] === address &&
      visibleText(link) === visibleText(box),
  );
}
