import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { isSilent, isUnseen, saidText, strippedText, visibleText } from '../../src/dom/elements.ts';
import { remember, whileStill } from '../../src/dom/still-tree.ts';
import { listTextNodes } from '../../src/dom/text-nodes.ts';

function make(html: string): HTMLElement {
  return new JSDOM(html).window.document.body;
}

describe('a result that is cached while the tree does not change', () => {
  it('is computed once for each node, and again after that', () => {
    const asked: Node[] = [];
    const ask = remember((node: Node) => asked.push(node));
    const [one, two] = [make('甲'), make('乙')];
    expect(whileStill(() => [ask(one), ask(two), ask(one), whileStill(() => ask(two))])).toEqual([1, 2, 1, 2]);
    expect(asked).toEqual([one, two]);
    expect([ask(one), whileStill(() => ask(one))]).toEqual([3, 4]);
  });

  it('is discarded if computing fails', () => {
    const body = make('<p>先</p>');
    const fail = () => {
      strippedText(body);
      throw new Error('stopped');
    };
    expect(() => whileStill(fail)).toThrow('stopped');
    body.textContent = '后';
    expect(strippedText(body)).toBe('后');
  });
});

describe('text nodes', () => {
  const body = make('<p> 一 <button>按钮</button></p><script>var a</script><div>\ue600</div><p><b>二</b> 三</p>');
  const [line, script, sign] = body.children;

  it('are listed in order, each without white space', () => {
    expect(listTextNodes(body).map(({ text }) => text)).toEqual(['一', '按钮', 'vara', '二', '三']);
  });

  it.each([line, script, sign, ...body.querySelectorAll('button, b')])(
    'are empty exactly if isUnseen or isSilent is true: %#',
    (one) => {
      if (!one) throw new Error('no element');
      expect([isUnseen(one), isSilent(one)]).toEqual([visibleText(one) === '', saidText(one) === '']);
    },
  );
});
