import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import {
  findCards,
  findEdgeLines,
  findRelatedBoxes,
  findTrailingLabels,
} from '../../../src/extraction/clutter/inline-boxes.ts';

const prose = '<p>The gauge on the pier was read twice a day.</p><p>Nobody knew who read it at night.</p>';

function read(html: string): Element {
  const root = new JSDOM(`<div>${prose}${html}</div>`).window.document.querySelector('div');
  if (!root) throw new Error('no root');
  return root;
}

describe('a last box with a heading', () => {
  it.each([
    ['a list of the author’s', '<div><h3>Parts list</h3><ul><li>Anemometer, brass</li><li>Two springs</li></ul></div>'],
    [
      'an aside of the author’s',
      '<aside><h4>Sponsors</h4><p>They paid for <a href="/piers/">the pier</a>.</p></aside>',
    ],
    [
      'collapsible answers of the author’s',
      '<div><h3>FAQ</h3><div><button aria-expanded="false">Who reads it?</button><p>Nobody does.</p></div></div>',
    ],
    ['limits', '<div><h3>Rate limits</h3><ul><li>Ten boats a day</li></ul></div>'],
    ['ratings', '<div><h3>评价标准</h3><ul><li>字迹</li></ul></div>'],
    ['links of the author’s', '<div><h3>Tools</h3><ul><li><a href="https://a.example/x">The gauge</a></li></ul></div>'],
  ])('is kept: %s', (_, html) => {
    expect(findTrailingLabels(read(html))).toEqual([]);
  });

  it.each([
    ['a rating with buttons', '<div><h3>Stars</h3><button>1</button><button>2</button></div>'],
    ['a rating with drawn stars', '<div><h4>Rate this Article</h4><span>Style</span></div>'],
    ['the same in other wording', '<div><h4>评价本文</h4><span>字迹</span></div>'],
    ['the same in French', '<div><h4>Évaluez cet article</h4><span>Style</span></div>'],
    ['an offer of the site', '<aside><h4>The eBook</h4><p>Tides in use</p><a href="/minibooks/t/">Get it</a></aside>'],
    ['topics', '<div><h4>Topics</h4><a href="/piers/">Piers</a><a href="/tides/">Tides and gauges</a></div>'],
  ])('is removed: %s', (_, html) => {
    const root = read(html);
    expect(findTrailingLabels(root).map(({ element }) => element)).toEqual([root.lastElementChild]);
  });
});

it('is also removed if the author’s paragraphs are in a container of their own', () => {
  const box = '<div><h4>Topics</h4><a href="/piers/">Piers</a></div>';
  const root = read('');
  root.innerHTML = `<div>${root.innerHTML}${box}</div><p>1873</p>`;
  expect(findTrailingLabels(root).map(({ element }) => element.textContent)).toEqual(['TopicsPiers']);
});

describe('a list among the paragraphs', () => {
  const card = (title: string, said: string) =>
    `<li><h6><a href="/article/${title}">${title}</a></h6><p>${said}</p></li>`;

  it('is removed if it has cards of the site', () => {
    const root = read(`<ul>${card('Piers', '12k views')}${card('Tides', '8k views')}</ul>`);
    expect(findCards(root).map(({ element }) => element)).toEqual([root.lastElementChild]);
  });

  it.each([
    ['a digest', `<ul>${card('Piers', 'Two of them are gone.')}${card('Tides', 'They still come.')}</ul>`],
    [
      'links of the author’s',
      '<ul><li><a href="/article/a">Piers</a></li><li><a href="/article/b">Tides</a></li></ul>',
    ],
    ['announced by the text', `<p>There are two of them:</p><ul>${card('Piers', '12k')}${card('Tides', '8k')}</ul>`],
    ['a single card', `<ul>${card('Piers', '12k views')}</ul>`],
    ['titles only', `<ul>${card('Piers', '')}${card('Tides', '')}</ul>`],
    ['most of the text', `<ul>${card('Piers', '12k views').repeat(9)}</ul>`],
    ['cards of other sites', `<ul>${card('Piers', 'x').replace('/article', 'https://a.example')}</ul>`],
  ])('is kept if it is %s', (_, html) => {
    expect(findCards(read(html))).toEqual([]);
  });
});

describe('a line after the last sentence', () => {
  it('is kept if it leads out of the site', () => {
    expect(findEdgeLines(read('<p>Related: <a href="https://peps.example/703/">PEP 703</a></p>'))).toEqual([]);
  });

  it.each(['<p><a href="/topic/12">Tides</a></p>', '<ul><li><a href="/topic/12">Tides</a></li></ul>'])(
    'is removed if it has nothing but the site’s topics: %s',
    (html) => {
      const root = read(html);
      expect(findEdgeLines(root).map(({ element }) => element)).toEqual([root.lastElementChild]);
    },
  );

  it.each(['分享至<a href="#">微博</a><a href="#">QQ空间</a>', 'Share this article<a href="#">Facebook</a>'])(
    'is removed if it is for sharing: %s',
    (words) => {
      expect(findEdgeLines(read(`<div>${words}</div>`)).map(({ kind }) => kind)).toEqual(['toolbar']);
    },
  );

  it('is kept if it is a list of buttons that a line announces', () => {
    const buttons = '<ul><li>点赞</li><li>收藏</li><li>评论</li></ul>';
    expect(findEdgeLines(read(`<p>工具条上只有三个按钮：</p>${buttons}`))).toEqual([]);
    expect(findEdgeLines(read(`<p>分享到：</p>${buttons}`)).map(({ kind }) => kind)).toContain('toolbar');
  });

  it('is removed if it leads to the site’s topics', () => {
    const root = read('<p>Related: <a href="/topic/12">Tides</a></p>');
    expect(findEdgeLines(root).map(({ element }) => element)).toEqual([root.lastElementChild]);
  });
});

describe('a box of links to other articles', () => {
  const box = (title: string) =>
    `<div><div>${title}</div><a href="/article/a">Piers</a><a href="/article/b">Tides</a></div>`;

  it.each(['大家都在读', '更多好文', '你可能还想看', '编辑精选', '本文是潮汐系列的第 3 篇'])(
    'is removed: %s',
    (title) => {
      expect(findRelatedBoxes(read(box(title)))).toHaveLength(1);
    },
  );

  it('is removed if it lists the parts of a series', () => {
    const steps = '<div><a href="/article/a">上一篇：Piers</a><a href="/article/b">下一篇：Tides</a></div>';
    expect(findRelatedBoxes(read(steps))).toHaveLength(1);
  });

  it.each([
    box('我写过的潮汐'),
    '<p>上一篇：<a href="/article/a">Piers</a></p>',
    '<p><a href="/article/a">上一篇：Piers</a></p>',
  ])('is kept if it is the author’s: %s', (html) => {
    expect(findRelatedBoxes(read(html))).toEqual([]);
  });
});
