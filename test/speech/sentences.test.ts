// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { sentenceAt, splitSentences } from '../../src/speech/sentences.ts';
import { ownVoice, voicesFor } from '../../src/speech/voices.ts';
import { t } from '../panel/sample.ts';

const split = (markup: string, lang = 'zh-CN') => {
  const body = document.createElement('div');
  body.innerHTML = markup;
  document.body.replaceChildren(body);
  return splitSentences({ body, lang, t });
};

test('text is split into sentences, across inline elements but never across blocks', () => {
  const sentences = split('<h2>标题</h2><p>第一<b>句。第</b>二句？</p><ul><li>一<ul><li>二</li></ul>三</li></ul>');
  expect(sentences.map(({ text }) => text)).toEqual(['标题', '第一句。', '第二句？', '一', '二', '三']);
  expect(sentences.map(({ range }) => range?.toString())).toEqual(['标题', '第一句。', '第二句？', '一', '二', '三']);
});

test('code, tables and formulas are announced and skipped', () => {
  const sentences = split(
    '<p>a</p><div class="code"><pre><code data-lang="python">x\ny</code></pre></div><table><tr><td>b</td></tr></table><math display="block"><mi>c</mi></math><p>d <math><mi>e</mi></math></p>',
    'en',
  );
  expect(sentences.map(({ text, range }) => [text, range !== undefined])).toEqual([
    ['a', true],
    ['Code, Python, 2 lines', false],
    ['Table, 1 row', false],
    ['Formula', false],
    ['d', true],
  ]);
});

test('controls, images, ruby annotations and note numbers are not spoken', () => {
  const sentences = split(
    '<p>一<sup><a href="#n">[1]</a></sup>二<ruby>漢<rt>hàn</rt></ruby><img alt="x"></p><p><button>放大</button>……</p>',
  );
  expect(sentences.map(({ text }) => text)).toEqual(['一二漢']);
});

test('the text is unchanged', () => {
  const markup = '<p>a. b. <i>c</i>.</p><pre>d</pre>';
  split(markup, 'en');
  expect(document.body.innerHTML).toBe(`<div>${markup}</div>`);
});

test('reading begins at the selection', () => {
  const sentences = split('<p>一。二。</p><pre>x</pre><p>三。</p>');
  const range = document.createRange();
  const [first, last] = document.querySelectorAll('p');
  if (!first?.firstChild || !last?.firstChild) throw new Error('no text');
  range.setStart(first.firstChild, 3);
  range.setEnd(first.firstChild, 4);
  expect(sentenceAt(sentences, range, 0)).toBe(1);
  range.setStart(last.firstChild, 1);
  range.collapse(true);
  expect(sentenceAt(sentences, range, 0)).toBe(3);
});

const voice = (name: string, lang: string, localService = true) => ({
  voiceURI: name,
  name,
  lang,
  localService,
  default: false,
});

test('the preferred voice is of the language, of its region, and local', () => {
  const voices = [
    voice('a', 'en-US'),
    voice('b', 'zh-TW'),
    voice('c', 'zh_CN', false),
    voice('d', 'cmn-CN'),
    voice('e', 'ja'),
  ];
  expect(voicesFor(voices, 'zh-Hans').map(({ name }) => name)).toEqual(['d', 'b', 'c']);
  expect(ownVoice(voices, 'zh-TW')?.name).toBe('b');
  expect(ownVoice(voices, 'fr')).toBeUndefined();
  expect(ownVoice([voice('c', 'zh-CN', false)], 'zh-CN')).toBeUndefined();
});

test('system voices are local, even if the browser says that they are not', () => {
  const voices = [voice('urn:moz-tts:speechd:Chinese%20(Mandarin)?zh', 'zh', false), voice('online', 'zh-CN', false)];
  expect(ownVoice(voices, 'zh-CN')?.name).toBe('urn:moz-tts:speechd:Chinese%20(Mandarin)?zh');
});

test('variants of a voice count as one voice, even before the one without a variant is loaded', () => {
  const names = ['Plus+Max', 'Plus+Min', 'English (UK)+Adam x', 'English (UK) x', 'English (UK)+Alex x', 'C+ voice'];
  const voices = names.map((name) => voice(name, 'en-GB'));
  expect(voicesFor(voices, 'en').map(({ name }) => name)).toEqual(['C+ voice', 'English (UK) x', 'Plus+Max']);
});
