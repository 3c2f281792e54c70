import { useLayoutEffect, useRef } from 'preact/hooks';
import { isBackLink } from '../article/footnote-text.ts';
import { readAnchor } from '../dom/read-anchor.ts';
import type { FootnotePart } from '../on-demand/controls-module.ts';

const width = 340;
const footnoteGap = 12;

/** A copy of a footnote without its arrow back, and a button that goes to it, in a popover next to its number. */
export function FootnoteText({ panel: { t }, lang, note, from, onGo }: FootnotePart) {
  const text = useRef<HTMLDivElement>(null);
  // Each time it opens, the text may have been scrolled.
  useLayoutEffect(() => {
    const box = text.current?.closest<HTMLElement>('[popover]');
    if (box) Object.assign(box.style, placeBeside(from.getBoundingClientRect()));
  });
  useLayoutEffect(() => {
    const copy = note.cloneNode(true);
    if (!(copy instanceof Element)) return;
    for (const one of copy.querySelectorAll('[id]')) one.removeAttribute('id');
    for (const link of copy.querySelectorAll('a')) if (isBackLink(link)) link.remove();
    text.current?.replaceChildren(...copy.childNodes);
    // Each click has its own action: the note may have grown since the last one.
  }, [note, onGo]);
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links are inside; this only hears them. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: links make clicks of keys themselves. */}
      <div
        class="prose text-of-article"
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
      <button type="button" class="button" onClick={() => onGo()}>
        {t('noteGo')}
      </button>
    </>
  );
}

/** Below the number, or above it in the lower half of the window. */
function placeBeside(box: DOMRect): Readonly<Record<string, string>> {
  const left = Math.max(footnoteGap, Math.min(box.left - 24, window.innerWidth - width - footnoteGap));
  const low = box.top > window.innerHeight / 2;
  return {
    left: `${left}px`,
    top: low ? 'auto' : `${box.bottom + footnoteGap}px`,
    bottom: low ? `${window.innerHeight - box.top + footnoteGap}px` : 'auto',
  };
}
