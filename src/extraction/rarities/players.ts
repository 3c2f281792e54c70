import { stripWhitespace } from '../../dom/elements.ts';
import { playerSelectors } from '../../on-demand/rarities-module.ts';

/** Players. In a box that a script fills, only elements of the first selector that matches are the author's. */
const kept: Readonly<Record<keyof typeof playerSelectors, readonly string[]>> = {
  terminal: ['pre', 'canvas'],
  video: ['video', 'audio'],
};

/** Removes what scripts add to players, and the copies of slides. */
export function dropPlayerParts(root: Element): void {
  for (const kind of ['terminal', 'video'] as const)
    for (const player of root.querySelectorAll(playerSelectors[kind])) {
      const selector = kept[kind].find((one) => player.querySelector(one));
      if (selector) player.replaceChildren(...player.querySelectorAll(selector));
    }
  for (const slide of root.querySelectorAll('[class]')) if (isCopy(slide)) slide.remove();
}

/** Maximum number of slides in a row that are compared with a copy. */
const maxSlides = 50;

/** Whether it is a copy of a slide, for a carousel that loops: a sibling with the same content is not marked as a copy. */
function isCopy(slide: Element): boolean {
  const isMarked = (one: Element) => /clone|duplicate/i.test(one.getAttribute('class') ?? '');
  if (!isMarked(slide)) return false;
  const holds = (one: Element) => stripWhitespace(one.innerHTML.replace(/\s(?:id|tabindex|aria-[\w-]+)="[^"]*"/g, ''));
  const own = holds(slide);
  return [...(slide.parentElement?.children ?? [])]
    .slice(0, maxSlides)
    .some((one) => one !== slide && !isMarked(one) && holds(one) === own);
}
