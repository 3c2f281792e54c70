import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as en from '../../src/extraction/lexicon/en.ts';
import * as fr from '../../src/extraction/lexicon/fr.ts';
import * as ja from '../../src/extraction/lexicon/ja.ts';
import * as pt from '../../src/extraction/lexicon/pt.ts';
import * as zh from '../../src/extraction/lexicon/zh.ts';

const languages: Record<string, Record<string, string>> = { en, fr, ja, pt, zh };
const entries = Object.entries(languages).flatMap(([language, lexicon]) =>
  Object.entries(lexicon)
    // A list of single words, not a pattern.
    .filter(([name]) => name !== 'articleButtons')
    .map(([name, words]) => ({ language, name, words })),
);

describe('the phrases of each language', () => {
  it.each(entries)('$language: $name is a valid pattern, and no alternative is empty', ({ words }) => {
    const pattern = new RegExp(`^(?:${words})$`, 'i');
    expect(pattern.test('')).toBe(false);
    expect(words).not.toMatch(/^\||\|\||\|$/);
  });

  it('have the same names as in Chinese, or a comment that says what they are for', () => {
    const folder = resolve(import.meta.dirname, '../../src/extraction/lexicon');
    for (const [language, lexicon] of Object.entries(languages)) {
      const code = readFileSync(join(folder, `${language}.ts`), 'utf8');
      for (const name of Object.keys(lexicon)) {
        if (language !== 'zh' && name in zh) continue;
        const known = Object.values(languages).some((other) => other !== lexicon && name in other);
        expect(known || new RegExp(`\\*/\\n(?:export const \\w+ =[^;]*;\\n)*export const ${name} =`).test(code)).toBe(
          true,
        );
      }
    }
  });

  it('are all used by a rule', () => {
    const folder = resolve(import.meta.dirname, '../../src/extraction');
    const rules = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('lexicon'))
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n');
    const unused = Object.entries(languages).flatMap(([language, lexicon]) =>
      Object.keys(lexicon).filter((name) => !new RegExp(`\\b${language}\\.${name}\\b`).test(rules)),
    );
    expect(unused).toEqual([]);
  });
});
