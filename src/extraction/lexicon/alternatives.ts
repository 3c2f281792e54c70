// Phrases that sites use, with one file per language, as alternatives of regular expressions. The rules combine all
// languages. A name means the same in each file; `zh.ts` describes each. Patterns for text without white space have no
// spaces in their phrases.

/** A group that matches one of several alternatives, as part of a pattern. */
export const oneOf = (...alternatives: readonly string[]): string => `(?:${alternatives.join('|')})`;

/** Matches a text that is one of the alternatives and nothing else, ignoring case. */
export const only = (...alternatives: readonly string[]): RegExp => new RegExp(`^${oneOf(...alternatives)}$`, 'i');
