import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Messages = Record<string, { readonly message: string }>;

const languages = ['zh_CN', 'zh_TW', 'en', 'ja'];
const read = (language: string): Messages => JSON.parse(readFileSync(`_locales/${language}/messages.json`, 'utf8'));
const all = new Map(languages.map((language) => [language, read(language)]));
const first = read('zh_CN');
const ids = Object.keys(first);
/** Ids as used in the code: the plural forms of a message share one. */
const spoken = new Set(ids.map((id) => id.replace(/_(?:one|other)$/, '')));

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|tsx|css)$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`);
}

const source = (files: readonly string[]) => files.map((file) => readFileSync(file, 'utf8')).join('\n');
const code = source(listFiles('src')) + readFileSync('manifest.json', 'utf8');

describe.each(languages)('the messages in %s', (language) => {
  const messages = all.get(language) ?? {};

  test('have the same ids in every language', () => {
    expect(Object.keys(messages).sort()).toEqual([...ids].sort());
  });

  test('have the same placeholders', () => {
    const holders = (text = '') => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    // The singular may spell out its number.
    for (const id of ids.filter((one) => !one.endsWith('_one'))) {
      expect([id, holders(messages[id]?.message)]).toEqual([id, holders(first[id]?.message)]);
    }
  });

  test('are not empty, and have no dollar signs that a browser would interpret', () => {
    for (const [id, { message }] of Object.entries(messages)) {
      expect([id, message.trim() !== '', message.includes('$')]).toEqual([id, true, false]);
    }
  });

  test('have both plural forms, and the language needs no third one', () => {
    const forms = (form: string) =>
      Object.keys(messages).flatMap((id) => (id.endsWith(`_${form}`) ? [id.slice(0, -form.length)] : []));
    expect(forms('one')).toEqual(forms('other'));
    const { pluralCategories } = new Intl.PluralRules(messages.locale?.message).resolvedOptions();
    expect(pluralCategories.filter((form) => form !== 'one' && form !== 'other')).toEqual([]);
  });

  test('keep to the tone: no exclamation, no flattery', () => {
    for (const [id, { message }] of Object.entries(messages)) {
      expect([id, /[!\uff01]|\u60a8|\u6210\u529f/.test(message)]).toEqual([id, false]);
    }
  });

  test('keep to the length that stores allow', () => {
    expect(messages.description?.message.length).toBeLessThanOrEqual(132);
    expect(messages.shortName?.message.length).toBeLessThanOrEqual(12);
  });
});

/** Ids that the code composes: those of the themes. */
const composed = ['Auto', 'Light', 'Paper', 'Dusk', 'Dark', 'Contrast'].map((name) => `theme${name}`);

test('every id that t() is called with exists', () => {
  const used = [...code.matchAll(/\b(?:t|translate|getMessage)\(\s*'([\w]+)'/g)].map(([, id = '']) => id);
  const chosen = [...code.matchAll(/\b(?:t|translate)\([^'()]*\?\s*'(\w+)'\s*:\s*'(\w+)'/g)].flatMap(
    ([, a = '', b = '']) => [a, b],
  );
  expect([...new Set([...used, ...chosen, ...composed])].filter((id) => !spoken.has(id))).toEqual([]);
});

test('every message is used', () => {
  const isSaid = (id: string) => new RegExp(`['"\`]${id}['"\`]|__MSG_${id}__`).test(code);
  expect([...spoken].filter((id) => !isSaid(id) && !composed.includes(id))).toEqual([]);
});
