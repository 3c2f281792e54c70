// Counter styles that every browser knows (CSS Counter Styles 3, "Predefined Counter Styles").

/** How a number is written. Strings are unescaped; a missing property has the default of the specification. */
export interface CounterStyle {
  readonly system: 'cyclic' | 'fixed' | 'numeric' | 'alphabetic' | 'symbolic' | 'additive' | 'longhand';
  readonly symbols: readonly string[];
  /** For `additive`: value of each symbol, the largest first. */
  readonly weights?: readonly number[];
  /** For `fixed`: the number of the first symbol. */
  readonly first?: number;
  /** For `longhand`: symbols for ten, a hundred, a thousand. */
  readonly units?: readonly string[];
  /** For `longhand`: when the digit one before a unit is omitted: from 10 to 19, or always; `undefined` is never. */
  readonly dropsOne?: 'teens' | 'all';
  /** For `longhand`: whether a gap between digits is written as a single zero. */
  readonly hasGaps?: boolean;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly negative?: readonly [before: string, after: string];
  readonly ranges?: readonly (readonly [from: number, to: number])[];
  readonly pad?: readonly [length: number, symbol: string];
  readonly fallback?: string;
}

/** Code points of the digit zero. */
const zeros: Readonly<Record<string, number>> = {
  decimal: 0x30,
  'arabic-indic': 0x660,
  persian: 0x6f0,
  devanagari: 0x966,
  bengali: 0x9e6,
  gurmukhi: 0xa66,
  gujarati: 0xae6,
  oriya: 0xb66,
  tamil: 0xbe6,
  telugu: 0xc66,
  kannada: 0xce6,
  malayalam: 0xd66,
  thai: 0xe50,
  lao: 0xed0,
  tibetan: 0xf20,
  myanmar: 0x1040,
  khmer: 0x17e0,
  cambodian: 0x17e0,
  mongolian: 0x1810,
};

const latin = 'abcdefghijklmnopqrstuvwxyz';

const alphabets: Readonly<Record<string, string>> = {
  'lower-alpha': latin,
  'lower-latin': latin,
  'upper-alpha': latin.toUpperCase(),
  'upper-latin': latin.toUpperCase(),
  'lower-greek': 'αβγδεζηθικλμνξοπρστυφχψω',
};

const kana: Readonly<Record<string, string>> = {
  hiragana: 'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわゐゑをん',
  'hiragana-iroha': 'いろはにほへとちりぬるをわかよたれそつねならむうゐのおくやまけふこえてあさきゆめみしゑひもせす',
};

const cycles: Readonly<Record<string, string>> = {
  disc: '•',
  circle: '◦',
  square: '▪',
  'disclosure-open': '▾',
  'disclosure-closed': '▸',
};

const fixed: Readonly<Record<string, string>> = {
  'cjk-earthly-branch': '子丑寅卯辰巳午未申酉戌亥',
  'cjk-heavenly-stem': '甲乙丙丁戊己庚辛壬癸',
};

const roman = {
  symbols: 'm cm d cd c xc l xl x ix v iv i'.split(' '),
  weights: [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1],
};

/** A letter for each of 1 to 9, of 10 to 90, and so on, the smallest first. */
const letters: Readonly<Record<string, string>> = {
  'upper-armenian': range(0x531, 36),
  armenian: range(0x531, 36),
  'lower-armenian': range(0x561, 36),
  georgian: 'აბგდევზჱთიკლმნჲოპჟრსტჳფქღყშჩცძწჭხჴჯჰჵ',
};

