import { type Family, familyOf } from './grammar.ts';

/** An ink of the palettes: `--ink-keyword` and the like. */
export type Ink =
  | 'comment'
  | 'keyword'
  | 'string'
  | 'number'
  | 'function'
  | 'type'
  | 'property'
  | 'operator'
  | 'tag'
  | 'attr'
  | 'inserted'
  | 'deleted'
  | 'meta';

/** A stretch of code in one ink, or in none. */
export interface Token {
  readonly text: string;
  readonly ink?: Ink;
}

/** Above this length code is left in one ink: colouring must never be felt. */
const longest = 40_000;

/** The code in stretches, in order; joined they are the code. A language that is not known gives one stretch. */
export function tokenize(code: string, language: string): Token[] {
  const family = code.length > longest ? undefined : familyOf(language);
  if (!family) return [{ text: code }];
  const tokens: Token[] = [];
  let plain = 0;
  for (const match of code.matchAll(family.pattern)) {
    const ink = inkOf(match, code, family);
    if (!ink || match[0] === '') continue;
    if (match.index > plain) tokens.push({ text: code.slice(plain, match.index) });
    tokens.push({ text: match[0], ink });
    plain = match.index + match[0].length;
  }
  if (plain < code.length) tokens.push({ text: code.slice(plain) });
  return tokens;
}

function inkOf(match: RegExpMatchArray, code: string, family: Family): Ink | undefined {
  const named = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined);
  if (!named) return undefined;
  const [group, text = ''] = named;
  if (group !== 'word') return group as Ink;
  const word = family.anyCase ? text.toLowerCase() : text;
  if (family.keywords.has(word)) return 'keyword';
  if (/^(?:true|false|null|nil|None|True|False|undefined)$/.test(text)) return 'number';
  const after = code.slice((match.index ?? 0) + text.length, (match.index ?? 0) + text.length + 2);
  const called = after.startsWith('(');
  if (/^\p{Lu}.*\p{Ll}/u.test(text) || (called && /^\p{Lu}/u.test(text))) return 'type';
  return called ? 'function' : undefined;
}

/** Colours the code of an element; its text stays as it is. */
export function highlight(code: Element, language: string): void {
  const text = code.textContent ?? '';
  const tokens = tokenize(text, language);
  if (code.childElementCount > 0 || tokens.length < 2) return;
  const document = code.ownerDocument;
  code.replaceChildren(
    ...tokens.map((token) => {
      if (!token.ink) return document.createTextNode(token.text);
      const span = document.createElement('span');
      span.className = `ink-${token.ink}`;
      span.textContent = token.text;
      return span;
    }),
  );
}
