import { useLayoutEffect, useRef } from 'preact/hooks';
import { isBackLink } from '../article/footnote-text.ts';
import { readAnchor } from '../dom/read-anchor.ts';
import type { FootnotePart } from '../on-demand/controls-module.ts';

/** A copy of a footnote without its arrow back, and a button that goes to it. */
export function FootnoteText({ panel: { t }, lang, note, onGo }: FootnotePart) {
  const text = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const copy = note.cloneNode(true);
    if (!(copy instanceof Element)) return;
    for (const one of copy.querySelectorAll('[id]')) one.removeAttribute('id');
    for (const link of copy.querySelectorAll('a')) if (isBackLink(link)) link.remove();
    text.current?.replaceChildren(...copy.childNodes);
  }, [note]);
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links are inside; this only hears them. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: links make clicks of keys themselves. */}
      <div
        class="prose own-words"
        lang={lang}
        ref={text}
        onClick={(event) => {
          const link = event.target instanceof Element ? event.target.closest('a[href]') : undefined;
          const id = link ? readAnchor(link) : undefined;
          if (!id) return;
          event.preventDefault();
          onGo(id);
        }}
      />
      <button type="button" class="plain" onClick={() => onGo()}>
        {t('noteGo')}
      </button>
    </>
  );
}
