import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Article } from '../../article/article.ts';
import { isHan } from '../../article/facts.ts';
import { delayChunks, layOutChunks } from '../../article/late-chunks.ts';
import { readAnchor } from '../../dom/read-anchor.ts';
import { copyText } from '../../ui/copy-and-save.ts';
import { drawIcon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { usePanel } from '../context.ts';
import { type Controls, LatePart } from '../late-controls.tsx';
import { toggleAnimation } from './enhance/animated-images.ts';
import { watchCodeBlocks } from './enhance/code-colors.ts';
import { toggleCodeFold, watchCodeFolds } from './enhance/code-folding.ts';
import { enhanceBody } from './enhance/enhance-body.ts';
import { retryImage, watchImages } from './enhance/images.ts';
import { markKaiFace } from './enhance/kai-face.ts';
import { isNoteLink } from './enhance/links.ts';
import { watchPosters } from './enhance/posters.ts';
import { watchScrollRegions } from './enhance/scroll-regions.ts';

export interface ArticleBodyProps {
  readonly article: Article;
  /** The panel's own copy of the article's nodes. */
  readonly body: HTMLElement;
  readonly controls: Controls;
  /** Shows an image of the body in the lightbox. */
  readonly onImage: (image: HTMLImageElement) => void;
  /** Follows a link to an element of the body. */
  readonly onGo: (id: string, from: HTMLElement) => void;
  /** Shows the footnote with this id. */
  readonly onNote: (id: string, from: HTMLElement) => void;
}

/** How long the copy button shows a check mark, in ms. */
const tickShown = 2000;

/** The article's text. Its nodes are inserted once and never re-rendered. */
export function ArticleBody({ article, body, controls, onImage, onGo, onNote }: ArticleBodyProps) {
  const panel = usePanel();
  const { t, showToast, settings, actions, runIfUserInitiated } = panel;
  const box = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (!box.current) return;
    enhanceBody(body, article.lang, t);
    // If the article was extracted again, its body is the same, and keeps selection, focus and scroll positions.
    if (box.current.firstChild === body) return;
    delayChunks(body);
    box.current.replaceChildren(body);
  }, [article, body, t]);
  // The nodes are reused at the next opening, and would retain the whole unmounted panel.
  useLayoutEffect(() => {
    const { current } = box;
    return () => current?.replaceChildren();
  }, []);

  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const stop = new AbortController();
    watchCodeBlocks(element, actions.color, stop.signal);
    watchCodeFolds(element, stop.signal);
    watchScrollRegions(element, stop.signal);
    watchImages(element, t, stop.signal);
    watchPosters(element, stop.signal);
    layOutChunks(body, stop.signal);
    if (isHan(article.lang) && body.querySelector('em, i')) void markKaiFace(element);
    return () => stop.abort();
  }, [article, body, t, actions.color]);

  useEffect(() => {
    for (const button of box.current?.querySelectorAll('[data-do="wrap"]') ?? []) {
      button.setAttribute('aria-pressed', String(settings.wrapCode));
    }
  }, [article, settings.wrapCode]);

  const copy = async (button: HTMLElement) => {
    const code = button.closest('.code')?.querySelector('pre > code');
    const done = await copyText(code?.textContent ?? '', button);
    if (!done) return showToast({ text: t('copyFailed'), mark: 'warn' });
    panel.announce(t('copied'));
    button.replaceChildren(drawIcon(button.ownerDocument, icons.check));
    setTimeout(() => button.replaceChildren(drawIcon(button.ownerDocument, icons.copy)), tickShown);
  };

  const does: Readonly<Record<string, (button: HTMLElement) => void>> = {
    copy: (button) => runIfUserInitiated(() => copy(button)),
    wrap: () => actions.change({ wrapCode: !settings.wrapCode }),
    fold: toggleCodeFold,
    gif: toggleAnimation,
    retry: retryImage,
    play: (button) => actions.playOnPage(button.parentElement?.querySelector('a')?.getAttribute('href') ?? ''),
    zoom: (button) => {
      const image = button.querySelector('img');
      if (image) onImage(image);
    },
  };

  /** One listener for all controls in the article's nodes. */
  const onClick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const button = target?.closest<HTMLElement>('[data-do]');
    if (button) return does[button.dataset.do ?? '']?.(button);
    const link = target?.closest<HTMLElement>('a[href]');
    // Media without an address of its own links to the current page.
    if (link?.closest('[data-media]') && link.getAttribute('href') === article.url) {
      event.preventDefault();
      return actions.playOnPage(article.url);
    }
    const id = link ? readAnchor(link) : undefined;
    if (!link || id === undefined) return;
    event.preventDefault();
    if (isNoteLink(link)) onNote(id, link);
    else onGo(id, link);
  };

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the controls are inside; this only hears them. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: buttons and links make clicks of keys themselves. */}
      <div class="body prose" data-part="body" ref={box} onClick={onClick} />
      <LatePart controls={controls} part={{ kind: 'link-tooltip', panel: panel, body }} />
    </>
  );
}
