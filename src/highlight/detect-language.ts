import type { HLJSApi } from 'highlight.js';
import { languageSignatures } from './language-signatures.ts';

/** As much of the code as its language is told by, in UTF-16 units. */
const enough = 6000;

/** What a grammar must find in it at least, as highlight.js counts. */
const minScore = 3;

/** The second must stay below this share of the first. */
const clear = 0.85;

/** Languages that the other one holds too: no doubt between the two, the first is taken. */
const holds: Readonly<Record<string, string>> = { typescript: 'javascript', cpp: 'c', scala: 'java', kotlin: 'java' };

/**
 * The language that code surely is. Sure means: the code says what only that language says, its grammar meets nothing
 * illegal, and it finds clearly more of its own than the grammar of any other language that might be meant.
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
