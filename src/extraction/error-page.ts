import { stripWhitespace, visibleText } from '../dom/elements.ts';
import { oneOf, only } from './lexicon/alternatives.ts';
import * as en from './lexicon/en.ts';
import * as fr from './lexicon/fr.ts';
import * as ja from './lexicon/ja.ts';
import * as pt from './lexicon/pt.ts';
import * as zh from './lexicon/zh.ts';

// Lines that say, in whole, that what was asked for is not there. One that tells of such pages goes on or ends otherwise.

const sorry = `${oneOf(zh.apologies, en.apologies)}?`;
const stops = '[,，.。!！~…:：|｜_-]*';
const error = `${oneOf(zh.errorWords, en.errorWords)}?`;
const what = `${oneOf(zh.askedFor)}?${oneOf(zh.pageWords)}`;
const code = `(?:${error}(?:404|410)${error})?`;

const notFoundPattern = only(
  ...[
    `${code}${stops}${sorry}${stops}${what}${oneOf(zh.perhaps)}?(?:${oneOf(zh.isLost)}[,，、或/]*)+`,
    `${sorry}${stops}${oneOf(zh.notFound)}${what}`,
    `${error}404${error}`,
    `${sorry}${stops}${code}${stops}${en.notFound}${stops}${code}`,
    `${sorry}${stops}${oneOf(en.isLost)}`,
    ja.notFound,
    fr.notFound,
    pt.notFound,
  ].map((line) => `${line}${stops}`),
);

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
