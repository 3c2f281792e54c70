import { render } from 'preact';
import { createOwnStyle } from '../dom/own-style.ts';
import type { ControlsPart, RenderControls } from '../on-demand/controls-module.ts';
import { ArticleRows } from './ArticleRows.tsx';
import { FailureCard } from './FailureCard.tsx';
import { FootnoteText } from './FootnoteText.tsx';
import { HiddenKinds } from './HiddenKinds.tsx';
import { KeyList } from './KeyList.tsx';
import { LinkTooltip } from './LinkTooltip.tsx';
import { OutlineResizer } from './OutlineResizer.tsx';
import { QuickSettings } from './QuickSettings.tsx';
import stylesheet from './stylesheet.css?inline';

/** Adds the styles of the parts to `place` until the signal aborts. */
export function startControls(place: HTMLElement, signal: AbortSignal): RenderControls {
  const style = createOwnStyle(place.ownerDocument, stylesheet);
  place.append(style);
  signal.addEventListener('abort', () => style.remove(), { once: true });
  return (at, part) => render(part ? viewOf(part) : null, at);
}

function viewOf(part: ControlsPart) {
  switch (part.kind) {
    case 'settings':
      return <QuickSettings {...part} />;
    case 'keys':
      return <KeyList {...part} />;
    case 'footnote':
      return <FootnoteText {...part} />;
    case 'link-tooltip':
      return <LinkTooltip {...part} />;
    case 'outline-resizer':
      return <OutlineResizer {...part} />;
    case 'hidden-kinds':
      return <HiddenKinds {...part} />;
    case 'failure':
      return <FailureCard {...part} />;
    default:
      return <ArticleRows {...part} />;
  }
}
