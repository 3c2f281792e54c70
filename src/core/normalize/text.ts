import { isBlock, squash, unwrap } from '../blocks.ts';

/** The site's own last lines: never the author's. */
const siteLines =
  /^(?:文章版权归极客邦科技InfoQ所有.*|轻点一下，留下你的鼓励|版权声明[:：].*本文为InfoQ作者.*|未经作者许可，禁止转载。?|划线评论复制|划线|展开全文|阅读全文|点赞收藏分享|Showmore|Showless)$/i;

export function dropSiteLines(root: Element): void {
  for (const line of root.querySelectorAll('p, div, span')) {
    const text = line.textContent ?? '';
    if (text.length < 120 && line.querySelector('img, pre, table') === null && siteLines.test(squash(text)))
      line.remove();
  }
}

/** Empty paragraphs between paragraphs and wrappers without a meaning go. */
export function normalizeText(root: Element): void {
  for (const line of root.querySelectorAll('p, div, span')) {
    const text = line.textContent ?? '';
    if (text.length < 120 && line.querySelector('img, pre, table') === null && siteLines.test(squash(text)))
      line.remove();
  }
  for (const line of [
    ...root.querySelectorAll('p, div, h1, h2, h3, h4, h5, h6, blockquote, center, section, ul, ol, li'),
  ].reverse()) {
    if (isEmpty(line)) line.remove();
  }
  for (const one of root.querySelectorAll('font, big, tt, nobr, center > p:only-child')) if (!isBlock(one)) unwrap(one);
  dropEdgeBreaks(root);
}

function isEmpty(element: Element): boolean {
  if (squash(element.textContent ?? '') !== '') return false;
  return element.querySelector('img, pre, table, math, figure, hr, video, audio, iframe, input, svg') === null;
}

function dropEdgeBreaks(root: Element): void {
  for (const line of root.querySelectorAll('p')) {
    while (
      line.lastChild &&
      (line.lastChild.nodeName === 'BR' ||
        (line.lastChild.nodeType === 3 &&
          line.lastChild.nodeValue?.trim() === '' &&
          line.lastChild.previousSibling?.nodeName === 'BR'))
    ) {
      line.lastChild.remove();
    }
  }
}
