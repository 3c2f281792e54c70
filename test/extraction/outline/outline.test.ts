import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { parseHeadingNumber } from '../../../src/extraction/outline/heading-numbers.ts';
import { readOutline } from '../../../src/extraction/outline/outline.ts';

const text = '<p>这里是一段普通的正文，它比标题长得多，说的是上面那个小标题要说的事情。</p>';

function outline(html: string, title = '题目') {
  const root = new JSDOM(`<div>${html}</div>`).window.document.querySelector('div');
  if (!root) throw new Error('no root');
  return readOutline(root, title).map(({ level, text: heading, pseudo }) => `${level}${pseudo ? '~' : ' '}${heading}`);
}

describe('readOutline', () => {
  it('keeps an h1 of the body above its h2', () => {
    expect(outline(`<h1>甲</h1>${text}<h2>乙</h2>${text}<h1>丙</h1>${text}`)).toEqual(['1 甲', '2 乙', '1 丙']);
  });

  it('does not repeat the title', () => {
    expect(outline(`<h2>我的 题目</h2>${text}<h2>乙</h2>${text}`, '我的题目')).toEqual(['2 乙']);
  });

  it('treats bold lines as headings and nests them by their numbers', () => {
    const bold = (line: string) => `<p><strong>${line}</strong></p>${text}`;
    expect(
      outline(['一、起因', '1.1 成本', '1.2 事务', '二、经过', '2.1 合并', '写在最后'].map(bold).join('')),
    ).toEqual(['2~一、起因', '3~1.1 成本', '3~1.2 事务', '2~二、经过', '3~2.1 合并', '2~写在最后']);
  });

  it('nests 2.1 below 2 without a sign, which is a heading’s number only with one below it', () => {
    const bold = (line: string) => `<p><strong>${line}</strong></p>${text}`;
    expect(outline(['1 引言', '2 方法', '2.1 数据', '3 结论'].map(bold).join(''))).toEqual([
      '2~1 引言',
      '2~2 方法',
      '3~2.1 数据',
      '2~3 结论',
    ]);
    expect(outline(['起因', '3 个误区', '结论'].map(bold).join(''))).toEqual(['2~起因', '2~3 个误区', '2~结论']);
  });

  it('has the numbered questions of an interview, however long', () => {
    const ask = (number: string, words: string) => `<p><b>刊物 第${number}问：${words}？</b></p>${text}`;
    const long = '灯塔换班的时候，前一班的人要把油、灯芯和风向簿都交给后一班，那么交接的时间是由谁定的';
    expect(outline(ask('一', '您为什么守塔') + ask('二', long))).toEqual([
      '2~刊物 第一问：您为什么守塔？',
      `2~刊物 第二问：${long}？`,
    ]);
    const bold = (line: string) => `<p><b>${line}</b></p>${text}`;
    expect(outline(['一、油', '第1问：谁运油？', '二、灯', '第2问：谁点灯？'].map(bold).join(''))).toEqual([
      '2~一、油',
      '3~第1问：谁运油？',
      '2~二、灯',
      '3~第2问：谁点灯？',
    ]);
  });

  it('places a bold line below the real heading above it', () => {
    expect(outline(`<h2>部署</h2>${text}<p><b>第一步 准备</b></p>${text}<h2>结果</h2>${text}`)).toEqual([
      '2 部署',
      '3~第一步 准备',
      '2 结果',
    ]);
  });

  it('counts: 一、 is a heading if 二、 follows, and a chapter is never below 1.1', () => {
    const line = (words: string) => `<p>${words}</p>${text}`;
    expect(outline(['一、背景', '（一）现状', '二、结论'].map(line).join(''))).toEqual([
      '2~一、背景',
      '3~（一）现状',
      '2~二、结论',
    ]);
    const bold = (words: string) => line(`<b>${words}</b>`);
    expect(outline(['第一章 起', '1.1 甲', '第二章 承'].map(bold).join(''))).toEqual([
      '2~第一章 起',
      '3~1.1 甲',
      '2~第二章 承',
    ]);
  });

  it('has all bold chapters of one count, also long ones', () => {
    const bold = (words: string) => `<p><b>${words}</b></p>${text}`;
    const chapters = [
      '一、九问物理感知（Physical Perception）：先看懂现场，再说看见了什么状态',
      '二、安全规划',
      '三、闭合回路',
    ];
    expect(outline(chapters.map(bold).join(''))).toEqual(chapters.map((one) => `2~${one}`));
  });

  it('has none of the questions of an interview, whose speakers are named', () => {
    const bold = (words: string) => `<p><b>${words}</b></p>${text}`;
    expect(
      outline(['观众：谁点灯？', '观众：点灯的人夜里几点起床，几点回来，回来以后还睡不睡？'].map(bold).join('')),
    ).toEqual([]);
    expect(outline(['谁点灯？', '谁看守？'].map(bold).join(''))).toEqual(['2~谁点灯？', '2~谁看守？']);
  });

  it('finds a bold line that has a container of its own', () => {
    expect(outline(`<div><p><b>甲甲</b></p></div><div>${text}</div>`)).toEqual(['2~甲甲']);
  });

  it.each([
    ['an amount', `<p>3.14 是圆周率</p>${text}`],
    ['an address', `<p>10.0.0.1 是网关</p>${text}`],
    ['first and second tier cities', `<p><b>甲</b>，</p><p>一、二线城市的增长</p>${text}`],
    ['a charter', `<p>第一章程规定</p>${text}`],
    ['a row of names', `<p><b>江船</b></p><p><b>何渡</b></p><p><b>苏岸</b></p>${text}`],
    ['a bold sentence', `<p><strong>真正压垮我们的是一次再普通不过的促销。</strong></p>${text}`],
    ['a bold lead-in', `<p><strong>成本</strong>：二十三个服务各有流水线。</p>${text}`],
    ['a bold lead-in that ends with a colon', `<p><strong>原文链接：</strong></p>${text}`],
    ['a list item', `<ul><li><strong>成本</strong></li><li><strong>时间</strong></li></ul>${text}`],
    ['a bold quote', `<blockquote><p><strong>少即是多</strong></p></blockquote>${text}`],
    ['a caption', `<p><strong>图 1：系统结构</strong></p>${text}`],
    ['a bold table cell', `<table><tr><td><p><strong>甲</strong></p></td></tr></table>${text}`],
    ['a plain short line', `<p>小结</p>${text}`],
    ['numbered lines in a row', '<p>1. 甲方案</p><p>2. 乙方案</p><p>3. 丙方案</p>'],
    ['a decimal', `<p>1.5 倍的速度</p>${text}`],
  ])('does not treat %s as a heading', (_, html) => {
    expect(outline(html)).toEqual([]);
  });

  it('does not treat the site’s box about the author as a section, but an author’s own one', () => {
    const box = '<h2>作者介绍</h2><p>周河，修钟的人。</p>';
    expect(outline(`<p>甲是第一段。</p><div>${box}</div>`)).toEqual([]);
    expect(outline(`<p>甲是第一段。</p>${box}`)).toHaveLength(1);
  });

  it('keeps the ids of the page and adds missing ones', () => {
    const root = new JSDOM(
      `<div><h2 id="why">甲</h2><h2>乙</h2><p id="section-2"></p></div>`,
    ).window.document.querySelector('div');
    if (!root) throw new Error('no root');
    const ids = readOutline(root, '题目').map(({ id }) => id);
    expect(ids[0]).toBe('why');
    expect(new Set([...ids, 'section-2']).size).toBe(3);
  });
});

describe('parseNumbering', () => {
  it.each([
    ['一、起因', 'han'],
    ['（二）经过', 'hanParen'],
    ['(三) 结果', 'hanParen'],
    ['1.1 成本账', 'dot2'],
    ['2.3.1 细节', 'dot3'],
    ['3. 结论', 'dot1'],
    ['第 3 章 部署', 'chapter'],
    ['第三部分：落地', 'chapter'],
  ])('reads %s', (line, style) => {
    expect(parseHeadingNumber(line)?.style).toBe(style);
  });

  it.each(['三年前', '2019 年', '1.', '一起学习'])('finds no number in %s', (line) => {
    expect(parseHeadingNumber(line)).toBeUndefined();
  });
});
