import { stripWhitespace, visibleText } from '../dom/elements.ts';
import { oneOf, only } from './lexicon/alternatives.ts';
import * as en from './lexicon/en.ts';
import * as fr from './lexicon/fr.ts';
import * as ja from './lexicon/ja.ts';
import * as pt from './lexicon/pt.ts';
import * as zh from './lexicon/zh.ts';

// Matches whole lines which say that the requested page doesn't exist. A sentence about such pages has more text around
// the phrase, so it doesn't match.

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

/** Returns whether a line of a page says that the page doesn't exist: 404, 文章不存在, Page not found. */
export function isNotFoundMessage(line: string): boolean {
  const text = stripWhitespace(line);
  return text.length <= maxMessageLength && notFoundPattern.test(text);
}

/** Maximum length of such a message, in characters without white space. */
const maxMessageLength = 80;

/**
 * A page with at least this many characters, without white space, is an article in spite of the message: `below` for a
 * message in the title, `around` for one in the text.
 */
const maxTextAroundMessage = { below: 800, around: 160 };

/** Returns whether an extracted article is an error page: its title says so, or one line of a very short text does. */
export function isErrorPage(title: string, text: Element, { length }: string = visibleText(text)): boolean {
  // Checked first: few pages are this short, and the pattern is expensive.
  if (length >= maxTextAroundMessage.below) return false;
  if (isNotFoundMessage(title)) return true;
  return (
    length < maxTextAroundMessage.around &&
    [text, ...text.querySelectorAll('p, div, h2, h3')].some((one) => isNotFoundMessage(visibleText(one)))
  );
}
