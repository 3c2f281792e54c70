import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';

let messages: Record<string, { message: string }> = {};
const getMessage = vi.fn((id: string) => messages[id]?.message ?? '');
vi.mock('../../src/platform/browser.ts', () => ({ default: { i18n: { getMessage } } }));
const { translate, uiLanguage } = await import('../../src/platform/i18n.ts');

const speak = (language: string) => {
  messages = JSON.parse(readFileSync(`_locales/${language}/messages.json`, 'utf8'));
};

describe('the strings of the interface', () => {
  beforeEach(() => speak('en'));

  it.each([
    ['zh_CN', 'zh-CN'],
    ['zh_TW', 'zh-TW'],
    ['en', 'en'],
    ['ja', 'ja'],
  ])('are those of %s', (folder, tag) => {
    speak(folder);
    expect(uiLanguage()).toBe(tag);
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
  });

  it('use the plural form for their number', () => {
    expect(['codeCount', 'items'].map((id) => translate(id, { n: 1 }))).toEqual(['1 code block', '1 item']);
    expect(['codeCount', 'items'].map((id) => translate(id, { n: 0 }))).toEqual(['0 code blocks', '0 items']);
    speak('ja');
    expect(translate('items', { n: 1 })).toBe('1件');
  });

  it('have numbers in the format of their language', () => {
    expect(translate('length', { n: 12345 })).toBe('12,345 words');
    expect(translate('length', { n: 3064 })).toBe('3,064 words');
    speak('zh_CN');
    expect(translate('length', { n: 12345 })).toBe('12,345 字');
    expect(translate('length', { n: 3064 })).toBe('3064 字');
  });

  it('keep placeholders without a value, and fill in each only once', () => {
    expect(translate('external', {})).toBe('External link: {host}');
    expect(translate('external', { host: '{host}' })).toBe('External link: {host}');
    expect(translate('nothing')).toBe('');
  });

  it('are empty, and the language is the default, once the extension is removed', () => {
    getMessage.mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    expect([translate('items', { n: 1 }), uiLanguage()]).toEqual(['', 'zh-CN']);
  });
});
