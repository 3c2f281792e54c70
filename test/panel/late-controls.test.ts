// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { startControls } from '../../src/controls/render-controls.tsx';
import { mountPanel } from '../../src/panel/mount.tsx';
import type { PanelActions } from '../../src/panel/types.ts';
import { readingView, sampleArticle, sampleBody, sampleProps } from './sample.ts';

// Settings, the list of keys and the menu's first rows are loaded after the panel: what exists before that, and what
// happens if they can't be loaded.

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

const mount = (loadModule: PanelActions['loadModule'], actions: Partial<PanelActions> = {}) =>
  mountPanel(root, sampleProps(readingView(sampleArticle()), { ...actions, loadModule }), () => undefined, stop.signal);
const press = (key: string) => root.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
const isExpanded = () => root.querySelector('[aria-controls="infoq-reader-settings"]')?.getAttribute('aria-expanded');

test('the ways out of the panel exist before them', () => {
  const original = vi.fn();
  mount(() => new Promise(() => undefined), { original });
  root.querySelector<HTMLElement>('[data-action="original"]')?.click();
  expect(original).toHaveBeenCalledTimes(1);
  expect(root.querySelector('[data-do="copy-article"]')).toBeNull();
});

test('a key that needs them waits for them', async () => {
  const asked: ((part: object) => void)[] = [];
  const loadModule = () => new Promise<object>((resolve) => asked.push(resolve));
  mount(loadModule as unknown as PanelActions['loadModule']);
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  press('a');
  await Promise.resolve();
  expect(isExpanded()).toBe('false');
  asked[0]?.({ start: startControls });
  await vi.waitFor(() => expect(isExpanded()).toBe('true'));
  expect(root.querySelector('.popover.settings .themes')).not.toBeNull();
});

test('a failure to load them is reported, loading is retried, and the rest of the panel works', async () => {
  const answers: (object | undefined)[] = [undefined, undefined, { start: startControls }];
  const loadModule = vi.fn(async (name: string) => (name === 'controls' ? answers.shift() : undefined));
  mount(loadModule as unknown as PanelActions['loadModule']);
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  press('a');
  await vi.waitFor(() => expect(root.querySelector('.toast')?.textContent).toContain('Could not load this feature'));
  expect(isExpanded()).toBe('false');
  expect(root.querySelector('[data-part="body"]')?.textContent).not.toBe('');
  press('a');
  await vi.waitFor(() => expect(isExpanded()).toBe('true'));
  expect(root.querySelector('.popover.settings .themes')).not.toBeNull();
});

function withFootnote(): Article {
  const body = sampleBody();
  const [text, list] = [document.createElement('p'), document.createElement('ol')];
  text.innerHTML = 'Kept<sup><a href="#n1">1</a></sup> since.';
  list.innerHTML = '<li id="n1">The log has it.</li>';
  body.append(text, list);
  return sampleArticle({ body });
}
const pressNumber = () => root.querySelector<HTMLElement>('[data-part="body"] sup a')?.click();
const popover = () => root.querySelector('#infoq-reader-note');

test('a footnote whose script can’t be loaded is gone to', async () => {
  window.scrollTo = () => undefined;
  const view = readingView(withFootnote());
  const loadModule: PanelActions['loadModule'] = async () => undefined;
  mountPanel(root, sampleProps(view, { loadModule }), () => undefined, stop.signal);
  pressNumber();
  await vi.waitFor(() => expect(root.querySelector('.toast')?.textContent).toContain('Jumped to the linked section'));
});

test('a footnote shows what it says when it is opened, and is gone with its article', async () => {
  const loadModule = (async () => ({ start: startControls })) as unknown as PanelActions['loadModule'];
  const article = withFootnote();
  const view = readingView(article);
  const update = mountPanel(root, sampleProps(view, { loadModule }), () => undefined, stop.signal);
  await vi.waitFor(() => expect(root.querySelector('.themes')).not.toBeNull());
  pressNumber();
  await vi.waitFor(() => expect(popover()?.textContent).toContain('The log has it.'));
  root.querySelector('[data-part="body"] #n1')?.append(' And more.');
  pressNumber();
  await vi.waitFor(() => expect(popover()?.textContent).toContain('The log has it. And more.'));
  update(sampleProps(readingView(sampleArticle()), { loadModule }));
  await vi.waitFor(() => expect(popover()?.textContent).toBe(''));
});

test('are removed with the panel', async () => {
  mount((async () => ({ start: startControls })) as unknown as PanelActions['loadModule']);
  await vi.waitFor(() => expect(root.querySelector('.themes')).not.toBeNull());
  expect(root.querySelectorAll('style')).toHaveLength(2);
  stop.abort();
  expect(root.childNodes).toHaveLength(0);
});
