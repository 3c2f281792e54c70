// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchor, describeRange } from '../../src/annotations/anchor.ts';
import type { Selectors } from '../../src/annotations/annotation.ts';

const make = (markup: string) => {
  const body = document.createElement('div');
  body.innerHTML = markup;
  document.body.replaceChildren(body);
  return body;
};

/**
 * The range from the start of the given words (occurrence `turn`, counted from 0) to their end, within one text node.
 */
function select(body: Element, words: string, turn = 0): Range {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let left = turn;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      if (left-- > 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      return range;
    }
  }
  throw new Error(`No such words: ${words}`);
}

function describeWords(body: Element, words: string, turn = 0): Selectors {
  const selectors = describeRange(body, select(body, words, turn));
  if (!selectors) throw new Error('Nothing described');
  return selectors;
}

const paragraphs = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('');

describe('the text of a range', () => {
  test('is what a user reads: one space for white space and the end of a block, and no text of controls', () => {
    const body = make('<p>The  quick\n <b>brown</b></p><button>Copy</button><p>fox<br>jumps</p>');
    const range = document.createRange();
    range.selectNodeContents(body);
    expect(describeRange(body, range)).toEqual([
      { type: 'TextQuoteSelector', exact: 'The quick brown fox jumps', prefix: '', suffix: '', alone: true },
      { type: 'TextPositionSelector', start: 0, end: 25 },
    ]);
  });

  test('does not exist if the range contains no text', () => {
    const body = make('<p>one <img alt="x"> two</p>');
    const range = document.createRange();
    range.selectNode(body.querySelector('img') ?? body);
    expect(describeRange(body, range)).toBeUndefined();
  });

  test('takes a formula as a whole, without its source', () => {
    const markup =
      '<p>sum <math><semantics><mi>a</mi><mo>+</mo><mi>b</mi><annotation>a+b</annotation></semantics></math> here</p>';
    const body = make(markup);
    const [{ exact }] = describeWords(body, '+');
    expect(exact).toBe('a+b');
    expect(describeWords(body, 'here')[0].prefix).toBe('sum a+b ');
  });

  test('goes over blocks and into code to the character', () => {
    const body = make('<h2>Title</h2><ul><li>one</li><li>two</li></ul><pre><code>let  a = 1;\nlet b = 2;</code></pre>');
    const range = document.createRange();
    range.setStart(select(body, 'wo').startContainer, 1);
    range.setEnd(select(body, 'a = 1').endContainer, 11);
    const selectors = describeRange(body, range);
    expect(selectors?.[0].exact).toBe('wo let a = 1;');
    expect(selectors && anchor(body, { selectors })?.toString()).toBe('wolet  a = 1;');
  });
});

describe('annotated text is found again', () => {
  const old = paragraphs('缓存里的数据会过期。', '写入时先改数据库，再删缓存。', 'Readers then fetch the fresh row.');

  test('in other markup, with other white space and other invisible characters', () => {
    const selectors = describeWords(make(old), '先改数据库，再删缓存');
    const body = make(
      '<section><div>缓存里的数据会过期。</div>\n<div>写入时<em>先改</em> 数\u200b据库，\n<span>再删</span>缓存。</div></section>',
    );
    expect(
      anchor(body, { selectors })
        ?.toString()
        .replace(/[\s\u200b]/g, ''),
    ).toBe('先改数据库，再删缓存');
  });

  test('after edits before or after it, and a long text even after edits on both sides', () => {
    const short = describeWords(make(old), '再删缓存');
    const edited = paragraphs('写入时先改数据库，最后再删缓存。', 'Readers then fetch the fresh row.');
    expect(anchor(make(edited), { selectors: short })?.toString()).toBe('再删缓存');
    const long = describeWords(make(old), 'Readers then fetch the fresh row.');
    expect(anchor(make(paragraphs('Readers then fetch the fresh row.', '别的。')), { selectors: long })).toBeDefined();
  });

  test('where the article has grown', () => {
    const selectors = describeWords(make(old), 'fresh row');
    expect(anchor(make(`${old}<p>And more of it.</p>`), { selectors })?.toString()).toBe('fresh row');
  });

  test('among many equal phrases, each in its own place, even if the text around them is the same', () => {
    const body = make(`<p>${'是。'.repeat(600)}</p>`);
    for (const turn of [0, 1, 299, 598, 599]) {
      const range = select(body, '是', turn);
      expect(anchor(body, { selectors: describeWords(body, '是', turn) })?.startOffset).toBe(range.startOffset);
    }
  });
});

