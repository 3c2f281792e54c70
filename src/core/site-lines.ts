/** The site's own last lines: never the author's. */
const siteLines =
  /^(?:文章版权归极客邦科技InfoQ所有.*|轻点一下，留下你的鼓励|版权声明[:：].*本文为InfoQ作者.*|原文链接[:：]【https?:\/\/xie\.infoq\.cn.*|文章转载请联系作者。?|未经作者许可，禁止转载。?|划线评论复制|展开全文|阅读全文|点赞收藏分享|(?:Showmore|Showless)+)$/i;

/** Longest of them, without white space. */
const longest = 160;

export function isSiteLine(squashed: string): boolean {
  return squashed.length < longest && siteLines.test(squashed);
}

const waiting =
  /^(?:(?:正在)?加载中?|数据加载中|请稍[候等]|loading|読み込み中|chargement(?:encours)?|carregando)[.…。]*$/i;

/** What stands in an article's place until it comes. */
export function isWaiting(squashed: string): boolean {
  return squashed.length < 24 && waiting.test(squashed);
}
