import { readCssTable } from './css-tables.ts';
import { markUnseenFields, writeFields } from './fields.ts';
import { listMapLinks } from './image-maps.ts';
import { walkPairs } from './pairs.ts';
import { makeRoleTables } from './role-tables.ts';
import { ShadowTexts } from './shadow-text.ts';
import { readSigns } from './signs.ts';

/** What `RaritiesModule` says. */
export function readRarities(
  content: Element,
  live: Element | undefined,
  window: Window & typeof globalThis,
  url: string,
): (copy: Element) => void {
  const shadows = new ShadowTexts(content, window);
  if (live) {
    readSigns(content, live, window);
    markUnseenFields(content, live, window);
    const display = (element: Element) => window.getComputedStyle(element).display;
    for (const [mine, other] of walkPairs(content, live, window)) {
      const shown = display(other);
      if (/^(?:inline-)?table$/.test(shown)) readCssTable(mine, other, display);
      else if (shown !== 'none') shadows.read(mine, other);
    }
  }
  return function normalizeRarities(copy: Element) {
    shadows.setInto(copy);
    makeRoleTables(copy);
    writeFields(copy, url);
    listMapLinks(copy);
  };
}
