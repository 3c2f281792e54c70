import { stripWhitespace, visibleText } from '../dom/elements.ts';

// Lines that say, in whole, that what was asked for is not there. One that tells of such pages goes on or ends otherwise.

const sorry =
  "(?:(?:非常|很|十分)?(?:抱歉|遗憾|遺憾)|对不起|對不起|哎呀|啊哦|糟糕|sorry|oops|uh-?oh|we[’']?re(?:very)?sorry)?";
const stops = '[,，.。!！~…:：|｜_-]*';
const code = '(?:(?:错误|錯誤|error|http)?(?:404|410)(?:错误|錯誤|error)?)?';
const what = '(?:页面|頁面|网页|網頁|文章|内容|內容|链接|連結|地址|视频|影片|资源|資源)';
const asked =
  '(?:(?:您|你|当前|當前)?(?:所|要|正在|想要?)?(?:访问|訪問|查看|浏览|瀏覽|请求|請求|寻找|尋找|找|打开|打開|阅读|閱讀)?的?|该|該|此|这篇|這篇|这个|這個|本|原)?';
const by = '(?:已经?|已經|被)*(?:作者|管理员|管理員|发布者|發布者)?';
const lost = `(?:不存在|不见了?|不見了?|找不到了?|未找到|没有找到|沒有找到|无法找到|無法找到|走丢了?|丢失了?|消失了?|飞走了|${by}(?:删除|刪除|移除|下线|下線|下架|失效|撤回|隐藏|隱藏)了?)`;

const lines = [
  `${code}${stops}${sorry}${stops}${asked}${what}(?:可能|好像|似乎|暂时|暫時)?(?:${lost}[,，、或/]*)+`,
  `${sorry}${stops}(?:没有?找到|沒有找到|找不到|未找到|无法找到|無法找到)${asked}${what}`,
  '(?:错误|錯誤|error|http)?404(?:错误|錯誤|error)?',
  `${sorry}${stops}${code}${stops}(?:page|article|file)?notfound${stops}${code}`,
  `${sorry}${stops}(?:the|this|that)(?:page|article|content|link|url)(?:that)?(?:you.{2,30})?(?:(?:is|was)notfound|(?:could|can)(?:[’']?t|not)befound|does(?:n[’']?t|not)exist|is(?:no|n[’']?t|not)(?:longer)?(?:available|here)|hasbeen(?:removed|deleted)|nolongerexists)`,
  `${sorry}${stops}(?:we)?(?:can|could)(?:[’']?t|n[’']?t|not)(?:seemto)?find(?:the|that|this)?(?:page|article)(?:you.{2,20})?`,
  '(?:お探しの|指定された)?(?:ページ|記事)(?:は|が)(?:見つかりません(?:でした)?|存在しません|削除されました)',
  "(?:cette|la)?(?:page|article)(?:demandée?)?(?:introuvable|nontrouvée?|n[’']existepas)|(?:p[aá]gina|artigo)n[aã]oencontrad[ao]",
];

const notFoundPattern = new RegExp(`^(?:${lines.join('|')})${stops}$`, 'i');

/** Whether a line of a page without an article says that there is none: 404, 文章不存在, Page not found. */
export function isNotFoundMessage(line: string): boolean {
  const text = stripWhitespace(line);
  return text.length <= maxMessageLength && notFoundPattern.test(text);
}

/** Longest line in which a page says that there is nothing to see, without white space. */
const maxMessageLength = 80;

/** What says more than this, without white space, is an article all the same: below such a title, and around such a line. */
const maxTextAroundMessage = { below: 800, around: 160 };

/** An error page that looks like an article: its title says that there is none, or a line of its few. */
export function isErrorPage(title: string, text: Element, { length }: string = visibleText(text)): boolean {
  // First: what is said is looked at for few pages, and the pattern is a long one.
  if (length >= maxTextAroundMessage.below) return false;
  if (isNotFoundMessage(title)) return true;
  return (
    length < maxTextAroundMessage.around &&
    [text, ...text.querySelectorAll('p, div, h2, h3')].some((one) => isNotFoundMessage(visibleText(one)))
  );
}
