// The living site's articles. All blocks of an article contain a word that no other article contains.

export interface SiteArticle {
  readonly path: string;
  readonly title: string;
  readonly author: string;
  /** A word in each block of this article, and in no other article. */
  readonly word: string;
  /** A paragraph about one day. */
  readonly day: (season: string, index: number) => string;
}

export const ferry: SiteArticle = {
  path: '/article/FerryOverTheRiver001',
  title: '渡船什么时候不再等人',
  author: '梁渡',
  word: '渡船',
  day: (season, index) =>
    `${season}这一天渡船照旧靠岸，守渡船的人把上船的每件东西写进第 ${index} 页，再把那一页念给对岸等渡船的人听。`,
};
export const kiln: SiteArticle = {
  path: '/article/KilnThatNeverCools01',
  title: '一口不熄火的窑',
  author: '邵青',
  word: '窑火',
  day: (season, index) =>
    `窑火烧到${season}，第 ${index} 个来添柴的人说它比昨天亮；窑火不管谁来都一样红，只有看窑火的人自己越来越安静。`,
};
export const articles: readonly SiteArticle[] = [ferry, kiln];

export type Block =
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] };

const seasons = ['开春', '入夏', '白露', '霜降', '小雪', '大寒'];

/** The whole text; `length` paragraphs. */
export function blocksOf({ word, day }: SiteArticle, length = 30): Block[] {
  const blocks = Array.from({ length }, (_, index): Block[] => {
    const season = seasons[Math.floor(index / 5) % seasons.length] ?? '';
    const heading: Block[] = index % 5 === 0 ? [{ type: 'heading', text: `${season}的${word}` }] : [];
    const text = `${index}. ${day(season, index)}`;
    return [...heading, { type: 'paragraph', text }];
  }).flat();
  const list: Block = { type: 'list', items: [`${word}早上看一遍`, `${word}晚上再看一遍`] };
  const code: Block = { type: 'code', text: `const ${'a'} = "${word}";\nlog(a);` };
  return [...blocks.slice(0, 4), list, ...blocks.slice(4, 9), code, ...blocks.slice(9)];
}
