import { isBlank } from '../../dom/elements.ts';
import { unclobber } from '../snapshot.ts';
import { wordless } from './hidden.ts';

/** What a page has written into a frame stands in the frame's place, where it says or shows anything. */
export function openFrames(root: Element): void {
  for (const frame of root.querySelectorAll('iframe[srcdoc]')) openFrame(frame);
}

function openFrame(frame: Element): void {
  if (frame.closest('[hidden], [style*="display:none"], [style*="display: none"]')) return;
  // The snapshot's document has no window: nothing in it loads or runs.
  const range = frame.ownerDocument.createRange();
  const content = range.createContextualFragment(frame.getAttribute('srcdoc') ?? '');
  unclobber(content);
  for (const one of content.querySelectorAll('script, style, noscript, template, title')) one.remove();
  if (isBlank(content) && !content.querySelector(wordless)) return;
  const box = frame.ownerDocument.createElement('div');
  box.append(content);
  frame.replaceWith(box);
}
