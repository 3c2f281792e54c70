import { parentOf, readNative, windowOf } from '../../dom/native.ts';
import { restoreAngleBrackets } from './angle-brackets.ts';
import { readCssTable } from './css-tables.ts';
import { readDrawingStyles } from './drawing-styles.ts';
import { markUnseenFields, writeFields } from './fields.ts';
import { ShadowFollower } from './follow-shadows.ts';
import { listMapLinks } from './image-maps.ts';
import { markLine, setLinesApart } from './lines-apart.ts';
import { walkPairs } from './pairs.ts';
import { dropPlayerParts, findPlayerAddresses } from './players.ts';
import { makePreformatted, markPreformatted, takePicturesOut } from './preformatted.ts';
import { makeRoleTables } from './role-tables.ts';
import { ShadowTexts } from './shadow-text.ts';
import { readSigns } from './signs.ts';

const follower = new ShadowFollower();

/** See `RaritiesModule`. */
export function onShadowChange(callback: () => void): void {
  follower.onChange(callback);
}

/** See `RaritiesModule`. */
export function setShadows(copy: Element, document: Document): void {
  const shadows = new ShadowTexts(copy, windowOf(document));
  shadows.setAll(copy, readNative(document, 'body'));
  follower.follow(shadows);
}

/** See `RaritiesModule`. */
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
    readDrawingStyles(content, live, window);
    const display = (element: Element) => window.getComputedStyle(element).display;
    for (const [mine, other] of walkPairs(content, live, window)) {
      const style = window.getComputedStyle(other);
      const shown = style.display;
      markPreformatted(mine, style);
      markLine(mine, style, display(parentOf(other) ?? other));
      if (/^(?:inline-)?table$/.test(shown)) readCssTable(mine, other, display);
      else if (shown !== 'none') shadows.read(mine, other);
    }
    follower.follow(shadows);
  }
  return function normalizeRarities(copy: Element) {
    shadows.setInto(copy);
    restoreAngleBrackets(copy, content.ownerDocument);
    dropPlayerParts(copy);
    findPlayerAddresses(copy);
    makePreformatted(copy);
    takePicturesOut(copy);
    setLinesApart(copy);
    makeRoleTables(copy);
    writeFields(copy, url);
    listMapLinks(copy);
  };
}
