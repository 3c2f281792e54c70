import { collapse } from '../blocks.ts';
import { readLink } from './link.ts';

/** Video, audio and frames are never loaded by us: each becomes a card that leads to it. */
export function normalizeMedia(root: Element, base: string, url: string): void {
  for (const media of root.querySelectorAll('video, audio, iframe, embed, object')) {
    if (media.parentElement?.closest('video, audio, object') || !root.contains(media)) continue;
    const source = media.querySelector('source');
    const given = ['src', 'data-src', 'data'].map((name) => media.getAttribute(name)).find((value) => value);
    const href = given ?? source?.getAttribute('src') ?? source?.getAttribute('data-src') ?? '';
    const address = readLink(href, base, url) ?? url;
    const kind = media.tagName === 'VIDEO' ? 'video' : media.tagName === 'AUDIO' ? 'audio' : 'frame';
    const document = media.ownerDocument;
    const card = document.createElement('figure');
    const link = document.createElement('a');
    card.setAttribute('data-media', kind);
    link.setAttribute('href', watchPage(address));
    // The label is no text of the article: it is set by the style sheet.
    link.setAttribute('data-label', collapse(media.getAttribute('title') ?? '') || new URL(address).hostname);
    card.append(link);
    media.replaceWith(card);
  }
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
