import { collapseWhitespace, isBlock, strippedText, stripWhitespace } from '../../dom/elements.ts';
import type { Clutter } from '../clutter/clutter-block.ts';
import { forEachLine } from './prose-score.ts';

// A page that shows the beginning of an article, and says that the rest is behind a login or for members alone.

/** What stands between a user and the rest, and the rest; in either order, without white space. */
const han = [
  [
    '(?:登[录陆錄]|注册|註冊|会员|會員|vip|付费|付費)',
    '(?:(?:阅读|閱讀|查看|浏览|瀏覽|解锁|解鎖|看)(?:全文|剩余|剩餘|余下|餘下|后续|後續|完整|其余)|(?:继续|繼續)(?:阅读|閱讀)|全文|(?:完整|后续|後續|剩余|剩餘|余下|餘下)(?:\\d+%)?的?(?:内容|內容|部分))',
  ],
  ['(?:ログイン|会員|有料)', '(?:続き|全文|残り)'],
].flatMap(([gate, rest]) => [`${gate}.{0,16}${rest}`, `${rest}.{0,16}${gate}`]);
const inHan = new RegExp(
  [...han, '^本(?:文|内容|內容).{0,6}(?:会员|會員|付费|付費)', '试读已?结束|試讀已?結束'].join('|'),
  'i',
);

const login = '\\b(?:(?:log|sign)[ -]?(?:in|up)|subscribe|subscribers?|members?|membership)\\b';
const reading =
  '\\b(?:(?:continue|keep) reading|read the (?:rest|full|whole|entire)|the rest of (?:this|the) (?:article|story)|full (?:article|story))\\b';
const inLatin = new RegExp(
  `${login}.{0,40}${reading}|${reading}.{0,40}${login}|pour lire la suite|para continuar lendo`,
  'i',
);

/** Longest line that says it, without white space. */
const maxLineLength = 80;

function saysMore(text: string): boolean {
  const squashed = stripWhitespace(text);
  if (squashed.length > maxLineLength || /评论|評論|留言|コメント|comment/i.test(squashed)) return false;
  return inHan.test(squashed) || inLatin.test(collapseWhitespace(text));
}

/** So many lines at the end of the text may be the page's own, if they are short. */
const maxLinesInside = 12;

/** Blocks of other people's words, and of the site's on every page. */
const otherWords = new Set(['comments', 'feed', 'header', 'footer']);

/** A few words and a button under a heading are taken for related articles by their place: these are links. */
function isOfOthers({ kind, element }: Clutter): boolean {
  return otherWords.has(kind) || (kind === 'related' && element.querySelectorAll('a[href]').length > 1);
}

/**
 * The box that says that the article goes on elsewhere: among the last short lines of the text, or anywhere below it.
 * `isRendered`: a page may keep it ready and not show it.
 */
export function findLoginWall(
  root: Element,
  clutter: readonly Clutter[],
  isRendered: (element: Element) => boolean,
): Element | undefined {
  const refused = new Set(clutter.filter(isOfOthers).map(({ element }) => element));
  const inside: Element[] = [];
  forEachLine(root, refused, (line) => inside.push(line));
  const lastLong = inside.findLastIndex((line) => strippedText(line).length > maxLineLength);
  const lines = inside
    .slice(Math.max(lastLong + 1, inside.length - maxLinesInside))
    .filter((line) => line === inside.at(-1) || boxOf(line, root).querySelector('a[href], button'));
  for (let at = root; at.parentElement && at.tagName !== 'BODY'; at = at.parentElement)
    for (let beside = at.nextElementSibling; beside; beside = beside.nextElementSibling) {
      if (isBlock(beside) && !refused.has(beside)) lines.push(beside);
      forEachLine(beside, refused, (line) => lines.push(line));
    }
  const line = lines.find((one) => saysMore(one.textContent ?? '') && isRendered(one));
  return line && boxOf(line, root);
}

/** A line with the buttons beside it. */
function boxOf(line: Element, root: Element): Element {
  let box = line;
  for (let at = line.parentElement; at && at !== root && !at.contains(root); at = at.parentElement) {
    if (!isBlock(at) || strippedText(at).length > maxLineLength) break;
    box = at;
  }
  return box;
}
