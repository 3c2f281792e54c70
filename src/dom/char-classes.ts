/**
 * Character classes of letters for regular expressions. `\p{L}` and the like contain hundreds of ranges: each
 * occurrence takes a browser up to a millisecond to compile, and a counted one (`\p{L}{3,9}`) as many times that as it
 * may repeat.
 */

/** Latin letters, with and without accents. */
export const latinLetters =
  'A-Za-z\\u00aa\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02b8\\u1e00-\\u1eff\\uff21-\\uff3a\\uff41-\\uff5a';

/** Letters of all other scripts, with their marks: Greek and later blocks, kana, Han, Hangul. */
export const otherLetters =
  '\\u0370-\\u1cff\\u1f00-\\u1fff\\u2e80-\\u2fdf\\u3005-\\u3007\\u3021-\\u3029\\u3031-\\u3035\\u3041-\\u30fa\\u30fc-\\u31ff\\u3400-\\u4dbf\\u4e00-\\ud7ff' +
  '\\uf900-\\ufaff\\uff66-\\uffdc\\u{20000}-\\u{3ffff}';

/** Letters of any script, with combining marks. */
export const letters = `${latinLetters}\\u0300-\\u036f${otherLetters}`;

export const digits = '0-9\\uff10-\\uff19\\u2160-\\u2188\\u2460-\\u249b';
