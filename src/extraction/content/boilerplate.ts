import { oneOf, only } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import * as fr from '../lexicon/fr.ts';
import * as ja from '../lexicon/ja.ts';
import * as pt from '../lexicon/pt.ts';
import * as zh from '../lexicon/zh.ts';

/** The site's own lines below a text, which are never the author's. */
const boilerplatePattern = only(zh.boilerplate, en.boilerplate);

/** Maximum length of such a line, in characters without white space. */
const maxBoilerplateLength = 160;

export function isBoilerplate(squashed: string): boolean {
  return squashed.length < maxBoilerplateLength && boilerplatePattern.test(squashed);
}

const loadingPattern = only(`${oneOf(zh.loading, en.loading, ja.loading, fr.loading, pt.loading)}[.…。]*`);

/** Returns whether a text (without white space) is a placeholder for an article that is still loading. */
export function isLoadingMessage(squashed: string): boolean {
  return squashed.length < 24 && loadingPattern.test(squashed);
}