const hebrew = {
  symbols: 'ת ש ר ק צ פ ע ס נ מ ל כ יט יח יז טז טו י ט ח ז ו ה ד ג ב א'.split(' '),
  weights: [400, 300, 200, 100, 90, 80, 70, 60, 50, 40, 30, 20, 19, 18, 17, 16, 15, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
};

const digits = '零一二三四五六七八九';

/** Digits, units, sign of a negative number, suffix. */
const longhand: Readonly<
  Record<string, readonly [string, string, string, string, Partial<Pick<CounterStyle, 'dropsOne' | 'hasGaps'>>]>
> = {
  'simp-chinese-informal': [digits, '十百千', '负', '、', { dropsOne: 'teens', hasGaps: true }],
  'simp-chinese-formal': ['零壹贰叁肆伍陆柒捌玖', '拾佰仟', '负', '、', { hasGaps: true }],
  'trad-chinese-informal': [digits, '十百千', '負', '、', { dropsOne: 'teens', hasGaps: true }],
  'cjk-ideographic': [digits, '十百千', '負', '、', { dropsOne: 'teens', hasGaps: true }],
  'trad-chinese-formal': ['零壹貳參肆伍陸柒捌玖', '拾佰仟', '負', '、', { hasGaps: true }],
  'japanese-informal': ['〇一二三四五六七八九', '十百千', 'マイナス', '、', { dropsOne: 'all' }],
  'japanese-formal': ['零壱弐参四伍六七八九', '拾百阡', 'マイナス', '、', {}],
  'korean-hangul-formal': ['영일이삼사오육칠팔구', '십백천', '마이너스 ', ', ', {}],
  'korean-hanja-informal': ['零一二三四五六七八九', '十百千', '마이너스 ', ', ', { dropsOne: 'all' }],
  'korean-hanja-formal': ['零壹貳參四五六七八九', '拾百仟', '마이너스 ', ', ', {}],
};

function range(from: number, count: number): string {
  return String.fromCodePoint(...Array.from({ length: count }, (_, index) => from + index));
}

function toKatakana(text: string): string {
  return text.replace(/[ぁ-ゖ]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0x60));
}

/** A predefined counter style by its name; `undefined` if there is none. */
export function findKnownStyle(name: string): CounterStyle | undefined {
  const of = <T>(table: Readonly<Record<string, T>>) => (Object.hasOwn(table, name) ? table[name] : undefined);
  const zero = of(zeros);
  if (zero !== undefined) return { system: 'numeric', symbols: [...range(zero, 10)] };
  if (name === 'decimal-leading-zero') return { system: 'numeric', symbols: [...range(0x30, 10)], pad: [2, '0'] };
  if (name === 'cjk-decimal')
    return { system: 'numeric', symbols: [...`〇${digits.slice(1)}`], suffix: '、', ranges: [[0, Infinity]] };
  const alphabet = of(alphabets);
  if (alphabet) return { system: 'alphabetic', symbols: [...alphabet] };
  const signs = of(kana);
  if (signs) return { system: 'alphabetic', symbols: [...signs], suffix: '、' };
  const hiragana = /^katakana(?:-iroha)?$/.test(name) ? kana[name.replace('katakana', 'hiragana')] : undefined;
  if (hiragana) return { system: 'alphabetic', symbols: [...toKatakana(hiragana)], suffix: '、' };
  const cycle = of(cycles);
  if (cycle) return { system: 'cyclic', symbols: [cycle], suffix: ' ' };
  const row = of(fixed);
  if (row) return { system: 'fixed', symbols: [...row], suffix: '、', fallback: 'cjk-decimal' };
  if (name === 'lower-roman') return { system: 'additive', ...roman, ranges: [[1, 3999]] };
  if (name === 'upper-roman') {
    const symbols = roman.symbols.map((symbol) => symbol.toUpperCase());
    return { system: 'additive', ...roman, symbols, ranges: [[1, 3999]] };
  }
  if (name === 'hebrew') return { system: 'additive', ...hebrew, ranges: [[1, 999]] };
  const ascending = of(letters);
  if (ascending) {
    const symbols = [...ascending].reverse();
    const weights = [...ascending].map((_, index) => ((index % 9) + 1) * 10 ** Math.floor(index / 9)).reverse();
    return { system: 'additive', symbols, weights, ranges: [[1, ascending.length === 36 ? 9999 : 19_999]] };
  }
  const long = of(longhand);
  if (!long) return undefined;
  const [numerals, units, minus, suffix, how] = long;
  const limits = [[-9999, 9999]] as const;
  const negative = [minus, ''] as const;
  const form = { suffix, negative, ranges: limits, fallback: 'cjk-decimal', ...how };
  return { system: 'longhand', symbols: [...numerals], units: [...units], ...form };
}
