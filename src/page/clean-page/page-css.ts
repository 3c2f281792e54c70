import { type ClutterKind, clutterKinds } from '../../article/article.ts';
import { darkReaderSelector } from '../../dom/dark-reader.ts';
import { cosmeticCss } from '../../extraction/clutter/find-clutter.ts';
import type { Settings, Theme } from '../../settings/settings.ts';
import type { SiteAdapter } from '../../sites/site-adapter.ts';
import { hiddenAttribute } from '../host/element-marks.ts';
import { columnAttribute } from './column.ts';
import { type HeaderSpace, headerSpaceAttribute } from './header-space.ts';
import { wideAttribute } from './wide-content.ts';

/**
 * The text of our style on the page in each state of a session; the rules that hide the page behind the panel are in
 * cover.css.
 */
export function pageCss(
  site: SiteAdapter,
  settings: Settings,
  shown: readonly ClutterKind[],
  covered: boolean,
): string {
  if (covered) return `${hostCss}\n${groundCss(settings.theme)}`;
  const hidden = hiddenKinds(settings, shown);
  const bars = [
    `[${hiddenAttribute}="header"]`,
    ...site.clutter.flatMap((rule) => (rule.kind === 'header' ? rule.selector : [])),
  ];
  // In print, a fixed bar would cover the text on every page.
  const print = `@media print{:is(${bars.join(', ')}){position:static!important}}`;
  return `${hostCss}\n${cosmeticCss(site, hidden, hiddenAttribute)}\n${columnCss(site, hidden.includes('sidebar'))}\n${print}`;
}

/** Duplicates a rule of panel.css: Chromium (156) omits the styles of a shadow root from the MHTML that it saves. */
const hostCss = 'infoq-reader{display:var(--infoq-reader-host,none)!important}';

/** The kinds of clutter that are hidden on the page. */
export function hiddenKinds(settings: Settings, shown: readonly ClutterKind[]): ClutterKind[] {
  return clutterKinds.filter((kind) => settings.hide[kind] && !shown.includes(kind));
}

/**
 * `color-scheme` and background of the panel in each theme; they are visible around the panel and in the browser's own
 * scrollbar.
 */
export const backgroundColors = {
  light: ['light', '#fcfcfa'],
  paper: ['light', '#f6f0e2'],
  dusk: ['dark', '#3a3b3d'],
  dark: ['dark', '#15171a'],
  contrast: ['light', '#ffffff'],
  'contrast-dark': ['dark', '#000000'],
} as const;

/** Variables for cover.css, which sets the background of the root. */
function groundCss(theme: Theme): string {
  const ground = (name: keyof typeof backgroundColors, root = 'html') =>
    `${root}{--infoq-reader-scheme:${backgroundColors[name][0]};--infoq-reader-ground:${backgroundColors[name][1]}}`;
  const darkGround = (name: keyof typeof backgroundColors) =>
    `@media (prefers-color-scheme:dark){${ground(name)}}${ground(name, darkReaderSelector)}`;
  const contrast = `${ground('contrast')}${darkGround('contrast-dark')}`;
  if (theme === 'contrast') return contrast;
  if (theme !== 'auto') return ground(theme);
  return `${ground('light')}${darkGround('dark')}@media (prefers-contrast:more){${contrast}}`;
}

/** Maximum number of full-width characters per line of the column, in em. */
const maxLineCharacters = 42;

/**
 * Without the sidebar, the article's column is centered, with a readable width and a gap to the window's edge. It is
 * found by the site's class names before the article is read, then by our marks: both give the same box.
 */
function columnCss(site: SiteAdapter, alone: boolean): string {
  if (!alone) return '';
  const column = [...site.column, `[${columnAttribute}="column"]`].join(', ');
  return `:is(${column}){box-sizing:border-box!important;width:100%!important;flex:0 1 auto!important;\
max-width:${columnWidth(1)}!important;min-width:0!important;margin-inline:auto!important;float:none!important;\
grid-column:1/-1!important;overflow-wrap:break-word}
:is(${column}) :is(${column}){max-width:100%!important}
[${columnAttribute}="inside"]{box-sizing:border-box!important;width:100%!important;max-width:100%!important;\
min-width:0!important;flex:1 1 100%!important;margin-inline:0!important;float:none!important;grid-column:1/-1!important}
[${columnAttribute}~="around"]{margin-inline:auto!important;max-width:100%;float:none!important;grid-column:1/-1!important}
[${columnAttribute}~="frame"]{padding-inline:0!important}
[${wideAttribute}="scroll"]{max-width:100%!important;overflow-x:auto!important}
[${wideAttribute}="table"]{display:block!important;max-width:100%!important;overflow-x:auto!important}
[${wideAttribute}="wrap"],[${wideAttribute}="wrap"] *{flex-wrap:wrap!important}
[${wideAttribute}="wrap"] img{max-width:100%!important;height:auto!important}
[${wideAttribute}="shrink"]{max-width:100%!important;height:auto!important}
@media print{:is(${column}) pre,:is(${column}) pre *{white-space:pre-wrap!important;overflow:visible!important;overflow-wrap:anywhere}}`;
}

function columnWidth(scale: number, gutter = '100vw - 40px'): string {
  return `min(100%,${gutter},${Math.round(maxLineCharacters * scale * 100) / 100}em)`;
}

/** Rules that depend on measurements of the page: its font size, its own padding, and the space left by hidden bars. */
export function fittedCss(scale: number, padded: boolean, room: readonly HeaderSpace[]): string {
  const own = columnWidth(Math.abs(scale - 1) < 0.05 ? 1 : scale, padded ? '100%' : undefined);
  const width = own === columnWidth(1) ? '' : `[${columnAttribute}="column"]{max-width:${own}!important}`;
  return [
    width,
    ...room.map(
      ({ property, value }, index) => `[${headerSpaceAttribute}="${index}"]{${property}:${value}px!important}`,
    ),
  ]
    .filter((rule) => rule !== '')
    .join('\n');
}
