import type { HLJSApi } from 'highlight.js';
import { languageSignatures } from './language-signatures.ts';

/** Maximum amount of code used for detection, in UTF-16 code units. */
const enough = 6000;

/** Minimum relevance of the best language, as counted by highlight.js. */
const minScore = 3;

/** Languages with more than this share of the best relevance are rivals, which make the result uncertain. */
const clear = 0.85;

/** Languages whose code resembles another language's: if the two are the only rivals, the first is chosen. */
const holds: Readonly<Record<string, string>> = { typescript: 'javascript', cpp: 'c', scala: 'java', kotlin: 'java' };

/**
 * Returns the language of code, if certain: the code contains something typical of that language, its grammar finds
 * nothing illegal, and it has clearly more relevance than any other candidate.
 */
export function detectLanguage(engine: HLJSApi, code: string): string | undefined {
  const start = code.length > enough ? code.slice(0, code.lastIndexOf('\n', enough) + 1) : code;
  const scores = Object.keys(languageSignatures)
    .filter((language) => languageSignatures[language]?.test(start))
    .map((language) => ({ language, relevance: engine.highlight(start, { language }).relevance }))
    .sort((a, b) => b.relevance - a.relevance);
  const [first] = scores;
  if (!first || first.relevance < minScore) return undefined;
  const rivals = scores.filter(({ relevance }) => relevance > first.relevance * clear);
  const best = rivals.find(({ language }) =>
    rivals.every((one) => one.language === language || holds[language] === one.language),
  );
  return best?.language;
}
