import type { ClutterRule } from './site-adapter.ts';

// www.infoq.cn and xie.infoq.cn are built from the same parts. Hashed names change with builds and are matched by prefix.

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

/** One item of a list of articles. */
const articleItem = '[article-item], .article-item, li';

export const geekbangClutter: readonly ClutterRule[] = [
  { kind: 'banner', selector: '.header-notice, .geo-banner, .sub-header-banner' },
  { kind: 'toolbar', selector: '.operation-bar, .article-fixed-operation, .article-fixed-wrap, .live-fixed-bar' },
  { kind: 'toolbar', selector: '.widget-operation-bottom, [class*="selection-operation-bar"], [class*="go-top-"]' },
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
];

export const geekbangContentClutter: readonly string[] = [
  '.article-inner-ad',
  '[class*="selection-operation-bar"]',
  '.code-copy-btn',
  '.article-widget-foot',
  '.publish-time',
  '.article-copyright',
  '.copyright-statement',
];
