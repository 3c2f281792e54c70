import type { TokenKind, TokenSpan } from '../article/code-tokens.ts';

/** Languages that write a call as `name(`: highlight.js leaves most of their calls plain. */
const calling =
  /^(?:c|cpp|csharp|dart|go|groovy|java|javascript|kotlin|lua|objectivec|php|python|ruby|rust|scala|swift|typescript)$/;

// No repetition stands beside another one over the same signs.
const calls = /(?<name>[\p{L}_$][\p{L}\p{N}_$]*)(?=\()|(?<operator>[=+\-*/%<>!&|^~?]+)/gu;

/** Adds calls and operators where nothing else is said of the code. */
export function addFunctionCalls(
  code: string,
  language: string,
  stretches: readonly TokenSpan[],
): readonly TokenSpan[] {
  if (!calling.test(language)) return stretches;
  const all: TokenSpan[] = [];
  let at = 0;
  const addPlain = (end: number) => {
    for (const match of code.slice(at, end).matchAll(calls)) {
      const start = at + match.index;
      all.push([start, start + match[0].length, inkOf(match.groups?.name)]);
    }
  };
  for (const stretch of stretches) {
    addPlain(stretch[0]);
    all.push(stretch);
    at = stretch[1];
  }
  addPlain(code.length);
  return all;
}

/** A name with a capital that is called makes one of its type. */
function inkOf(name: string | undefined): TokenKind {
  if (name === undefined) return 'operator';
  return /^\p{Lu}/u.test(name) ? 'type' : 'function';
}
