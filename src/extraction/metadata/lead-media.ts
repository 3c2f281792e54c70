import type { EmbeddedPlayer } from '../../article/article.ts';
import { isBefore, isUndisplayed, strippedText } from '../../dom/elements.ts';
import { readAddress } from '../../sites/match-article.ts';
import type { SiteAdapter } from '../../sites/site-adapter.ts';
import type { Clutter } from '../clutter/clutter-block.ts';
import { readPlayer, readWebAddress } from '../normalize/embeds.ts';

/** A page's main recording, outside the text. */
export interface LeadMedia {
  readonly element: Element;
  readonly player: EmbeddedPlayer;
}

/**
 * Finds the recording of a podcast, a presentation or a video: the first player above the text, or else elsewhere. On
 * other pages a player outside the text reads it aloud, so the result is `undefined`.
 */
export function findLeadMedia(
  body: Element,
  site: SiteAdapter,
  { root, clutter }: { readonly root: Element; readonly clutter: readonly Clutter[] },
  base: string,
  url: string,
): LeadMedia | undefined {
  if (!site.recordings?.test(readAddress(url)?.path ?? '')) return undefined;
  const around = clutter.filter(({ kind }) => kind !== 'audio').map(({ element }) => element);
  const aloud = site.clutter.filter(({ kind }) => kind === 'audio').map(({ selector }) => selector);
  const all = [...body.querySelectorAll('video, audio, iframe')].filter(
    (media) =>
      !root.contains(media) &&
      !around.some((box) => box.contains(media)) &&
      !aloud.some((selector) => media.closest(selector)) &&
      isShown(media),
  );
  const found = [...all.filter((media) => isBefore(media, root)), ...all];
  for (const element of found) {
    const player = readPlayer(element, base, url);
    if (!player) continue;
    const poster = player.poster ?? findPreview(element, base, url);
    return { element, player: { ...player, ...(poster ? { poster } : {}) } };
  }
  return undefined;
}

/** Excludes tiny frames, which count visits, and undisplayed ones. */
function isShown(media: Element): boolean {
  const size = (name: string) => Number.parseFloat(media.getAttribute(name) ?? '99');
  return size('width') > 10 && size('height') > 10 && !isUndisplayed(media);
}

/** The preview picture in the player's own box. */
function findPreview(media: Element, base: string, url: string): string | undefined {
  for (let box = media.parentElement; box && strippedText(box).length < 40; box = box.parentElement) {
    if (box.querySelector('h1, h2, p')) return undefined;
    const image = box.querySelector('img');
    if (image) return readWebAddress(image.getAttribute('src'), base, url);
  }
  return undefined;
}
