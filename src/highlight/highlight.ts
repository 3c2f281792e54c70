import type { HLJSApi } from 'highlight.js';
import hljs from 'highlight.js/lib/core';
import { isColourable, type Stretch } from '../core/ink.ts';
import { addCalls } from './calls.ts';
import { guessLanguage } from './guess.ts';
import { aliases, guessed, named } from './languages.ts';
import { StretchWriter } from './writer.ts';

/** Names that say that there is nothing to colour. */
const plain = /^(?:text|txt|plain|plaintext|none|nohighlight|no-highlight|output|log|ascii)$/i;

/** Colours code: of the language that the page names, else of the one that it surely is. */
export type Highlight = (code: string, language: string | undefined) => readonly Stretch[];

/** The grammars are compiled here: ask for it when there is code, not before. */
export function createHighlight(): Highlight {
  const engine = createEngine();
  return (code, name) => {
    if (!isColourable(code) || (name && plain.test(name))) return [];
    const language = name ? findLanguage(engine, name) : guessLanguage(engine, code);
    if (!language) return [];
    const { _emitter: writer } = engine.highlight(code, { language, ignoreIllegals: true });
    return writer instanceof StretchWriter ? addCalls(code, language, writer.stretches) : [];
  };
}

export function createEngine(): HLJSApi {
  const engine = hljs.newInstance();
  engine.configure({ __emitter: StretchWriter });
  for (const [name, grammar] of Object.entries({ ...guessed, ...named })) engine.registerLanguage(name, grammar);
  for (const [languageName, list] of Object.entries(aliases)) engine.registerAliases([...list], { languageName });
  return engine;
}

/** highlight.js's own name of a language, by any of its aliases. */
function findLanguage(engine: HLJSApi, name: string): string | undefined {
  const wanted = engine.getLanguage(name);
  return wanted && engine.listLanguages().find((one) => engine.getLanguage(one) === wanted);
}
