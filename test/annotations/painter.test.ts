// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { describeRange } from '../../src/annotations/anchor.ts';
import type { Annotation } from '../../src/annotations/annotation.ts';
import { createPainter } from '../../src/annotations/painter.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve));
let life: AbortController;
let body: HTMLElement;

beforeEach(() => {
  life = new AbortController();
  body = document.createElement('div');
  body.innerHTML = '<p>The queue grew by night.</p><pre><code>let one = 1;</code></pre>';
  document.body.replaceChildren(body);
});
afterEach(() => {
  life.abort();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function annotate(selector: string): Annotation {
  const range = document.createRange();
  const element = body.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  range.selectNodeContents(element);
  const selectors = describeRange(body, range);
  if (!selectors) throw new Error('nothing to mark');
  const times = { created: '2031-01-02T03:04:05Z', modified: '2031-01-02T03:04:05Z' };
  const of = { article: 'a', url: 'https://www.infoq.com/articles/a/', title: 'A' };
  return { v: 1, id: selector, ...of, color: 'green', note: '', ...times, selectors };
}

/** Imitates code coloring: the same text in new nodes. */
function color(): void {
  const code = body.querySelector('code');
  const word = document.createElement('span');
  word.textContent = 'let';
  code?.replaceChildren(word, ' one = 1;');
}

test('text is searched again when its own nodes change, but not when others do', async () => {
  const all = [annotate('p'), annotate('code')] as const;
  const painter = createPainter(
    body,
    () => [all[0]],
    () => undefined,
    life.signal,
  );
  const before = painter.locate(all[0])?.range;
  expect(String(before)).toBe('The queue grew by night.');
  color();
  await settled();
  expect(painter.locate(all[0])?.range).toBe(before);

  body.querySelector('p')?.replaceChildren('The queue ', 'grew by night.');
  await settled();
  expect(painter.locate(all[0])?.range).not.toBe(before);
  expect(String(painter.locate(all[0])?.range)).toBe('The queue grew by night.');
});

test('colored code keeps its mark, and text that was missing is found when it returns', async () => {
  const all = [annotate('p'), annotate('code')] as const;
  const painter = createPainter(
    body,
    () => all,
    () => undefined,
    life.signal,
  );
  expect(String(painter.locate(all[1])?.range)).toBe('let one = 1;');
  color();
  await settled();
  expect(String(painter.locate(all[1])?.range)).toBe('let one = 1;');

  const paragraph = body.querySelector('p');
  paragraph?.remove();
  await settled();
  expect(painter.locate(all[0])?.range).toBeUndefined();
  if (paragraph) body.prepend(paragraph);
  await settled();
  expect(String(painter.locate(all[0])?.range)).toBe('The queue grew by night.');
});

/** jsdom has no `Highlight`. */
class FakeHighlight extends Set<Range> {
  priority = 0;
  constructor(...ranges: Range[]) {
    super(ranges);
  }
}

function paintGreen() {
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('CSS', { highlights: new Map<string, FakeHighlight>() });
  const all = [annotate('p')];
  const painter = createPainter(
    body,
    () => all,
    () => undefined,
    life.signal,
  );
  painter.paint();
  const registry = CSS.highlights as unknown as Map<string, FakeHighlight>;
  const green = () => [...(registry.get('infoq-reader-green') ?? [])].map(String);
  return { painter, registry, green };
}

test('entries of the registry that the page removes or replaces are restored, except after clearing', () => {
  const { painter, registry, green } = paintGreen();
  const words = ['The queue grew by night.'];
  expect(green()).toEqual(words);
  registry.clear();
  painter.keep();
  expect(green()).toEqual(words);
  registry.set('infoq-reader-green', new FakeHighlight());
  registry.set('of-the-page', new FakeHighlight());
  painter.keep();
  expect(green()).toEqual(words);
  expect(registry.has('of-the-page')).toBe(true);
  painter.clear();
  painter.keep();
  expect([...registry.keys()]).toEqual(['of-the-page']);
});

test('text that has changed loses its mark at once even if painting is delayed, and other text keeps its mark', async () => {
  // By this clock, each painting takes 20 ms, so that the next one is delayed.
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += 20));
  let clock = 0;
  const { green } = paintGreen();
  const text = body.querySelector('p')?.firstChild as Text;
  body.querySelector('code')?.append(' // more');
  await settled();
  expect(green()).toEqual(['The queue grew by night.']);
  text.insertData(9, ' never');
  await settled();
  expect(green()).toEqual([]);
});

test('a range within a formula has the span of the highlight over the whole formula', () => {
  body.innerHTML = '<p>Now <math><mi>a</mi><mo>+</mo><mi>b</mi></math> is due.</p>';
  const all = [annotate('math')] as const;
  const painter = createPainter(
    body,
    () => all,
    () => undefined,
    life.signal,
  );
  const range = document.createRange();
  const name = body.querySelector('mi')?.firstChild;
  if (!name) throw new Error('no name');
  range.selectNodeContents(name);
  const { start, end } = painter.locate(all[0]) ?? {};
  expect(painter.spanOf(range)).toEqual({ start, end });
});
