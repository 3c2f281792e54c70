import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { linesLost, textLines } from './text-lines.ts';

describe('lines of a text', () => {
  it('are those of the innermost block', () => {
    const { document } = new JSDOM('<div>一<b>二</b><p>三 <i>四</i></p>五<ul><li>六<p>七</p></li></ul></div>').window;
    expect(textLines(document.body)).toEqual(['一二', '三 四', '五', '六', '七']);
  });

  it('are reported as lost as often as they occurred', () => {
    expect(linesLost(['一', '一', '二'], ['一'])).toEqual(['一', '二']);
  });
});
