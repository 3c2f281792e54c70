import { collapseWhitespace, stripWhitespace } from '../../dom/elements.ts';
import { parseDate } from './date.ts';
import { isPersonName, splitPersonNames } from './person-names.ts';

/** What else stands beside a date: a label, a category that pages set there, a count. */
const noName =
  /字数|分钟|阅读|浏览|评论|发布|更新|编辑(?!部)|来源|原创|转载|翻译|推荐|精选|专题|专栏|新闻|资讯|快讯|文章|视频|首页|^(?:InfoQ|news|articles?|by|on|posted|published|presentations?|podcasts?|interviews?)$/i;

/** Signs and words between a name and a date. */
const between = /^(?:[\s·•|｜/,，:：–—-]|发布于|发表于|于|on)+|(?:[\s·•|｜/,，:：–—-]|发布于|发表于|于|\bon)+$/g;

/** Longest name without a mark. */
const maxNameLength = 24;

/**
 * Names that nothing marks, right before the date above the text. An entry of a menu or a topic stands there too: what
 * any link of the page says is none. `lines`: what stands between title and text.
 */
export function findNamesBeforeDate(lines: readonly Element[]): string[] {
  let before = '';
  for (const text of lines.flatMap(listPieces)) {
    const at = parseDate(text) ? /\d{4}|[A-Za-z]{3,9}\.? \d{1,2}|\d{1,2} /.exec(text)?.index : undefined;
    if (at === undefined) {
      before = text.replace(between, '') === '' ? before : text;
      continue;
    }
    const said = (text.slice(0, at).replace(between, '') || before).replace(between, '');
    const names = said.length > maxNameLength || noName.test(said) ? [] : splitPersonNames(said);
    const isName = names.length > 0 && isPersonName(said.replace(/[、,，/&|和与及]/g, ' ').trim());
    return isName && !names.some((name) => isLinked(name, lines)) ? names : [];
  }
  return [];
}

function isLinked(name: string, lines: readonly Element[]): boolean {
  const links = lines[0]?.ownerDocument.querySelectorAll('a, nav li, header li') ?? [];
  return [...links].some((link) => stripWhitespace(link.textContent ?? '') === stripWhitespace(name));
}

function listPieces(line: Element): string[] {
  const pieces: string[] = [];
  const walker = line.ownerDocument.createTreeWalker(line, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = collapseWhitespace(node.nodeValue ?? '');
    if (text !== '') pieces.push(text);
  }
  return pieces;
}
