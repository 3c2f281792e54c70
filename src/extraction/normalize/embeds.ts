import type { EmbeddedPlayer } from '../../article/article.ts';
import { collapseWhitespace } from '../../dom/elements.ts';
import { readLink } from './links.ts';

/** Video, audio and frames are never loaded by us: each becomes a card that leads to it. */
export function normalizeMedia(root: Element, base: string, url: string): void {
  for (const media of root.querySelectorAll('video, audio, iframe')) {
    if (media.parentElement?.closest('video, audio') || !root.contains(media)) continue;
    const player = readPlayer(media, base, url);
    if (player) media.replaceWith(makeCard(media.ownerDocument, player));
    else media.remove();
  }
}

function makeCard(document: Document, { kind, address, label, poster }: EmbeddedPlayer): HTMLElement {
  const card = document.createElement('figure');
  const link = document.createElement('a');
  card.setAttribute('data-media', kind);
  link.setAttribute('href', address);
  link.setAttribute('target', '_blank');
  // The label is no text of the article: it is set by the style sheet.
  link.setAttribute('data-label', label);
  // Not on the figure: of an address there Readability makes an image.
  if (poster) link.setAttribute('data-poster', poster);
  card.append(link);
  return card;
}

/** What plays, and where; nothing for a frame that shows what its page has written into it. */
export function readPlayer(media: Element, base: string, url: string): EmbeddedPlayer | undefined {
  const address = readMediaAddress(media, base, url);
  if (!address) return undefined;
  const kind = media.tagName === 'VIDEO' ? 'video' : media.tagName === 'AUDIO' ? 'audio' : 'frame';
  const label = collapseWhitespace(media.getAttribute('title') ?? '') || new URL(address).hostname;
  const poster = readWebAddress(media.getAttribute('poster') ?? media.getAttribute('data-poster'), base, url);
  return { kind, address, label, ...(poster ? { poster } : {}) };
}

/** The address of the page that a reader would open for a video, an audio or a frame. */
export function readMediaAddress(media: Element, base: string, url: string): string | undefined {
  const sources = [media, ...media.querySelectorAll('source')].flatMap((one) =>
    ['src', 'data-src'].map((name) => one.getAttribute(name)),
  );
  const address = sources.map((source) => readWebAddress(source, base, url)).find((one) => one !== undefined);
  if (address) return watchPage(address);
  return isFedByScript(media) ? url.replace(/#.*$/, '') : undefined;
}

/** A player whose stream only the page's script knows plays on its page. */
function isFedByScript(media: Element): boolean {
  if (!/^(?:VIDEO|AUDIO)$/.test(media.tagName)) return false;
  return (
    media.hasAttribute('controls') || media.hasAttribute('poster') || /^blob:/.test(media.getAttribute('src') ?? '')
  );
}

export function readWebAddress(source: string | null, base: string, url: string): string | undefined {
  const address = readLink(source ?? '', base, url);
  return address?.startsWith('http') ? address : undefined;
}

/** A player's address as the page that a reader would open. */
export function watchPage(address: string): string {
  const url = new URL(address);
  const youtube = /^\/embed\/([\w-]{6,})/.exec(url.pathname)?.[1];
  if (/(?:^|\.)youtube(?:-nocookie)?\.com$/.test(url.hostname) && youtube)
    return `https://www.youtube.com/watch?v=${youtube}`;
  const bilibili = url.searchParams.get('bvid');
  if (url.hostname === 'player.bilibili.com' && bilibili)
    return `https://www.bilibili.com/video/${encodeURIComponent(bilibili)}`;
  return url.href;
}
