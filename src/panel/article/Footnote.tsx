import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { readAnchor } from '../../dom/read-anchor.ts';
import { usePanel } from '../context.ts';
import { Popover } from '../overlays/overlays.tsx';
import { isBackLink } from './enhance/links.ts';

/** A footnote, and the number in the text that was clicked. */
export interface FootnoteCall {
  readonly note: Element;
  readonly from: HTMLElement;
  /** Goes to the footnote, or to the target of a link in it. */
  readonly onGo: (id?: string) => void;
}

const width = 340;
const footnoteGap = 12;

/** Shows a footnote next to its number, so that users keep their place. */
export function Footnote({
  lang,
  call,
  open,
  onOpen,
}: {
  /** BCP 47 tag of the article's language. */
  lang: string | undefined;
  call: FootnoteCall | undefined;
  open: boolean;
  onOpen: (open: boolean) => void;
}) {
  const { t } = usePanel();
  const text = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Readonly<Record<string, string>>>({});
  useLayoutEffect(() => {
    if (!call || !open) return;
    const copy = call.note.cloneNode(true);
    if (copy instanceof Element) for (const one of [copy, ...copy.querySelectorAll('[id]')]) one.removeAttribute('id');
    if (copy instanceof Element) for (const back of copy.querySelectorAll('a')) if (isBackLink(back)) back.remove();
    text.current?.replaceChildren(...copy.childNodes);
    setPlace(placeBeside(call.from.getBoundingClientRect()));
  }, [call, open]);
  const number = call?.from.textContent?.replace(/\D/g, '') ?? '';
  return (
    <Popover
      id="infoq-reader-note"
      class="popover note"
      label={t('note', { n: number })}
      style={place}
      open={open}
      onOpen={onOpen}
    >
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
          call?.onGo(id);
        }}
      />
      <button type="button" class="plain" onClick={() => call?.onGo()}>
        {t('noteGo')}
      </button>
    </Popover>
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