describe('annotated text is not found', () => {
  test('if it differs by one character, by case, or is now part of a longer word', () => {
    const selectors = describeWords(make('<p>We let the cat sit on the mat.</p>'), 'cat');
    for (const text of [
      'We let the cut sit on the mat.',
      'We let the Cat sit on the mat.',
      'We let the bobcat sit on the mat.',
    ])
      expect(anchor(make(`<p>${text}</p>`), { selectors })).toBeUndefined();
  });

  test('if words were joined or split', () => {
    const selectors = describeWords(make('<p>In a long hall the rapist waits for nobody at all.</p>'), 'the rapist');
    expect(anchor(make('<p>In a long hall therapist waits for nobody at all.</p>'), { selectors })).toBeUndefined();
  });

  test('if equal text elsewhere has taken its place', () => {
    const list = (...items: string[]) =>
      `<p>What it can do:</p><ul>${items.map((one) => `<li>${one}</li>`).join('')}</ul>`;
    const selectors = describeWords(make(list('supports A', 'supports B', 'supports C')), 'supports', 0);
    expect(anchor(make(list('supports B', 'supports C')), { selectors })).toBeUndefined();
    expect(anchor(make(list('supports C')), { selectors })).toBeUndefined();
  });

  test('if it is short and nothing around it is the same', () => {
    const selectors = describeWords(make(paragraphs('我们谈谈缓存的一致性问题和它的代价。')), '缓存');
    expect(anchor(make(paragraphs('另一篇文章讲的是别的事情，顺便说到缓存。')), { selectors })).toBeUndefined();
  });

  test('if it now occurs twice, with the same text before and after it', () => {
    const text = '<p>Before it something stands, the words themselves, and after it something else.</p>';
    const selectors = describeWords(make(text), 'the words themselves');
    expect(anchor(make(text + text), { selectors })).toBeUndefined();
  });
});

// Articles with few different words, so that words repeat. Each word's element has a unique id that is not part of the
// text: it shows whether the range that was found covers the word that was marked and not an equal one.

const word = fc.constantFrom('缓存', '数据', '库', 'a', 'the', 'cat', 'ab', '，', '。');
const paragraph = fc.array(word, { minLength: 1, maxLength: 12 });
const article = fc.array(paragraph, { minLength: 1, maxLength: 8 });

interface Word {
  readonly text: string;
  readonly id: number;
}

/**
 * Blocks with one word that occurs in no other paragraph: between two identical paragraphs, nothing could decide which
 * one was marked.
 */
const distinct: fc.Arbitrary<string[][]> = article.chain((blocks) =>
  fc
    .tuple(...blocks.map((block) => fc.nat({ max: block.length })))
    .map((places) => blocks.map((block: string[], index) => block.toSpliced(places[index] ?? 0, 0, `第${index}段`))),
);

const move = fc.oneof(
  fc.record({ kind: fc.constant('move' as const), from: fc.nat(), to: fc.nat() }),
  fc.record({ kind: fc.constant('remove' as const), from: fc.nat() }),
);

const edit = fc.oneof(
  fc.record({ kind: fc.constant('move' as const), from: fc.nat(), to: fc.nat() }),
  fc.record({ kind: fc.constant('remove' as const), from: fc.nat() }),
  fc.record({ kind: fc.constant('insert' as const), to: fc.nat(), words: paragraph }),
  fc.record({ kind: fc.constant('cut' as const), from: fc.nat(), at: fc.nat() }),
  fc.record({ kind: fc.constant('put' as const), from: fc.nat(), at: fc.nat(), word }),
);

function apply(blocks: Word[][], change: typeof edit extends fc.Arbitrary<infer T> ? T : never): void {
  const block = 'from' in change ? blocks[change.from % Math.max(1, blocks.length)] : undefined;
  if (change.kind === 'insert')
    blocks.splice(
      change.to % (blocks.length + 1),
      0,
      change.words.map((text) => ({ text, id: -1 })),
    );
  else if (!block) return;
  else if (change.kind === 'cut') block.splice(change.at % Math.max(1, block.length), 1);
  else if (change.kind === 'put') block.splice(change.at % (block.length + 1), 0, { text: change.word, id: -1 });
  else {
    blocks.splice(blocks.indexOf(block), 1);
    if (change.kind === 'move') blocks.splice(change.to % (blocks.length + 1), 0, block);
  }
}

