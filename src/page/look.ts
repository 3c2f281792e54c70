import { type ClutterKind, clutterKinds } from '../core/article.ts';
import { cosmeticCss } from '../core/clutter.ts';
import type { Settings, Theme } from '../core/settings.ts';
import type { SiteAdapter } from '../sites/adapter.ts';
import { hiddenMark } from './marks.ts';

/** What the page's own style says in each state of a session. */
export function pageCss(
  site: SiteAdapter,
  settings: Settings,
  shown: readonly ClutterKind[],
  covered: boolean,
): string {
  if (covered) return coverCss(settings.theme);
  const hidden = hiddenKinds(settings, shown);
  return `${cosmeticCss(site, hidden, hiddenMark)}\n${columnCss(site, hidden.includes('sidebar'))}`;
}

/** The kinds that are not rendered on the page. */
export function hiddenKinds(settings: Settings, shown: readonly ClutterKind[]): ClutterKind[] {
  return clutterKinds.filter((kind) => settings.hide[kind] && !shown.includes(kind));
}

/** The panel's ground in each set of its colours: what shows around the panel and in the browser's own scrollbar. */
export const grounds = {
  light: ['light', '#fcfcfa'],
  paper: ['light', '#f6f0e2'],
  dusk: ['dark', '#3a3b3d'],
  dark: ['dark', '#15171a'],
  contrast: ['light', '#ffffff'],
  'contrast-dark': ['dark', '#000000'],
} as const;

/** The page behind the panel is not rendered: find-in-page and screen readers meet the article once. */
function coverCss(theme: Theme): string {
  return `html{overflow:auto!important;height:auto!important;min-height:0!important;position:static!important;\
margin:0!important;padding:0!important;scroll-behavior:auto!important}
html>body{display:none!important}
${groundCss(theme)}
@media print{html{background:#fff!important;color-scheme:light!important}}`;
}

function groundCss(theme: Theme): string {
  const ground = (name: keyof typeof grounds) =>
    `html{color-scheme:${grounds[name][0]}!important;background:${grounds[name][1]}!important}`;
  const contrast = `${ground('contrast')}@media (prefers-color-scheme:dark){${ground('contrast-dark')}}`;
  if (theme === 'contrast') return contrast;
  if (theme !== 'auto') return ground(theme);
  return `${ground('light')}@media (prefers-color-scheme:dark){${ground('dark')}}@media (prefers-contrast:more){${contrast}}`;
}

/** Without its sidebar the article's column stands in the middle, no wider than is good to read. */
function columnCss(site: SiteAdapter, alone: boolean): string {
  return alone
    ? `:is(${site.column.join(', ')}){margin-inline:auto!important;float:none!important;max-width:min(100%,54em)!important}`
    : '';
}
