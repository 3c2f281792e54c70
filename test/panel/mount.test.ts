// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mountPanel } from '../../src/panel/mount.tsx';
import type { PanelProps } from '../../src/panel/types.ts';
import { code, readingView, sampleArticle, sampleBody, sampleProps } from './sample.ts';

let root: ShadowRoot;
let stop: AbortController;

beforeEach(() => {
  const host = document.createElement('infoq-reader');
  document.documentElement.append(host);
  root = host.attachShadow({ mode: 'open' });
  stop = new AbortController();
});

afterEach(() => {
  stop.abort();
  root.host.remove();
});

const mount = (props: PanelProps) => mountPanel(root, props, () => undefined, stop.signal);
const reading = (over = {}) => readingView(sampleArticle(over));
const texts = (selector: string) => [...root.querySelectorAll(selector)].map((element) => element.textContent);
const click = (selector: string) => root.querySelector(selector)?.dispatchEvent(new Event('click', { bubbles: true }));

describe('the reading panel', () => {
  test('has the hooks of the contract', () => {
    mount(sampleProps(reading()));
    expect(root.querySelector('article')?.lang).toBe('zh-CN');
    expect(texts('h1')).toEqual(['A sample']);
    expect(root.querySelector('[data-part="date"] time')?.getAttribute('datetime')).toBe('2019-08-27T10:00:00+08:00');
    expect(texts('[data-part="authors"] [data-name]')).toEqual(['Ann', 'Bo']);
    expect(texts('[data-part="translators"] [data-name]')).toEqual(['Li']);
    expect(root.querySelector('a[data-part="original"]')?.getAttribute('href')).toBe('https://example.com/source');
    const report = root.querySelector('[data-part="completeness"]');
    expect(
      ['images', 'code', 'tables', 'formulas', 'drawings', 'text'].map((name) => report?.getAttribute(`data-${name}`)),
    ).toEqual(['1/1', '1/1', '1/1', '2/2', '1/1', '0.998']);
    for (const selector of ['[data-part="removed"]', 'button[data-action="toggle"]', '[data-action="settings"]']) {
      expect(root.querySelectorAll(selector)).toHaveLength(1);
    }
  });

  test('leaves out unknown facts', () => {
    const { published, original, summary, ...known } = sampleArticle({ authors: [], translators: [] });
    mount(sampleProps(readingView(known)));
    for (const part of ['date', 'authors', 'translators', 'original', 'summary']) {
      expect(root.querySelector(`[data-part="${part}"]`)).toBeNull();
    }
  });

  test('links every heading once, in order, at the level of its author', () => {
    mount(sampleProps(reading()));
    const links = [...root.querySelectorAll('nav[data-part="outline"] a[href^="#"][data-level]')];
    expect(links.map((link) => [link.getAttribute('href'), link.getAttribute('data-level'), link.textContent])).toEqual(
      [
        ['#one', '2', 'One'],
        ['#two', '3', 'Two'],
        ['#three', '2', 'Three'],
      ],
    );
  });

  test('contains the body with its complete text', () => {
    const before = sampleBody().textContent;
    mount(sampleProps(reading()));
    const body = root.querySelector('[data-part="body"]');
    expect(body?.textContent).toBe(before);
    expect(body?.querySelector('pre > code')?.textContent).toBe(code);
    expect(body?.querySelector('pre > code')?.getAttribute('data-lang')).toBe('python');
    expect(body?.querySelector('.apostrophe')?.textContent).toBe('\u2019');
    expect(body?.querySelectorAll('[data-number]')).toHaveLength(3);
  });

  test('keeps the same body when it is rendered again, and when the same article returns', () => {
    const view = reading();
    const update = mount(sampleProps(view));
    const body = root.querySelector('[data-part="body"]')?.firstChild;
    update(sampleProps(view, {}, { size: 20 }));
    expect(root.querySelector('[data-part="body"]')?.firstChild).toBe(body);
    update(sampleProps({ state: 'waiting' }));
    expect(root.querySelector('article')).toBeNull();
    update(sampleProps(view));
    expect(root.querySelectorAll('.code')).toHaveLength(1);
    expect(root.querySelectorAll('.zoom')).toHaveLength(1);
  });

  test('scrolls to a heading without changing the address', () => {
    mount(sampleProps(reading()));
    const link = root.querySelector('nav a[href="#three"]');
    const event = new MouseEvent('click', { bubbles: true, cancelable: true });
    link?.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    expect(root.activeElement?.id).toBe('three');
    expect(location.hash).toBe('');
  });

  test('keeps the links of a hidden outline, and of a single heading', () => {
    const update = mount(sampleProps(reading(), {}, { outline: false }));
    expect(root.querySelectorAll('nav a[data-level]')).toHaveLength(3);
    update(sampleProps(reading({ outline: [{ id: 'one', text: 'One', level: 2, pseudo: false }] })));
    expect(root.querySelectorAll('nav a[data-level]')).toHaveLength(1);
  });

  test('shows what was hidden, the largest kinds first, and shows a kind on the page', () => {
    const showOnPage = vi.fn();
    const removed = [
      { kind: 'toolbar', count: 1, unit: 'places' },
      { kind: 'feed', count: 28, unit: 'items' },
      { kind: 'comments', count: 2, unit: 'items' },
      { kind: 'related', count: 7, unit: 'items' },
    ] as const;
    mount(sampleProps({ ...reading(), removed }, { showOnPage }));
    expect(root.querySelector('[data-part="removed"]')?.textContent).toContain(
      'More content 28 items \u00b7 Related reading 7 items \u00b7 Comments 2 items \u00b7 1 more',
    );
    click('[data-part="removed"] .more');
    return vi.waitFor(() => {
      click('.hidden-kinds button');
      expect(showOnPage).toHaveBeenCalledWith('feed', true);
    });
  });

  test('applies changed settings from its own controls', async () => {
    const change = vi.fn();
    mount(sampleProps(reading(), { change }));
    await vi.waitFor(() => expect(root.querySelector('.themes')).not.toBeNull());
    click('.themes input[value="dusk"]');
    root.querySelector('.themes input[value="dusk"]')?.dispatchEvent(new Event('change', { bubbles: true }));
    expect(change).toHaveBeenCalledWith({ theme: 'dusk' });
  });

  test('handles synthetic clicks, also on items of a closed menu', () => {
    const toggle = vi.fn();
    const original = vi.fn();
    mount(sampleProps(reading(), { toggle, original }));
    click('button[data-action="toggle"]');
    click('[data-action="original"]');
    expect([toggle.mock.calls.length, original.mock.calls.length]).toEqual([1, 1]);
  });

  test('goes to the clean page on Escape, but not during IME composition', () => {
    const toggle = vi.fn();
    mount(sampleProps(reading(), { toggle }));
    return vi.waitFor(() => {
      root.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing: true }));
      expect(toggle).not.toHaveBeenCalled();
      root.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
      expect(toggle).toHaveBeenCalledTimes(1);
    });
  });

  test('adds no style attribute that a policy would block, and no text as markup', () => {
    const setAttribute = vi.spyOn(Element.prototype, 'setAttribute');
    mount(sampleProps(reading()));
    expect(setAttribute.mock.calls.filter(([name]) => name === 'style')).toEqual([]);
    setAttribute.mockRestore();
  });
});

describe('the clean page', () => {
  test('has the button, and the way to the original page in a closed menu', () => {
    const toggle = vi.fn();
    const original = vi.fn();
    mount(sampleProps({ state: 'clean', removed: [] }, { toggle, original }));
    click('button[data-action="toggle"]');
    click('[data-action="original"]');
    expect([toggle.mock.calls.length, original.mock.calls.length]).toEqual([1, 1]);
    expect(root.querySelector('article')).toBeNull();
  });

  test('says with numbers why the panel did not open', () => {
    mount(sampleProps({ state: 'clean', removed: [], failure: { part: 'images', found: '9/12' } }));
    return vi.waitFor(() => expect(root.querySelector('.card')?.textContent).toContain('9/12'));
  });
});

test('an aborted signal leaves the root empty, and later updates do nothing', () => {
  const update = mount(sampleProps(reading()));
  stop.abort();
  expect(root.childNodes).toHaveLength(0);
  update(sampleProps(reading()));
  expect(root.childNodes).toHaveLength(0);
});
