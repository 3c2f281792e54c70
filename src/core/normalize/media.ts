import { collapse } from '../blocks.ts';
import { readLink } from './link.ts';

/** Video, audio and frames are never loaded by us: each becomes a card that leads to it. */
export function normalizeMedia(root: Element, base: string, url: string): void {
  for (const media of root.querySelectorAll('video, audio, iframe')) {
    if (media.parentElement?.closest('video, audio') || !root.contains(media)) continue;
    const address = readMediaAddress(media, base, url);
    // A frame without an address of the web shows what its page has written into it: nothing to lead to.
    if (!address) {
      media.remove();
      continue;
    }
    const kind = media.tagName === 'VIDEO' ? 'video' : media.tagName === 'AUDIO' ? 'audio' : 'frame';
    const document = media.ownerDocument;
    const card = document.createElement('figure');
    const link = document.createElement('a');
    card.setAttribute('data-media', kind);
    link.setAttribute('href', address);
    link.setAttribute('target', '_blank');
    // The label is no text of the article: it is set by the style sheet.
    link.setAttribute('data-label', collapse(media.getAttribute('title') ?? '') || new URL(address).hostname);
    card.append(link);
    media.replaceWith(card);
  }
}

/** The address of the page that a reader would open for a video, an audio or a frame. */
export function readMediaAddress(media: Element, base: string, url: string): string | undefined {
  const sources = [media, ...media.querySelectorAll('source')].flatMap((one) =>
    ['src', 'data-src'].map((name) => one.getAttribute(name)),
  );
  const address = sources.map((source) => readLink(source ?? '', base, url)).find((one) => one?.startsWith('http'));
  return address && watchPage(address);
}

/** A player's address as the page that a reader would open. */
function watchPage(address: string): string {
  const url = new URL(address);
  const youtube = /^\/embed\/([\w-]{6,})/.exec(url.pathname)?.[1];
  if (/(?:^|\.)youtube(?:-nocookie)?\.com$/.test(url.hostname) && youtube)
    return `https://www.youtube.com/watch?v=${youtube}`;
  const bilibili = url.searchParams.get('bvid');
  if (url.hostname === 'player.bilibili.com' && bilibili)
    return `https://www.bilibili.com/video/${encodeURIComponent(bilibili)}`;
  return url.href;
}
