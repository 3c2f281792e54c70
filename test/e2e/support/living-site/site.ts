// The site itself, for the server and the client: the structure of www.infoq.cn since 2026, with our own text.
import { computed, defineComponent, h, reactive, type VNode } from 'vue';
import { type Block, blocksOf, type SiteArticle } from './articles.ts';
import { docOf, renderDoc } from './viewer.ts';

/** How the client's viewer replaces the server's text. */
export const ways = ['replace', 'gap', 'behind', 'under', 'mount', 'never'] as const;
export type Way = (typeof ways)[number];

/** How the page is built; known to the server and passed to the client. */
export interface Build {
  readonly way: Way;
  /** Meaningless class names that differ in each build. */
  readonly isRenamed?: boolean;
  /** The server sends the article without its text. */
  readonly isEmpty?: boolean;
  /** The server also sends everything around the article. */
  readonly isFull?: boolean;
}

export interface SiteState {
  article: SiteArticle | undefined;
  /** What is shown where the text belongs. */
  stand: 'server' | 'nothing' | 'hidden viewer' | 'both' | 'viewer';
  /** Parts that only the client adds: the comments, the side column, the bar. */
  hasMore: boolean;
}

export function createSite(build: Build, first: SiteArticle) {
  const state = reactive<SiteState>({ article: first, stand: 'server', hasMore: build.isFull ?? false });
  const name = (known: string) => (build.isRenamed ? `${rename(known)}` : known);
  const module = (known: string) => name(`_${known}_x7f2a_9`);
  const text = computed((): Block[] => (state.article ? blocksOf(state.article) : []));

  const head = ({ title, author }: SiteArticle) =>
    h('div', { class: name('article-widget-head') }, [
      h('h1', { class: name('article-title') }, title),
      h('div', { class: name('author-detail') }, [h('ul', { class: name('author') }, [h('li', [h('a', author)])])]),
      h('ul', { class: name('read-time') }, [h('li', '2026-03-02'), h('li', '北京')]),
    ]);

  const body = () => {
    const { stand } = state;
    const server = () =>
      h('div', { 'data-type': 'doc', 'server-rendered': '', key: 'server' }, [
        h('div', {
          class: 'ProseMirror',
          key: 'text',
          innerHTML: build.isEmpty ? '' : renderDoc(docOf(text.value)),
        }),
      ]);
    const viewer = (isHidden: boolean) =>
      h('div', {
        class: name('article-preview'),
        key: 'viewer',
        id: 'viewer',
        style: isHidden ? { display: 'none' } : {},
      });
    return [
      stand === 'server' || stand === 'hidden viewer' || stand === 'both' ? server() : undefined,
      stand === 'hidden viewer' || stand === 'both' || stand === 'viewer'
        ? viewer(stand === 'hidden viewer')
        : undefined,
    ];
  };

  const more = (): (VNode | undefined)[] => [
    h('div', { class: name('comment-box'), id: 'comments' }, [
      h('h2', '评论 2 条评论'),
      h('textarea', { placeholder: '说点什么' }),
      h('div', '发布'),
      ...['沙鸥', '橹声'].map((who) =>
        h('div', { class: name('comment-item') }, [
          h('div', who),
          h('p', '念到一半时外面下雨了，我把窗关上又听了一遍。'),
          h('span', '回复'),
        ]),
      ),
    ]),
    h('div', { class: module('recommend-list-bottom'), id: 'related' }, [
      h('h2', '更多内容推荐'),
      ...Array.from({ length: 5 }, (_, index) =>
        h('div', { class: name('article-item') }, [
          h('h6', [h('a', { href: `/article/AnotherArticleOfOurs${index}` }, `别处的第 ${index} 篇，讲的是另一条河`)]),
          h('p', '摘要一句，说河上的事。'),
        ]),
      ),
    ]),
  ];

  const Site = defineComponent(() => () => {
    const { article, hasMore } = state;
    if (!article) return h('div', { class: 'app' }, [h('div', { class: name('home') }, '首页：一河两岸')]);
    return h('div', { class: 'app', 'app-layout-type-pc': '' }, [
      h('div', { class: module('layout-header') }, [
        h(
          'nav',
          ['话题', '会议', '极客时间', '登录'].map((one) => h('a', { href: `/${one}` }, one)),
        ),
      ]),
      h('div', { class: module('content-wrap') }, [
        h('div', { class: module('content-main') }, [
          head(article),
          h('article', { key: article.path }, [h('div', { 'article-preview-content': '' }, body())]),
          ...(hasMore ? more() : []),
        ]),
        hasMore
          ? h('div', { class: module('content-side'), id: 'side' }, [
              h('h3', '热门文章'),
              h(
                'ul',
                Array.from({ length: 4 }, (_, index) =>
                  h('li', [h('a', { href: `/article/HotArticleNumber${index}000` }, `热门第 ${index} 篇`)]),
                ),
              ),
            ])
          : undefined,
      ]),
      h('div', { class: module('layout-footer') }, [h('p', 'Copyright © 2026 保留所有权利')]),
    ]);
  });
  return { Site, state };
}

/** Consistent, and without a trace of the original name. */
function rename(known: string): string {
  const sum = [...known].reduce((hash, sign) => (hash * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003, 7);
  return `k${sum.toString(36)}`;
}
