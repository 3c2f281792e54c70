import type { HLJSApi } from 'highlight.js';
import hljs from 'highlight.js/lib/core';
import { isHighlightable, type TokenSpan } from '../article/code-tokens.ts';
import { detectLanguage } from './detect-language.ts';
import { addFunctionCalls } from './function-calls.ts';
import { aliases, detectableLanguages, grammarsByName } from './grammars.ts';
import { TokenEmitter } from './token-emitter.ts';

/** Names that say that there is nothing to color. */
const plain = /^(?:text|txt|plain|plaintext|none|nohighlight|no-highlight|output|log|ascii)$/i;

/** Colors code: of the language that the page names, else of the one that it surely is. */
export type Highlight = (code: string, language: string | undefined) => readonly TokenSpan[];

/** The grammars are compiled here: ask for it when there is code, not before. */
export function createHighlight(): Highlight {
  const engine = createEngine();
  return (code, name) => {
    if (!isHighlightable(code) || (name && plain.test(name))) return [];
    const language = name ? findLanguage(engine, name) : detectLanguage(engine, code);
    if (!language) return [];
    const { _emitter: writer } = engine.highlight(code, { language, ignoreIllegals: true });
    return writer instanceof TokenEmitter ? addFunctionCalls(code, language, writer.stretches) : [];
  };
}

export function createEngine(): HLJSApi {
  const engine = hljs.newInstance();
  engine.configure({ __emitter: TokenEmitter });
  for (const [name, grammar] of Object.entries({ ...detectableLanguages, ...grammarsByName }))
    engine.registerLanguage(name, grammar);
  for (const [languageName, list] of Object.entries(aliases)) engine.registerAliases([...list], { languageName });
  return engine;
}

/** highlight.js's own name of a language, by any of its aliases. */
function findLanguage(engine: HLJSApi, name: string): string | undefined {
  const wanted = engine.getLanguage(name);
  return wanted && engine.listLanguages().find((one) => engine.getLanguage(one) === wanted);
}
