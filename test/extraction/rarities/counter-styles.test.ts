// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { listPageStyles, type PageStyles, writeNumber } from '../../../src/extraction/rarities/counter-styles.ts';
import { Counters } from '../../../src/extraction/rarities/counters.ts';
import { writeContent } from '../../../src/extraction/rarities/generated-content.ts';

const none: PageStyles = new Map();
const values = [1, 9, 14, 27, 110, 1005, 9999, 0, -3, 10_001];

// As Chromium (156) exposes its list markers to assistive technology; beyond 9,999 browsers differ.
test.each([
  ['decimal', '1. |9. |14. |27. |110. |1005. |9999. |0. |-3. |10001. '],
  ['decimal-leading-zero', '01. |09. |14. |27. |110. |1005. |9999. |00. |-3. |10001. '],
  ['lower-alpha', 'a. |i. |n. |aa. |df. |alq. |nto. |0. |-3. |ntq. '],
  ['upper-roman', 'I. |IX. |XIV. |XXVII. |CX. |MV. |9999. |0. |-3. |10001. '],
  ['lower-greek', 'α. |ι. |ξ. |αγ. |δξ. |αρφ. |ρθο. |0. |-3. |ρθρ. '],
  ['cjk-decimal', '一、|九、|一四、|二七、|一一〇、|一〇〇五、|九九九九、|〇、|-3、|一〇〇〇一、'],
  [
    'trad-chinese-informal',
    '一、|九、|十四、|二十七、|一百一十、|一千零五、|九千九百九十九、|零、|負三、|一〇〇〇一、',
  ],
  [
    'simp-chinese-formal',
    '壹、|玖、|壹拾肆、|贰拾柒、|壹佰壹拾、|壹仟零伍、|玖仟玖佰玖拾玖、|零、|负叁、|一〇〇〇一、',
  ],
  ['cjk-heavenly-stem', '甲、|壬、|一四、|二七、|一一〇、|一〇〇五、|九九九九、|〇、|-3、|一〇〇〇一、'],
  ['katakana', 'ア、|ケ、|セ、|ヒ、|イセ、|トヰ、|エタソ、|0、|-3、|エタチ、'],
  ['hiragana-iroha', 'い、|り、|か、|お、|ろた、|なそ、|にうて、|0、|-3、|にうさ、'],
  ['japanese-informal', '一、|九、|十四、|二十七、|百十、|千五、|九千九百九十九、|〇、|マイナス三、|一〇〇〇一、'],
  [
    'korean-hangul-formal',
    '일, |구, |일십사, |이십칠, |일백일십, |일천오, |구천구백구십구, |영, |마이너스 삼, |一〇〇〇一, ',
  ],
  ['upper-armenian', 'Ա. |Թ. |ԺԴ. |ԻԷ. |ՃԺ. |ՌԵ. |ՔՋՂԹ. |0. |-3. |10001. '],
  ['georgian', 'ა. |თ. |იდ. |კზ. |რი. |ჩე. |ჰშჟთ. |0. |-3. |ჵა. '],
  ['hebrew', 'א. |ט. |יד. |כז. |קי. |1005. |9999. |0. |-3. |10001. '],
  ['thai', '๑. |๙. |๑๔. |๒๗. |๑๑๐. |๑๐๐๕. |๙๙๙๙. |๐. |-๓. |๑๐๐๐๑. '],
  ['disclosure-closed', '▸ |▸ |▸ |▸ |▸ |▸ |▸ |▸ |▸ |▸ '],
  ['symbols(cyclic "*" "†")', '* |* |† |* |† |* |* |† |* |* '],
])('%s', (name, expected) => {
  expect(values.map((value) => writeNumber(name, value, none)?.sign).join('|')).toBe(expected);
});

test('an undefined style is not known', () => {
  expect(writeNumber('constructor', 1, none)).toBeUndefined();
});

const rule = (name: string, said: Partial<CSSCounterStyleRule>) => ({
  name,
  system: '',
  symbols: '',
  additiveSymbols: '',
  prefix: '',
  suffix: '',
  negative: '',
  range: '',
  pad: '',
  fallback: '',
  speakAs: '',
  ...said,
});

/** Rules as CSSOM returns them, which jsdom does not support. */
const page: PageStyles = new Map(
  [
    rule('box', { system: 'cyclic', symbols: '"■" "□"', suffix: '" "' }),
    rule('dice', { system: 'additive', additiveSymbols: '3 "⚂", 2 "⚁", 1 "⚀"', suffix: '" "' }),
    rule('paren', { system: 'extends lower-roman', prefix: '"("', suffix: '") "' }),
    rule('stars', { symbols: '"\\2605"', range: '1 3', fallback: 'paren' }),
    rule('months', { system: 'fixed 4', symbols: '四月 "五月"', suffix: '"："' }),
    rule('minus', { system: 'numeric', symbols: '"0" "1"', negative: '"(" ")"', pad: '4 "0"', suffix: '""' }),
    rule('round', { system: 'extends trip' }),
    rule('trip', { system: 'extends round' }),
    rule('decimal-leading-zero', { system: 'extends decimal-leading-zero', suffix: '")"' }),
  ].map((one) => [one.name, one]),
);

test.each([
  ['box', '■ |□ |■ |□ |□ '],
  ['dice', '⚀ |⚁ |⚂ |⚂⚀ |-2 '],
  ['paren', '(i) |(ii) |(iii) |(iv) |(-2) '],
  ['stars', '★. |★★. |★★★. |iv. |-2. '],
  ['months', '1：|2：|3：|四月：|-2：'],
  ['minus', '0001|0010|0011|0100|(10)'],
  ['round', '1. |2. |3. |4. |-2. '],
  ['decimal-leading-zero', '01)|02)|03)|04)|-2)'],
])('a style of the page: %s', (name, expected) => {
  expect([1, 2, 3, 4, -2].map((value) => writeNumber(name, value, page)?.sign).join('|')).toBe(expected);
});

test('rules are found inside grouping rules, and a style sheet that cannot be read is skipped', () => {
  const list = (rules: readonly object[]) => ({ cssRules: rules });
  const own = rule('own', {});
  const closed = {
    get cssRules(): never {
      throw new DOMException('', 'SecurityError');
    },
  };
  const sheets = [closed, list([{ selectorText: 'p' }, list([own]), { styleSheet: list([rule('other', {})]) }])];
  const styles = listPageStyles({ styleSheets: sheets } as unknown as Document);
  expect([...styles.keys()]).toEqual(['own', 'other']);
});

test('text that a page makes endlessly long is cut', () => {
  const long: PageStyles = new Map([['long', rule('long', { symbols: `"${'x'.repeat(1e6)}" ${'"y" '.repeat(1e6)}` })]]);
  expect(writeNumber('long', 1, long)?.text.length).toBeLessThan(100);
  const counters = new Counters();
  const many = Array.from({ length: 10_000 }, (_, index) => `c${index} 1`).join(' ');
  for (let depth = 0; depth < 1_000; depth++) {
    counters.enter(depth);
    counters.apply({ counterReset: many, counterIncrement: '', counterSet: '' } as CSSStyleDeclaration, depth);
  }
  const element = document.createElement('p');
  element.setAttribute('title', 'x'.repeat(1e6));
  expect(writeContent('counters(c1, ".") attr(title)', element, counters, none).length).toBeLessThan(200);
  expect(counters.values('c9999')).toEqual([0]);
});
