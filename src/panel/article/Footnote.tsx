import { usePanel } from '../context.ts';
import { type Controls, LatePart } from '../late-controls.tsx';
import { Popover } from '../overlays/overlays.tsx';

/** A footnote, and the number in the text that was clicked. */
export interface FootnoteCall {
  readonly note: Element;
  readonly from: HTMLElement;
  /** Goes to the footnote, or to the target of a link in it. */
  readonly onGo: (id?: string) => void;
}

export interface FootnoteProps {
  /** BCP 47 tag of the article's language. */
  readonly lang: string | undefined;
  readonly call: FootnoteCall | undefined;
  readonly controls: Controls;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** Shows a footnote next to its number, so that users keep their place. */
export function Footnote({ lang, call, controls, open, onOpen }: FootnoteProps) {
  const panel = usePanel();
  const number = call?.from.textContent?.replace(/\D/g, '') ?? '';
  return (
    <Popover
      id="infoq-reader-note"
      class="popover note"
      label={panel.t('note', { n: number })}
      open={open && call !== undefined}
      onOpen={onOpen}
    >
      {call && <LatePart controls={controls} part={{ kind: 'footnote', panel, lang, ...call }} />}
    </Popover>
  );
}
