import { geekbangClutter, geekbangContent, geekbangContentClutter } from './geekbang.ts';
import type { SiteAdapter } from './site-adapter.ts';

/** www.infoq.cn: a single-page application; the body arrives after load. */
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
  // 标题-InfoQ (2019); 标题_主题_作者_InfoQ精选文章 (2020 on), the author may be missing.
  titleSuffix: /(?:_[^_]{1,30}){0,2}_InfoQ(?:精选文章|精选视频)?$|\s*-\s*InfoQ$/,
  // 标题_主题_作者_InfoQ精选文章. With one part only that part is the topic.
  authorInTitle: /_[^_]{1,30}_([^_]{1,30})_InfoQ(?:精选文章|精选视频)?$/,
  title: ['.article-main h1', 'h1.article-title'],
  content: geekbangContent,
  column: ['.article-main', '[class^="_content-main_"]'],
  summary: ['.article-summary'],
  names: ['[com-author-name]', '.com-author-name'],
  clutter: geekbangClutter,
  contentClutter: geekbangContentClutter,
  examples: {
    articles: [
      'https://www.infoq.cn/article/ZBqG3uXl2NABHZy4vyZm',
      'https://www.infoq.cn/article/lO41KaRSdjPOEx*oDO8i?utm_source=rss#1',
      'https://infoq.cn/article/cache-coherency-primer',
      'https://www.infoq.cn/article/java_memory_model/',
      'https://www.infoq.cn/article/2008/07/dylan_schiemann_qna',
      'https://www.infoq.cn/article/2015/06/Android-JVM-JetBrains-Kotlin/',
      'https://www.infoq.cn/article/2018%2F03%2Fweibo-quic',
      'https://www.infoq.cn/news/2016/11/Netflix-Chaos-Monkey-2-0',
      'https://www.infoq.cn/news/9b3276cef77f7ef89392',
      'https://www.infoq.cn/video/AbCdEfGh1234567890xy',
      'https://www.infoq.cn/talk/AbCdEfGh1234567890xy',
      'https://www.infoq.cn/minibook/AbCdEfGh1234567890xy',
    ],
    others: [
      'https://www.infoq.cn/',
      'https://www.infoq.cn/article',
      'https://www.infoq.cn/article/',
      'https://www.infoq.cn/topic/Front-end',
      'https://www.infoq.cn/topics',
      'https://www.infoq.cn/theme/12',
      'https://www.infoq.cn/zones/activity/latest',
      'https://www.infoq.cn/hotlist?tag=day',
      'https://www.infoq.cn/profile/31E43A3EFE7D7C/',
      'https://www.infoq.cn/search?key=java',
      'https://www.infoq.cn/videos/list/',
      'https://www.infoq.cn/video/album',
      'https://www.infoq.cn/video/all',
      'https://www.infoq.cn/news/2016/',
      'https://www.infoq.cn/news/2016/11/',
      'https://www.infoq.cn/article/ZBqG3uXl2NABHZy4vyZm/edit',
      'https://www.infoq.cn/login',
      'https://www.infoq.cn/link?target=https%3A%2F%2Fwww.infoq.cn%2Farticle%2FZBqG3uXl2NABHZy4vyZm',
      'https://www.infoq.cn/about',
      'https://con.infoq.cn/article/ZBqG3uXl2NABHZy4vyZm',
      'https://live.infoq.cn/room/1',
      'https://www.infoq.cn/draft/ZBqG3uXl2NABHZy4vyZm',
    ],
  },
};
