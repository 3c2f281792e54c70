import { squash } from './blocks.ts';

/** Longest line in which a page says that there is nothing to see, without white space. */
const longest = 40;

const gone = new RegExp(
  [
    '(?:页面|网页|文章|内容)(?:不存在|不见了|走丢了?|找不到|已失效|已?被?(?:删除|下线|移除))',
    '(?:找不到|没有?找到|未找到|没有)(?:该|此|这个?|你|您)?.{0,8}(?:页面|网页|文章|内容)$',
    '^(?:error)?404(?:error|notfound)?$',
    "(?:page|article|content).{0,12}(?:notfound|(?:does|could|can)(?:not|n['’]?t)(?:exist|befound)|nolongeravailable)",
    'ページが?(?:見つかりません|存在しません)',
  ].join('|'),
  'i',
);

/** Whether a line of a page without an article says that there is none: 404, 文章不存在, Page not found. */
export function saysGone(line: string): boolean {
  const text = squash(line);
  return text.length <= longest && gone.test(text);
}
