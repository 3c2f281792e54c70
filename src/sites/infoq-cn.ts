import { geekbangClutter, geekbangContent, geekbangContentClutter } from './geekbang.ts';
import type { SiteAdapter } from './site-adapter.ts';

/** www.infoq.cn: a single-page application; the article's text is added after load. */
export const infoqCn: SiteAdapter = {
  id: 'infoq-cn',
  hosts: ['www.infoq.cn', 'infoq.cn'],
  articles: [
    // An id of 20 characters, or the slug of an article from before 2019: /article/2015/06/Android-JVM/, /news/2016/11/x
    /^\/(?:article|news|talk|minibook|presentation)\/(?!(?:list|draft|publish|new|album|latest|all|hot)(?:\/|$))(?!\d{4}(?:\/\d{1,2})?\/?$)(?!.*\/(?:edit|draft|preview)\/?$)[^/]+(?:\/[^/]+){0,3}\/?$/,
    /^\/video\/(?!(?:list|album|all|hot|latest)(?:\/|$))[^/]+\/?$/,
  ],
  recordings: /^\/(?:video|talk|presentation)\//,
  arrivesLate: true,
  lang: 'zh-CN',
  utcOffset: '+08:00',
  // 标题-InfoQ (2019); 标题_主题_作者_InfoQ精选文章 (since 2020), where the author may be missing.
  titleSuffix: /(?:_[^_]{1,30}){0,2}_InfoQ(?:精选文章|精选视频)?$|\s*-\s*InfoQ$/,
  // 标题_主题_作者_InfoQ精选文章. A single part is the topic.
  authorInTitle: /_[^_]{1,30}_([^_]{1,30})_InfoQ(?:精选文章|精选视频)?$/,
  title: ['.article-main h1', 'h1.article-title'],
  content: geekbangContent,
  // Since 2026, whatever the client shows in it.
  around: '[article-preview-content]',
  column: ['.article-main', '[class^="_content-main_"]'],
  summary: ['.article-summary'],
  names: ['[com-author-name]', '.com-author-name'],
  clutter: geekbangClutter,
  contentClutter: geekbangContentClutter,
};
