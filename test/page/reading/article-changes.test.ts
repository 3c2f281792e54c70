// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { chunkBody } from '../../../src/article/chunks.ts';
import {
  isBeingRemade,
  isPreviousArticle,
  isSameArticle,
  mergeReading,
} from '../../../src/page/reading/article-changes.ts';
import { readingOf } from '../readings.ts';

const lines = [
  '仓库里的每一把钥匙都有两份，一份挂在墙上，一份写在本子里。',
  '本子上的字迹换过四个人，钥匙却从来没有换过地方。',
  '直到有一天，墙上多出了一把没有人认识的钥匙。',
];
const others = ['港口的灯每晚亮三次，第三次总是最短。', '守灯的人说，那是写给没有回来的船看的，可没有人见过那些船。'];
const html = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');

/** The reading of a page with this article, as in the session. */
function pageOf(title: string, texts: readonly string[]) {
  document.body.innerHTML = `<h1>${title}</h1><div>${html(texts)}</div>`;
  return read();
}

function read() {
  const [heading, live] = [document.querySelector('h1'), document.querySelector('div')];
  if (!heading || !live) throw new Error('a page is needed');
  return readingOf(heading.textContent, live.innerHTML, { heading, live });
}

describe('an article that is read again', () => {
  it('is the same if it has grown at either end, or a word was corrected', () => {
    const old = readingOf('钥匙', html(lines.slice(0, 2)));
    expect(isSameArticle(old, readingOf('钥匙', html(lines)))).toBe(true);
    expect(isSameArticle(old, readingOf('钥匙', html([...others, ...lines])))).toBe(true);
    expect(isSameArticle(old, readingOf('钥匙（更正）', html([`${lines[0]}更正`, lines[1] ?? ''])))).toBe(true);
  });

  it('is a different one if its text is, even under the same title', () => {
    expect(isSameArticle(readingOf('周报', html(lines)), readingOf('周报', html(others)))).toBe(false);
  });

  it('is the old reading itself if nothing is new', () => {
    const old = pageOf('钥匙', lines);
    expect(mergeReading(old, read())).toBe(old);
  });

  it('keeps the nodes of all blocks that did not change, wherever the panel has moved them', () => {
    const old = readingOf('钥匙', html(lines.slice(0, 2)));
    const body = old.shown;
    const [first, second] = body.children;
    const box = document.createElement('figure');
    second?.replaceWith(box);
    if (second) box.append(second);
    const grown = mergeReading(old, readingOf('钥匙', html([others[0] ?? '', ...lines])));
    expect([grown.shown, body.childElementCount]).toEqual([body, 2]);
    grown.grow?.();
    expect([...body.children].map((child) => child.textContent)).toEqual([others[0], ...lines]);
    // Growing has an effect only once: what is added later stays.
    body.append('更正');
    grown.grow?.();
    expect(body.lastChild?.textContent).toBe('更正');
    body.lastChild?.remove();
    expect([...body.children].slice(1, 3)).toEqual([first, box]);
    expect([body.children[1] === first, body.children[2] === box]).toEqual([true, true]);
  });

  it('keeps them in a text so long that the panel divides it', () => {
    const long = Array.from({ length: 700 }, (_, index) => `第 ${index} 把钥匙挂在墙上，没有人记得它开哪一扇门。`);
    const old = readingOf('钥匙', html(long));
    const blocks = [...old.shown.children];
    chunkBody(old.shown);
    expect(old.shown.childElementCount).toBeLessThan(20);
    const grown = mergeReading(old, readingOf('钥匙', html([...long, lines[0] ?? ''])));
    grown.grow?.();
    expect(grown.shown).toBe(old.shown);
    expect([...grown.shown.children].slice(0, 700)).toEqual(blocks);
    expect(grown.shown.lastElementChild?.textContent).toBe(lines[0]);
  });

  it('gets facts that appear late, and keeps its nodes', () => {
    const old = readingOf('钥匙', html(lines));
    const next = readingOf('钥匙', html(lines));
    const dated = mergeReading(old, { ...next, article: { ...next.article, published: '2026-03-02' } });
    expect([dated.article.published, dated.shown]).toEqual(['2026-03-02', old.shown]);
    expect(dated.shown).toBe(old.shown);
  });

  it('keeps the date and its time if the page no longer shows them', () => {
    const next = readingOf('钥匙', html([...lines, '后来又多了一把。']));
    const published = (from: string, to?: string) => {
      const old = readingOf('钥匙', html(lines));
      const later = { ...next, article: { ...next.article, ...(to ? { published: to } : {}) } };
      return mergeReading({ ...old, article: { ...old.article, published: from } }, later).article.published;
    };
    const minute = '2026-03-02T19:02:00+08:00';
    expect(published(minute)).toBe(minute);
    expect(published(minute, '2026-03-02')).toBe(minute);
    expect(published('2026-03-02', minute)).toBe(minute);
    expect(published(minute, '2026-03-05')).toBe('2026-03-05');
  });
});

describe('a page that rebuilds its article', () => {
  const rest = ['关于作者：守灯的人。'];
  it.each<[string, 'no' | 'yes' | 'perhaps', () => void]>([
    ['the container is gone, and what is left is short', 'yes', () => pageOf('钥匙', rest)],
    [
      'the container is gone, and there is a text of the same length',
      'perhaps',
      () => pageOf('钥匙', [...others, ...others]),
    ],
    ['there is another title', 'no', () => pageOf('港口', rest)],
  ])('%s: %s', (_, answer, change) => {
    const old = pageOf('钥匙', lines);
    change();
    expect(isBeingRemade(old, read())).toBe(answer);
  });

  it('is not rebuilding it while the old text is still there', () => {
    const old = pageOf('钥匙', lines);
    const next = readingOf('钥匙', html(rest));
    expect(isBeingRemade(old, next)).toBe('no');
  });
});

describe('a reading after a navigation in place', () => {
  const after = (change: () => void) => {
    const old = pageOf('钥匙', lines);
    change();
    return isPreviousArticle(read(), { key: 'one', reading: old });
  };
  const set = (selector: string, markup: string) => () => {
    const element = document.querySelector(selector);
    if (element) element.innerHTML = markup;
  };
  beforeEach(() => document.body.replaceChildren());

  it.each<[string, 'yes' | 'no' | 'perhaps', () => void]>([
    ['nothing has changed yet', 'yes', () => undefined],
    ['only the title has changed', 'yes', set('h1', '港口')],
    ['the old text is being removed', 'yes', () => document.querySelector('p')?.remove()],
    ['the old article was inserted again', 'yes', () => pageOf('钥匙', lines)],
    [
      'the old article was inserted again, with one more line',
      'yes',
      () => pageOf('钥匙', ['点一下，听这篇文章。', ...lines]),
    ],
    [
      'the old article was inserted again, with one word changed',
      'yes',
      () => pageOf('钥匙', [...lines, ...others].toSpliced(0, 1, `更正：${lines[0]}`)),
    ],
    [
      'another article begins and ends alike',
      'no',
      () => pageOf('港口', [lines[0] ?? '', ...others, ...others, lines[2] ?? '']),
    ],
    ['one line of the old article is left, under the next title', 'yes', () => pageOf('港口', lines.slice(0, 1))],
    ['the title may not have changed yet', 'perhaps', set('div', html(others))],
    ['another article has the same title, inserted again', 'no', () => pageOf('钥匙', others)],
    ['there is another article', 'no', () => pageOf('港口', others)],
  ])('%s: the previous article? %s', (_, answer, change) => {
    expect(after(change)).toBe(answer);
  });
});
