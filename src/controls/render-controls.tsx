import { render } from 'preact';
import { createOwnStyle } from '../dom/own-style.ts';
import type { ControlsPart, RenderControls } from '../on-demand/controls-module.ts';
import fields from '../ui/controls/fields.css?inline';
import settings from '../ui/controls/settings.css?inline';
import { ArticleRows } from './ArticleRows.tsx';
import articleRows from './article-rows.css?inline';
import { KeyList } from './KeyList.tsx';
import keys from './keys.css?inline';
import { LinkTooltip } from './LinkTooltip.tsx';
import linkTooltip from './link-tooltip.css?inline';
import { QuickSettings } from './QuickSettings.tsx';

const stylesheet = [settings, fields, articleRows, keys, linkTooltip].join('\n');

/**
 * Adds the styles of the parts to `place` until the signal aborts. Their position among the panel's own style sheets
 * does not matter: no rules overlap.
 */
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
    case 'link-tooltip':
      return <LinkTooltip {...part} />;
    default:
      return <ArticleRows {...part} />;
  }
}
