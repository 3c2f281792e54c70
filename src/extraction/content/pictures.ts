import { isBefore, isInsideAny, strippedText, stripWhitespace } from '../../dom/elements.ts';

/** For an article of pictures only: the box with most of them after the title. */
export function findPictures(body: Element, title: Element, refused: ReadonlySet<Element>): Element | undefined {
  const boxes = new Map<Element, number>();
  const said = strippedText(title);
  for (const image of body.querySelectorAll('img')) {
    if (!isBefore(title, image) || isInsideAny(image, refused)) continue;
    // A cover repeats the title, a portrait links to a person, an advertisement to a shop.
    if (stripWhitespace(image.getAttribute('alt') ?? '') === said || image.closest('a[href], nav, footer, aside'))
      continue;
    // A picture usually has a wrapper of its own; the parent of several wrappers is the article's box.
    const frame = image.closest('figure, p, div, a') ?? image;
    for (const [box, share] of [
      [frame, 1],
      [frame.parentElement, 1.5],
    ] as const) {
      if (box && box !== body && !box.contains(title)) boxes.set(box, (boxes.get(box) ?? 0) + share);
    }
  }
  const [best] = [...boxes].sort(([, a], [, b]) => b - a);
  // A single picture is a cover or a code to scan.
  return best && best[1] >= 2 ? best[0] : undefined;
}
