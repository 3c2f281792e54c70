import { readAnchor } from '../../dom/read-anchor.ts';

/** Removes links back to the text (arrows, or links to a reference), because programs that show Markdown add their own. */
export function dropBackLinks(note: Element, ways: ReadonlySet<string>): void {
  let isLed = false;
  for (const link of note.querySelectorAll('a[href^="#"]')) {
    const isBack = ways.has(readAnchor(link) ?? '');
    if (!isBack && !/^\s*(?:[↩↑⏎^]\ufe0e?|\[?[↩↑]\]?)\s*$/u.test(link.textContent ?? '')) continue;
    isLed ||= isBack;
    if (isBack) dropSignsAround(link, note);
    let empty: Element = link;
    while (empty.parentElement && empty.parentElement !== note && isEmptyBut(empty.parentElement, empty))
      empty = empty.parentElement;
    empty.remove();
  }
  // ^ a b: the character before several back links.
  const first = isLed ? note.ownerDocument.createTreeWalker(note, 4).nextNode() : null;
  if (first) first.nodeValue = (first.nodeValue ?? '').replace(/^\s*[\^↑]\s*/, '');
}

/** Removes the signs around a number at the start of a note: `[1]`, `1.` */
function dropSignsAround(link: Element, note: Element): void {
  const walker = note.ownerDocument.createTreeWalker(note, 4);
  const texts: Node[] = [];
  while (walker.nextNode()) if (walker.currentNode.nodeValue?.trim()) texts.push(walker.currentNode);
  const own = texts.filter((text) => link.contains(text));
  const before = texts.slice(0, texts.indexOf(own[0] ?? link));
  const after = texts[before.length + own.length];
  const opening = before.map((text) => text.nodeValue?.trim()).join('');
  const closing = opening === '[' ? /^\s*\][.:]?\s*/ : opening === '' ? /^\s*[.:]\s+/ : undefined;
  if (!closing || !after || own.length === 0 || !closing.test(after.nodeValue ?? '')) return;
  for (const text of before) text.nodeValue = '';
  after.nodeValue = (after.nodeValue ?? '').replace(closing, '');
}

function isEmptyBut(box: Element, part: Element): boolean {
  return (
    (box.textContent ?? '').trim() === (part.textContent ?? '').trim() && !box.querySelector('img, pre, math, svg')
  );
}
