import { drawIcon } from '../../../ui/Icon.tsx';
import * as icons from '../../../ui/icons.ts';
import type { Translate } from '../../../ui/translate.ts';

/** Adds a button to each link to a video, audio or frame, which shows it on the original page. */
export function enhanceEmbeds(body: HTMLElement, t: Translate): void {
  for (const row of body.querySelectorAll('[data-media]')) {
    const link = row.querySelector<HTMLAnchorElement>('a[href]');
    if (!link || row.querySelector('[data-do="play"]')) continue;
    const document = row.ownerDocument;
    const play = document.createElement('button');
    link.setAttribute('aria-label', link.dataset.label ?? '');
    play.type = 'button';
    play.setAttribute('data-do', 'play');
    play.setAttribute('aria-label', `${t('mediaOnPage')}: ${link.dataset.label ?? ''}`);
    play.setAttribute('data-label', t('mediaOnPage'));
    play.prepend(drawIcon(document, icons.play));
    row.append(play);
  }
}
