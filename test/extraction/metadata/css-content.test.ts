import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCssContent } from '../../../src/extraction/metadata/css-content.ts';

const none = () => null;

describe('the text of a computed `content`', () => {
  it.each([
    ['none', ''],
    ['normal', ''],
    ['"作者："', '作者：'],
    ['"译" "者" "："', '译者：'],
    ['counter(n) ". "', '. '],
    ['counters(n, ".", upper-roman) "x"', 'x'],
    ['url("a.png") "图" / "alternative"', '图'],
    ['image-set(url("a.png") 1dppx, url("b(.png") 2dppx) "z"', 'z'],
    ['linear-gradient(rgb(255, 0, 0), rgb(0, 0, 255))', ''],
    ['open-quote "x" close-quote no-open-quote', 'x'],
    ['"q\\"u\\\\o\\a te\\201c "', 'q"u\\o\nte“'],
    ['"\\0 \\110000 x"', '\ufffd\ufffdx'],
    ['"a/b" "c(d)"', 'a/bc(d)'],
    ['"never closed', ''],
  ])('of %s is %j', (content, text) => {
    expect(parseCssContent(content, none)).toBe(text);
  });

  it('reads an attribute of the element, in all forms that browsers serialize', () => {
    const read = (name: string) => (name === 'data-role' ? '译者' : null);
    expect(parseCssContent('attr(data-role) "："', read)).toBe('译者：');
    expect(parseCssContent('attr(data-role type(<string>), "fallback")', read)).toBe('译者');
    expect(parseCssContent('attr(data-other) "x"', read)).toBe('x');
    expect(parseCssContent('attr()', read)).toBe('');
  });

  /** A string as CSSOM serializes it: https://drafts.csswg.org/cssom/#serialize-a-string */
  const serialize = (text: string) =>
    `"${[...text]
      .map((sign) => {
        const code = sign.codePointAt(0) ?? 0;
        if (code === 0) return '\ufffd';
        if (code < 0x20 || code === 0x7f) return `\\${code.toString(16)} `;
        return sign === '"' || sign === '\\' ? `\\${sign}` : sign;
      })
      .join('')}"`;
  const words = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
  const other = fc.constantFrom('counter(n)', 'open-quote', 'url("a\\"(b")', 'counters(n, "\\"", decimal)');

  it('consists of all of its strings and nothing else, whatever they contain', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            words,
            other.map((token) => ({ token })),
          ),
        ),
        words,
        (parts, alternative) => {
          const content = parts.map((part) => (typeof part === 'string' ? serialize(part) : part.token)).join(' ');
          const text = parts.filter((part) => typeof part === 'string').join('');
          expect(parseCssContent(content, none)).toBe(text);
          expect(parseCssContent(`${content} / ${serialize(alternative)}`, none)).toBe(text);
        },
      ),
    );
  });

  it('is read from any string in linear time', () => {
    const pieces = fc.constantFrom('"', '\\', '(', ')', 'attr(', '/', 'a', ' ', ',', '作者：', '\\a', "'");
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 400 }), (parts) => {
        expect(typeof parseCssContent(parts.join(''), none)).toBe('string');
      }),
    );
  });
});
