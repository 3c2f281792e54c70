import type { HLJSApi } from 'highlight.js';
import hljs from 'highlight.js/lib/core';
import { isHighlightable, type TokenSpan } from '../article/code-tokens.ts';
import { detectLanguage } from './detect-language.ts';
import { addFunctionCalls } from './function-calls.ts';
import { aliases, detectableLanguages, grammarsByName } from './grammars.ts';
import { TokenEmitter } from './token-emitter.ts';

/** Language names that mean that there is nothing to color. */
const plain = /^(?:text|txt|plain|plaintext|none|nohighlight|no-highlight|output|log|ascii)$/i;

/** Colors code in the given language, or, without one, in the detected language; empty if it is unknown or uncertain. */
export type Highlight = (code: string, language: string | undefined) => readonly TokenSpan[];

/** Compiles the grammars: call only when there is code to color. */
export function createHighlight(): Highlight {
  const engine = createEngine();
  return (code, name) => {
    if (!isHighlightable(code) || (name && plain.test(name))) return [];
    const language = name ? findLanguage(engine, name) : detectLanguage(engine, code);
    if (!language) return [];
    const { _emitter: writer } = engine.highlight(code, { language, ignoreIllegals: true });
    return writer instanceof TokenEmitter ? addFunctionCalls(code, language, writer.spans) : [];
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

/** Resolves a language name or alias to the name used by highlight.js. */
function findLanguage(engine: HLJSApi, name: string): string | undefined {
  const wanted = engine.getLanguage(name);
  return wanted && engine.listLanguages().find((one) => engine.getLanguage(one) === wanted);
}
