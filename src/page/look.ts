import { type ClutterKind, clutterKinds } from '../core/article.ts';
import { cosmeticCss } from '../core/clutter.ts';
import type { Settings } from '../core/settings.ts';
import type { SiteAdapter } from '../sites/adapter.ts';
import { hiddenMark } from './marks.ts';

/** What the page's own style says in each state of a session. */
export function pageCss(
  site: SiteAdapter,
  settings: Settings,
  shown: readonly ClutterKind[],
  covered: boolean,
): string {
  if (covered) return coverCss;
  const hidden = hiddenKinds(settings, shown);
  return `${cosmeticCss(site, hidden, hiddenMark)}\n${columnCss(site, hidden.includes('sidebar'))}`;
}

/** The kinds that are not rendered on the page. */
export function hiddenKinds(settings: Settings, shown: readonly ClutterKind[]): ClutterKind[] {
  return clutterKinds.filter((kind) => settings.hide[kind] && !shown.includes(kind));
}

/** The page behind the panel is not rendered: find-in-page and screen readers meet the article once. */
const coverCss = `html{overflow:auto!important;height:auto!important;min-height:0!important;position:static!important;\
margin:0!important;padding:0!important;scroll-behavior:auto!important;background:#FCFCFA!important}
html>body{display:none!important}
@media (prefers-color-scheme:dark){html{background:#15171A!important}}`;

/** Without its sidebar the article's column stands in the middle, no wider than is good to read. */
function columnCss(site: SiteAdapter, alone: boolean): string {
  return alone
    ? `:is(${site.column.join(', ')}){margin-inline:auto!important;float:none!important;max-width:min(100%,54em)!important}`
    : '';
}
