import type { TokenKind, TokenSpan } from '../article/code-tokens.ts';

/** Languages in which a call is `name(`: highlight.js leaves most calls uncolored. */
const calling =
  /^(?:c|cpp|csharp|dart|go|groovy|java|javascript|kotlin|lua|objectivec|php|python|ruby|rust|scala|swift|typescript)$/;

// No two adjacent quantifiers match the same characters, so matching takes linear time.
const calls = /(?<name>[\p{L}_$][\p{L}\p{N}_$]*)(?=\()|(?<operator>[=+\-*/%<>!&|^~?]+)/gu;

/** Adds calls and operators in code that has no color yet. */
export function addFunctionCalls(code: string, language: string, spans: readonly TokenSpan[]): readonly TokenSpan[] {
  if (!calling.test(language)) return spans;
  const all: TokenSpan[] = [];
  let at = 0;
  const addPlain = (end: number) => {
    for (const match of code.slice(at, end).matchAll(calls)) {
      const start = at + match.index;
      all.push([start, start + match[0].length, inkOf(match.groups?.name)]);
    }
  };
  for (const span of spans) {
    addPlain(span[0]);
    all.push(span);
    at = span[1];
  }
  addPlain(code.length);
  return all;
}

/** A call of a capitalized name is a constructor. */
function inkOf(name: string | undefined): TokenKind {
  if (name === undefined) return 'operator';
  return /^\p{Lu}/u.test(name) ? 'type' : 'function';
}
