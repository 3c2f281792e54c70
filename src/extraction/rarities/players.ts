import { isBlank, stripWhitespace } from '../../dom/elements.ts';
import { playerSelectors, playersElsewhere } from '../../on-demand/rarities-module.ts';

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

/**
 * Writes the address of players that have it elsewhere where the browser would read it. Whatever else shows one becomes a
 * frame, unless it has content of its own, such as text for browsers that can't show it.
 */
export function findPlayerAddresses(root: Element): void {
  for (const player of root.querySelectorAll(playersElsewhere)) {
    const described = describedPlayer(player);
    if (described) player.replaceWith(described);
    const isMedia = /^(?:VIDEO|AUDIO)$/.test(player.tagName);
    const hasContent = !isBlank(player) || player.querySelector('img, iframe, video, audio') !== null;
    const address = root.contains(player) && (isMedia || !hasContent) ? addressOf(player) : undefined;
    if (!address) continue;
    const isImage = /^(?:EMBED|OBJECT)$/.test(player.tagName) && imageAddress.test(address);
    const shown = isMedia ? player : player.ownerDocument.createElement(isImage ? 'img' : 'iframe');
    shown.setAttribute('src', address);
    const title = player.getAttribute('title');
    if (title) shown.setAttribute(isImage ? 'alt' : 'title', title);
    if (shown !== player) player.replaceWith(shown);
  }
}

/**
 * The player that an empty element describes in an attribute, as JSON whose strings may be in single quotes: a video's
 * place in the served pages of infoq.cn, until a script builds its player. Seen in September 2026. `undefined` if it
 * describes none.
 */
function describedPlayer(element: Element): Element | undefined {
  const described = element.getAttribute('data-attrs');
  if (described === null || !isBlank(element) || element.querySelector('img')) return undefined;
  const read = (name: string, value: string) =>
    new RegExp(`["'](?:${name})["']\\s*:\\s*(["'])(${value})\\1\\s*[,}]`).exec(described)?.[2];
  const address = read('\\w+', '(?:https?:)?//[^"\'\\s]+\\.(?:m3u8|mp[34]|m4a|webm)(?:\\?[^"\'\\s]*)?');
  if (!address) return undefined;
  const player = element.ownerDocument.createElement(/\.m(?:p3|4a)\b/.test(address) ? 'audio' : 'video');
  const attributes = { src: address, poster: read('poster|cover', '[^"\'\\s]+'), title: read('name|title', '.*?') };
  for (const [name, value] of Object.entries(attributes)) if (value) player.setAttribute(name, value);
  return player;
}

const imageAddress = /\.(?:svg|png|jpe?g|gif|webp|avif)(?:$|[?#])/i;

/** Where the player with an id is, by a word in the name of its element. */
const videoPages = { youtube: 'https://www.youtube.com/watch?v=', vimeo: 'https://vimeo.com/' } as const;

/** The address of a player, by its id or from the attributes of its sources or its own; `undefined` if there is none. */
function addressOf(player: Element): string | undefined {
  const id = ['videoid', 'data-videoid'].map((name) => player.getAttribute(name)).find(Boolean);
  const name = `${player.localName} ${player.getAttribute('class') ?? ''}`;
  for (const [site, page] of Object.entries(videoPages))
    if (id && /^[\w-]+$/.test(id) && name.includes(site)) return page + id;
  if (!/^(?:IFRAME|VIDEO|AUDIO|EMBED|OBJECT|OEMBED)$/.test(player.tagName)) return undefined;
  const described = [...player.querySelectorAll('source, embed, param[name="movie"], param[name="src"]'), player];
  const values = described.flatMap((one) => [...one.attributes].filter(isSource).map(({ value }) => value.trim()));
  return values.find((value) => /^(?:https?:)?\/\/\S+$/.test(value));
}

/** Whether an attribute holds the player's address, and not that of its poster, its page or the plugin that it needs. */
function isSource({ name }: Attr): boolean {
  return /^(?:data|url|value)$|src|url|original|lazy/.test(name) && !/poster|thumb|cover|image|preview|page/.test(name);
}
