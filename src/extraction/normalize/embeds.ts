import type { EmbeddedPlayer } from '../../article/article.ts';
import { carryId } from '../../dom/carry-id.ts';
import { collapseWhitespace } from '../../dom/elements.ts';
import { readLink } from './links.ts';

/** Replaces video, audio and frames, which the extension never loads, by cards that link to them. */
export function normalizeMedia(root: Element, base: string, url: string): void {
  for (const media of root.querySelectorAll('video, audio, iframe')) {
    if (media.parentElement?.closest('video, audio') || !root.contains(media)) continue;
    const player = readPlayer(media, base, url);
    if (!player) {
      media.remove();
      continue;
    }
    const card = makeCard(media.ownerDocument, player);
    carryId(media, card);
    media.replaceWith(card);
  }
}

function makeCard(document: Document, { kind, address, label, poster }: EmbeddedPlayer): HTMLElement {
  const card = document.createElement('figure');
  const link = document.createElement('a');
  card.setAttribute('data-media', kind);
  link.setAttribute('href', address);
  link.setAttribute('target', '_blank');
  // The label is not text of the article, so the style sheet draws it.
  link.setAttribute('data-label', label);
  // Not on the figure, because Readability turns an address there into an image.
  if (poster) link.setAttribute('data-poster', poster);
  card.append(link);
  return card;
}

/** The kind, address, label and poster of a player; `undefined` if it has no address, like a frame written by its page. */
export function readPlayer(media: Element, base: string, url: string): EmbeddedPlayer | undefined {
  const address = readMediaAddress(media, base, url);
  if (!address) return undefined;
  const kind = media.tagName === 'VIDEO' ? 'video' : media.tagName === 'AUDIO' ? 'audio' : 'frame';
  const label = collapseWhitespace(media.getAttribute('title') ?? '') || new URL(address).hostname;
  const poster = readWebAddress(media.getAttribute('poster') ?? media.getAttribute('data-poster'), base, url);
  return { kind, address, label, ...(poster ? { poster } : {}) };
}

/** The page to open for a video, an audio or a frame; `undefined` if there is none. */
export function readMediaAddress(media: Element, base: string, url: string): string | undefined {
  const sources = [media, ...media.querySelectorAll('source')].flatMap((one) =>
    ['src', 'data-src'].map((name) => one.getAttribute(name)),
  );
  const address = sources.map((source) => readWebAddress(source, base, url)).find((one) => one !== undefined);
  if (address) return watchPageAddress(address);
  return isFedByScript(media) ? url.replace(/#.*$/, '') : undefined;
}

/** Whether it is a player with a stream that only a script of the page knows, so that it plays only there. */
function isFedByScript(media: Element): boolean {
  if (!/^(?:VIDEO|AUDIO)$/.test(media.tagName)) return false;
  return (
    media.hasAttribute('controls') || media.hasAttribute('poster') || /^blob:/.test(media.getAttribute('src') ?? '')
  );
}

/** An absolute address of the web (http or https); `undefined` for any other. */
export function readWebAddress(source: string | null, base: string, url: string): string | undefined {
  const address = readLink(source ?? '', base, url);
  return address?.startsWith('http') ? address : undefined;
}

/** The page to open for a player's address: the video page for YouTube and Bilibili, else the address itself. */
export function watchPageAddress(address: string): string {
  const url = new URL(address);
  const youtube = /^\/embed\/([\w-]{6,})/.exec(url.pathname)?.[1];
  if (/(?:^|\.)youtube(?:-nocookie)?\.com$/.test(url.hostname) && youtube)
    return `https://www.youtube.com/watch?v=${youtube}`;
  const bilibili = url.searchParams.get('bvid');
  if (url.hostname === 'player.bilibili.com' && bilibili)
    return `https://www.bilibili.com/video/${encodeURIComponent(bilibili)}`;
  return url.href;
}
