import { drawIcon } from '../../../ui/Icon.tsx';
import * as icons from '../../../ui/icons.ts';
import type { Translate } from '../../../ui/translate.ts';

/** Maximum width of the drawn first frame, in px. */
const widest = 1600;

/** Whether an image may be animated, judging by its address only. */
export function mayAnimate(image: HTMLImageElement): boolean {
  return /\.gif(?:[?#!]|$)|^data:image\/gif|[?&]wx_fmt=gif\b/i.test(image.src);
}

/** Covers an animated image with its first frame until the user plays it. The canvas is never read. */
export function stopAnimation(image: HTMLImageElement, t: Translate): void {
  const held = image.closest<HTMLElement>('.zoom') ?? image;
  if (held.closest('.animated-image')) return;
  const document = image.ownerDocument;
  const box = document.createElement('span');
  const canvas = document.createElement('canvas');
  const play = document.createElement('button');
  const scale = Math.min(1, widest / image.naturalWidth);
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.min(4 * widest, Math.round(image.naturalHeight * scale));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.setAttribute('aria-hidden', 'true');
  box.className = 'animated-image';
  play.type = 'button';
  play.setAttribute('data-do', 'gif');
  play.setAttribute('data-play', t('gifPlay'));
  play.setAttribute('data-stop', t('gifStop'));
  play.append(drawIcon(document, icons.play));
  held.replaceWith(box);
  box.append(held, canvas, play);
  setMoving(box, play, false);
}

/** Plays or pauses an animated image from its button. */
export function toggleAnimation(button: HTMLElement): void {
  const box = button.closest('.animated-image');
  if (box) setMoving(box, button, box.getAttribute('data-moving') !== 'true');
}

function setMoving(box: Element, button: Element, moves: boolean): void {
  const label = button.getAttribute(moves ? 'data-stop' : 'data-play') ?? '';
  box.setAttribute('data-moving', String(moves));
  button.setAttribute('data-label', label);
  button.setAttribute('aria-label', label);
}
