// Phrases that sites use, one file per language, written as alternatives of a regular expression. The rules combine those of
// all languages. The same name means the same in each file; `zh.ts` says what each is for. Where white space is taken away before
// a text is looked at, there is none in the words.

/** One of several, as a part of a pattern. */
export const oneOf = (...alternatives: readonly string[]): string => `(?:${alternatives.join('|')})`;

/** All that a text says is one of these, in capitals or not. */
export const only = (...alternatives: readonly string[]): RegExp => new RegExp(`^${oneOf(...alternatives)}$`, 'i');
