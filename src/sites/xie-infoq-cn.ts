import { geekbangClutter, geekbangContent, geekbangContentClutter } from './geekbang.ts';
import type { SiteAdapter } from './site-adapter.ts';

/** xie.infoq.cn, 写作社区: the same application as www.infoq.cn with another layout. */
export const xie: SiteAdapter = {
  id: 'xie',
  hosts: ['xie.infoq.cn'],
  // 24 or 25 hex digits. /article/draft/new and /article/publish belong to the editor.
  articles: [/^\/article\/[0-9a-f]{16,40}\/?$/i],
  arrivesLate: true,
  lang: 'zh-CN',
  utcOffset: '+08:00',
  titleSuffix: /(?:_[^_]{1,30}){0,2}_InfoQ(?:写作社区|写作平台)?$|\s*-\s*InfoQ$/,
  // 标题_主题_作者_InfoQ精选文章. A single part is the topic.
  authorInTitle: /_[^_]{1,30}_([^_]{1,30})_InfoQ(?:写作社区|写作平台)?$/,
  title: ['.main > h1', '.article-main h1', 'h1.article-title'],
  content: geekbangContent,
  column: ['.article-content-layout .main', '.article-main'],
  summary: ['.article-summary'],
  names: ['[com-author-name]', '.com-author-name'],
  clutter: [...geekbangClutter, { kind: 'promotion', selector: '.author-card' }],
  contentClutter: geekbangContentClutter,
};
