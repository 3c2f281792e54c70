import type { ClutterRule } from './site-adapter.ts';

// www.infoq.cn and xie.infoq.cn share their components. Hashed class names change with builds and are matched by prefix.

export const geekbangContent: readonly string[] = [
  '.article-preview .ProseMirror',
  '.article-typo .ProseMirror',
  '.article-content-wrap .ProseMirror',
  'article .ProseMirror',
  '.article-preview',
  '.article-typo',
  '.article-content-wrap',
  '.preview-wrap',
  '.ProseMirror',
];

/** Selector for classes of CSS modules: `_name_` followed by a hash and a line number, which change with builds. */
const inModule = (...names: readonly string[]): string =>
  names.map((name) => `[class^="_${name}_"], [class*=" _${name}_"]`).join(', ');

/** An item of a list of articles. */
const articleItem = '[article-item], .article-item, li';

/** Date, views, copyright, topics, a like button. Known from a style sheet and from articles of 2020 to 2025. */
const belowText = '.article-copyright, .copyright-statement, .article-widget-foot, .publish-time';

export const geekbangClutter: readonly ClutterRule[] = [
  { kind: 'banner', selector: '.header-notice, .geo-banner, .sub-header-banner' },
  { kind: 'toolbar', selector: '.operation-bar, .article-fixed-operation, .article-fixed-wrap, .live-fixed-bar' },
  { kind: 'toolbar', selector: '.widget-operation-bottom, [class*="selection-operation-bar"], [class*="go-top-"]' },
  { kind: 'toolbar', selector: belowText, holdsFacts: true },
  { kind: 'audio', selector: '.audioPlayer, [class*="AudioPlayer_main_"]' },
  { kind: 'promotion', selector: '.article-extra, .com-app-download, .sidebar-banner-ad, .widget-minibook' },
  { kind: 'promotion', selector: '.module-ppt, .hot-ppt, .sidebar-vcrbox, .vcrbox-panel, .widget-slide-weekly' },
  { kind: 'promotion', selector: '[class*="ActivityFloatImg_"], .article-inner-ad, .friendship-link-wrap' },
  {
    kind: 'comments',
    selector: '.comment-container, .article-comment-block',
    item: '.comment-item, .comment-list > *',
  },
  {
    kind: 'related',
    selector: '.article-bottom-related, .sidebar-related, .article-related-panel, .related-panle',
    item: articleItem,
  },
  { kind: 'sidebar', selector: '.article-aside, .article-sidebar, .layout-sidebar-fixed' },
  { kind: 'header', selector: '.layout-header, .layout-header-wrap, .sub-nav-wrap' },
  { kind: 'footer', selector: '.layout-footer-wrap, .layout-footer' },
  // The build of 2026. Class names from the server's responses of September 2026 and their style sheet.
  { kind: 'toolbar', selector: `${inModule('operation-bar', 'selection-bar', 'go-top')}, .widget-operation-skeleton` },
  { kind: 'audio', selector: `${inModule('audio-wrap')}, .audio-player-skeleton` },
  { kind: 'comments', selector: '.comment-skeleton, .comment-box', item: '.comment-item' },
  {
    kind: 'related',
    selector: inModule('recommend-list-bottom', 'article-bottom-related', 'relaed-article-bottom', 'found-more'),
    item: articleItem,
  },
  { kind: 'promotion', selector: inModule('article-extra', 'article-bottom-ad', 'open-in-app') },
  { kind: 'sidebar', selector: inModule('content-side', 'author-card') },
  { kind: 'header', selector: inModule('layout-header', 'sub-nav-wrap') },
  { kind: 'footer', selector: inModule('layout-footer') },
];

export const geekbangContentClutter: readonly string[] = [
  '.article-inner-ad',
  '[class*="selection-operation-bar"]',
  '.code-copy-btn',
  inModule('open-in-app'),
  belowText,
];