const draw = (blocks: readonly (readonly Word[])[]) =>
  make(blocks.map((block) => `<p>${block.map(({ text, id }) => `<i id="w${id}">${text}</i>`).join(' ')}</p>`).join(''));

const signsOf = (range: Range) => range.toString().replace(/\s/g, '');

/** Ids of the words that a range touches. */
const idsIn = (body: Element, range: Range) =>
  [...body.querySelectorAll('i')]
    .filter((one) => one.firstChild && range.intersectsNode(one.firstChild))
    .map(({ id }) => id);

/** The range over `count` words, starting at word `from`. */
function rangeOver(body: Element, from: number, count: number): Range {
  const words = [...body.querySelectorAll('i')];
  const first = words[from % words.length];
  const last = words[Math.min(words.length - 1, (from % words.length) + count - 1)];
  if (!first?.firstChild || !last?.firstChild) throw new Error('An article has words');
  const range = document.createRange();
  range.setStart(first.firstChild, 0);
  range.setEnd(last.firstChild, last.textContent?.length ?? 0);
  return range;
}

const numbered = (blocks: string[][]): Word[][] => {
  let id = 0;
  return blocks.map((block) => block.map((text) => ({ text, id: id++ })));
};

describe('in a random article', () => {
  test('text is found exactly where it was marked', () => {
    fc.assert(
      fc.property(article, fc.nat(), fc.integer({ min: 1, max: 6 }), (blocks, from, count) => {
        const body = draw(numbered(blocks));
        const range = rangeOver(body, from, count);
        const selectors = describeRange(body, range);
        const found = selectors && anchor(body, { selectors });
        expect(found && idsIn(body, found)).toEqual(idsIn(body, range));
      }),
      { numRuns: 200 },
    );
  });

  test('after edits, moves, repetitions and reordering, no other text is found', () => {
    let hits = 0;
    fc.assert(
      fc.property(
        article,
        fc.nat(),
        fc.integer({ min: 1, max: 6 }),
        fc.array(edit, { maxLength: 6 }),
        (blocks, from, count, changes) => {
          const words = numbered(blocks);
          const body = draw(words);
          const range = rangeOver(body, from, count);
          const exact = signsOf(range);
          const selectors = describeRange(body, range);
          for (const change of changes) apply(words, change);
          const found = selectors && anchor(draw(words), { selectors });
          if (!found) return;
          hits++;
          expect(signsOf(found)).toBe(exact);
        },
      ),
      { numRuns: 200 },
    );
    // Many edits leave the words alone.
    expect(hits).toBeGreaterThan(50);
  });

  test('after paragraphs were moved or removed, the marked words are found, not equal ones elsewhere', () => {
    let hits = 0;
    /** How many of the marked texts are still there. */
    let left = 0;
    fc.assert(
      fc.property(
        distinct,
        fc.nat(),
        fc.integer({ min: 1, max: 6 }),
        fc.array(move, { maxLength: 4 }),
        (blocks, from, count, changes) => {
          const words = numbered(blocks);
          const body = draw(words);
          const range = rangeOver(body, from, count);
          const ids = idsIn(body, range);
          // Only ranges within one paragraph: once paragraphs have moved, a range over two of them has no single right
          // place.
          fc.pre(range.startContainer.parentElement?.parentElement === range.endContainer.parentElement?.parentElement);
          const selectors = describeRange(body, range);
          for (const change of changes) apply(words, change);
          const after = draw(words);
          const found = selectors && anchor(after, { selectors });
          left += after.querySelector(`#${ids[0]}`) ? 1 : 0;
          if (!found) return;
          hits++;
          expect(idsIn(after, found)).toEqual(ids);
        },
      ),
      { numRuns: 300 },
    );
    // One word among repetitions may have lost what told it apart.
    expect(hits).toBeGreaterThan(left * 0.7);
  });
});

test('a quote begins and ends with its words, not with the space between two blocks', () => {
  const body = make(paragraphs('One two.', 'Three four.', 'Five.'));
  const range = select(body, 'Three four.');
  expect(describeRange(body, range)?.[0].exact).toBe('Three four.');
  range.setEnd(body.lastElementChild?.firstChild ?? body, 0);
  expect(describeRange(body, range)).toEqual([
    expect.objectContaining({ exact: 'Three four.' }),
    { type: 'TextPositionSelector', start: 9, end: 20 },
  ]);
});
