import { collapseWhitespace } from '../../dom/elements.ts';

/** Lists the links of an image map below its image. */
export function listMapLinks(root: Element): void {
  const maps = new Map([...root.querySelectorAll('map[name]')].map((map) => [map.getAttribute('name'), map]));
  for (const image of root.querySelectorAll('img[usemap], object[usemap]')) {
    const map = maps.get(image.getAttribute('usemap')?.replace(/^#/, '') ?? '');
    const list = map && makeList(map);
    if (!list) continue;
    maps.delete(map.getAttribute('name'));
    (image.closest('p, figure') ?? image.closest('picture, a') ?? image).after(list);
  }
}

function makeList(map: Element): Element | undefined {
  const list = map.ownerDocument.createElement('ul');
  const seen = new Set<string>();
  for (const area of map.querySelectorAll('area[href]')) {
    const href = area.getAttribute('href') ?? '';
    const names = ['alt', 'title', 'aria-label'].map((name) => collapseWhitespace(area.getAttribute(name) ?? ''));
    const text = names.find(Boolean) ?? href.replace(/^https?:\/\//, '');
    if (seen.has(`${href} ${text}`) || text === '') continue;
    seen.add(`${href} ${text}`);
    const link = map.ownerDocument.createElement('a');
    link.setAttribute('href', href);
    link.textContent = text;
    const item = map.ownerDocument.createElement('li');
    item.append(link);
    list.append(item);
  }
  return list.firstElementChild ? list : undefined;
}
