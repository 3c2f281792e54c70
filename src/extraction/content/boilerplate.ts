/** The site's own last lines: never the author's. */
const boilerplatePattern =
  /^(?:文章版权归极客邦科技InfoQ所有.*|轻点一下，留下你的鼓励|版权声明[:：].*本文为InfoQ作者.*|原文链接[:：]【https?:\/\/xie\.infoq\.cn.*|文章转载请联系作者。?|未经作者许可，禁止转载。?|划线评论复制|展开全文|阅读全文|点赞收藏分享|(?:Showmore|Showless)+)$/i;

/** Longest of them, without white space. */
const maxBoilerplateLength = 160;

export function isBoilerplate(squashed: string): boolean {
  return squashed.length < maxBoilerplateLength && boilerplatePattern.test(squashed);
}

const loadingPattern =
  /^(?:(?:正在)?加载中?|数据加载中|请稍[候等]|loading|読み込み中|chargement(?:encours)?|carregando)[.…。]*$/i;

/** What stands in an article's place until it comes. */
export function isLoadingMessage(squashed: string): boolean {
  return squashed.length < 24 && loadingPattern.test(squashed);
}
