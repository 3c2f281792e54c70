import { listTexts, strippedText, stripWhitespace } from '../../dom/elements.ts';
import { parseDate } from './date.ts';
import { splitPersonNames } from './person-names.ts';

/**
 * What else stands beside a date: a label, a count, or what InfoQ files articles under, in words that go together, where
 * nothing on the page leads to it: 生成式 AI, 企业动态, Culture & Methods.
 */
const noName =
  /阅读|浏览|观看|分钟|字数|点击|来源|评论|发布|更新|转载|编译|译文|推荐|精选|话题|专题|专栏|新闻|资讯|视频|频道|首页|原创|文章|^(?:(?:架构|.端|数据库?|开发|工程|人工智能|生成式|大模型|安全|运维|企业|行业|动态|architecture|devops|cloud|data|engineering|culture|methods|[&、/]|\s|AI|ML)+|云.+|开源|InfoQ|AI.*|news|by|on)$/i;

/** Signs and words between a name and a date. */
const between = /^(?:[\s·•|｜/,，:：–—-]|发布于|发表于)+|(?:[\s·•|｜/,，:：–—-]|发布于|发表于|(?<=\s)于|\bon)+$/g;

/** Longest name without a mark. */
const maxNameLength = 24;

/**
 * Names that nothing marks, right before the date above the text. An entry of a menu or a topic stands there too: what
 * any link of the page says is none. `lines`: what stands between title and text.
 */
export function findNamesBeforeDate(lines: readonly Element[]): string[] {
  let before = '';
  for (const text of lines.flatMap(listTexts)) {
    const at = parseDate(text) ? /\d{4}|[A-Za-z]{3,9}\.? \d{1,2}|\d{1,2} /.exec(text)?.index : undefined;
    if (at === undefined) {
      before = text.replace(between, '') === '' ? before : text;
      continue;
    }
    const said = (text.slice(0, at).replace(between, '') || before).replace(between, '');
    const names = said.length > maxNameLength || noName.test(said) ? [] : splitPersonNames(said);
    return names.some((name) => isLinked(name, lines)) ? [] : names;
  }
  return [];
}

function isLinked(name: string, lines: readonly Element[]): boolean {
  const links = lines[0]?.ownerDocument.querySelectorAll('a, nav li, header li') ?? [];
  return [...links].some((link) => strippedText(link) === stripWhitespace(name));
}
