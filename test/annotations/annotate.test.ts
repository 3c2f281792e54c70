// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { annotate } from '../../src/annotations/annotate.tsx';
import type { Annotation } from '../../src/annotations/annotation.ts';
import type { AnnotationTask } from '../../src/on-demand/annotations-module.ts';
import { sampleArticle } from '../panel/sample.ts';
import { annotationOf } from './sample.ts';

let life: AbortController;
let body: HTMLElement;
let root: ShadowRoot;
let task: AnnotationTask;

const storage = {
  list: async () => [],
  save: async () => undefined,
  remove: async () => undefined,
  watch: () => undefined,
};

beforeEach(() => {
  life = new AbortController();
  // jsdom has no layout.
  Range.prototype.getBoundingClientRect = () => new DOMRect(10, 10, 80, 20);
  Range.prototype.getClientRects = () => Object.assign([], { item: () => null });
  body = document.createElement('article');
  body.innerHTML = '<p>The queue grew by night.</p>';
  const host = document.createElement('infoq-reader');
  document.body.replaceChildren(host);
  root = host.attachShadow({ mode: 'open' });
  const place = document.createElement('div');
  root.append(place);
  document.body.prepend(body);
  const readSelection = () => {
    const selection = getSelection();
    return selection && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
  };
  const none = () => undefined;
  task = {
    article: sampleArticle(),
    body,
    place,
    t: (id) => id,
    readSelection,
    setTextRules: undefined,
    readKey: none,
    toQuotation: async () => undefined,
    readAloud: none,
    exportNotes: () => 'none',
    onCount: none,
    showToast: none,
    announce: none,
    runIfUserInitiated: (run) => run(),
    layers: [],
  };
});
afterEach(() => life.abort());

test('a bar that was given the focus keeps it when its selection is reported again', () => {
  const control = annotate(task, 'a', storage, life.signal);
  getSelection()?.selectAllChildren(body);
  expect(control.offer()).toBe(true);
  const first = root.activeElement;
  expect(first?.closest('.annotation-bar')).not.toBeNull();
  body.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }));
  expect(root.activeElement).toBe(first);
});

test('a bar that opens by itself takes no focus', () => {
  annotate(task, 'a', storage, life.signal);
  getSelection()?.selectAllChildren(body);
  body.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }));
  expect(root.querySelector('.annotation-bar')).not.toBeNull();
  expect(root.activeElement).toBeNull();
});

test('a selection that is released outside of the article, or of the window, is offered too', () => {
  root.append(body);
  const range = document.createRange();
  annotate({ ...task, readSelection: () => range }, 'a', storage, life.signal);
  range.selectNodeContents(body);
  document.documentElement.dispatchEvent(new Event('pointerup', { bubbles: true }));
  expect(root.querySelector('.annotation-bar')).not.toBeNull();
});

describe('keys', () => {
  const stored = new Map<string, Annotation>();
  const kept = {
    ...storage,
    list: async () => [...stored.values()],
    save: async (_: string, id: string, record: object) => void stored.set(id, record as Annotation),
    remove: async (_: string, id: string) => void stored.delete(id),
  };
  const settle = () => vi.waitFor(() => expect(stored.size).toBeGreaterThan(0));
  const select = (from: number, to: number) => {
    const text = body.firstChild?.firstChild;
    if (text) getSelection()?.setBaseAndExtent(text, from, text, to);
  };
  const press = (key: string) =>
    root.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  const markOf = (from: number, to: number, color: string, control: ReturnType<typeof annotate>) => {
    select(from, to);
    control.offer();
    root.querySelector<HTMLElement>(`.annotation-bar [data-color=${color}]`)?.click();
  };
  const pick = (color: string) => root.querySelector<HTMLElement>(`.annotation-card [data-color=${color}]`)?.click();
  const listed = () => [...stored.values()].map(({ color, selectors: [{ exact }] }) => `${color} ${exact}`);

  beforeEach(() => stored.clear());

  test('move within the bar, and a mark leaves the caret behind it', () => {
    const control = annotate(task, 'a', kept, life.signal);
    select(4, 9);
    control.offer();
    const buttons = [...root.querySelectorAll('.annotation-bar button')];
    expect(
      root.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowLeft', altKey: true, bubbles: true, cancelable: true }),
      ),
    ).toBe(true);
    for (const [key, at] of [
      ['ArrowRight', 1],
      ['ArrowLeft', 0],
      ['ArrowUp', buttons.length - 1],
      ['ArrowDown', 0],
    ] as const) {
      expect(press(key)).toBe(false);
      expect(buttons.indexOf(root.activeElement as Element)).toBe(at);
    }
    (root.activeElement as HTMLElement).click();
    expect([getSelection()?.isCollapsed, getSelection()?.anchorOffset]).toEqual([true, 9]);
  });

  test('close the bar, which gives the selection back', () => {
    const control = annotate(task, 'a', kept, life.signal);
    select(4, 9);
    control.offer();
    getSelection()?.removeAllRanges();
    press('Escape');
    body.dispatchEvent(new KeyboardEvent('keyup', { key: 'Escape', bubbles: true }));
    expect(getSelection()?.toString()).toBe('queue');
    expect(root.querySelector('.annotation-bar')).toBeNull();
  });

  test('mark a part of a highlight; all of it opens its card', async () => {
    const control = annotate(task, 'a', kept, life.signal);
    markOf(4, 23, 'yellow', control);
    select(10, 14);
    control.offer();
    expect(root.querySelector('.annotation-bar')).not.toBeNull();
    select(4, 23);
    control.offer();
    expect(root.querySelector('.annotation-card')).not.toBeNull();
    await settle();
  });

  test('pass over a color without joining highlights; closing the card in that color joins them', async () => {
    const control = annotate(task, 'a', kept, life.signal);
    markOf(4, 14, 'green', control);
    markOf(10, 23, 'yellow', control);
    select(10, 23);
    control.offer();
    for (const color of ['green', 'blue', 'yellow']) pick(color);
    press('Escape');
    await vi.waitFor(() => expect(listed().sort()).toEqual(['green queue grew', 'yellow grew by night']));
    select(10, 23);
    control.offer();
    pick('green');
    press('Escape');
    await vi.waitFor(() => expect(listed()).toEqual(['green queue grew by night']));
  });

  test('open the card of a joined highlight in place of that of its part', async () => {
    const control = annotate(task, 'a', kept, life.signal);
    markOf(4, 14, 'green', control);
    markOf(10, 23, 'yellow', control);
    select(4, 14);
    control.offer();
    pick('yellow');
    select(10, 23);
    control.offer();
    await vi.waitFor(() => expect(listed()).toEqual(['yellow queue grew by night']));
    expect(root.querySelector('.annotation-card')).not.toBeNull();
    expect(task.layers).toHaveLength(1);
  });

  test('open the card of the highlight that the user has gone to, and the details that it is in', async () => {
    window.scrollBy = () => undefined;
    body.innerHTML = '<details><summary>More</summary><p>The queue grew by night.</p></details>';
    const text = body.querySelector('p')?.firstChild;
    const control = annotate(task, 'a', kept, life.signal);
    expect(control.offer()).toBe(false);
    if (text) getSelection()?.setBaseAndExtent(text, 4, text, 9);
    control.offer();
    root.querySelector<HTMLElement>('.annotation-bar button')?.click();
    await settle();
    getSelection()?.removeAllRanges();
    control.step(1);
    await vi.waitFor(() => expect(body.querySelector('details')?.open).toBe(true));
    expect(control.offer()).toBe(true);
    expect(root.querySelector('.annotation-card')).not.toBeNull();
  });

  test('undo joins what has been marked over the deleted highlight', async () => {
    let undo: (() => void) | undefined;
    const showToast: AnnotationTask['showToast'] = ({ action }) => {
      undo = action?.run;
    };
    const control = annotate({ ...task, showToast }, 'a', kept, life.signal);
    markOf(4, 14, 'green', control);
    select(4, 14);
    control.offer();
    root.querySelector<HTMLElement>('[data-do="annotation-delete"]')?.click();
    markOf(10, 23, 'green', control);
    undo?.();
    await vi.waitFor(() => expect(listed()).toEqual(['green queue grew by night']));
  });
});

test('a joined highlight is newer than each of its parts, also those of a clock ahead', async () => {
  const saved: Annotation[] = [];
  const ahead = annotationOf('queue grew', {
    article: 'a',
    start: 4,
    prefix: 'The ',
    suffix: ' by night.',
    modified: '2099-01-01T00:00:00.000Z',
  });
  const control = annotate(
    task,
    'a',
    { ...storage, list: async () => [ahead], save: async (_, __, record) => void saved.push(record as Annotation) },
    life.signal,
  );
  await new Promise((resolve) => setTimeout(resolve));
  const text = body.firstChild?.firstChild;
  if (text) getSelection()?.setBaseAndExtent(text, 10, text, 23);
  control.offer();
  root.querySelector<HTMLElement>('.annotation-bar [data-color=yellow]')?.click();
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]?.selectors[0].exact).toBe('queue grew by night');
  expect((saved[0]?.modified ?? '') > ahead.modified).toBe(true);
});

test('a card whose text is gone closes, and does not come back with the text', async () => {
  const control = annotate(task, 'a', storage, life.signal);
  getSelection()?.selectAllChildren(body);
  control.offer();
  root.querySelector<HTMLElement>('[data-do="annotation-note"]')?.click();
  expect(task.layers).toHaveLength(1);
  const text = body.innerHTML;
  body.innerHTML = '<p>Other words.</p>';
  await vi.waitFor(() => expect(task.layers).toHaveLength(0));
  body.innerHTML = text;
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(root.querySelector('.annotation-card')).toBeNull();
});

test('pictures alone are offered no highlight', () => {
  const control = annotate(task, 'a', storage, life.signal);
  body.innerHTML = '<figure><img alt="a"></figure>';
  getSelection()?.selectAllChildren(body);
  expect(control.offer()).toBe(false);
});

describe('a note that is being written', () => {
  type Watcher = (id: string, record: unknown) => void;
  let saved: { id: string; note: string; color: string }[];
  let heard: Watcher;
  let undo: (() => void) | undefined;
  const watched = {
    ...storage,
    save: async (_article: string, _id: string, record: object) => void saved.push(record as (typeof saved)[number]),
    watch: (_article: string, callback: Watcher) => {
      heard = callback;
    },
  };

  beforeEach(() => {
    vi.useFakeTimers();
    saved = [];
    const showToast: AnnotationTask['showToast'] = ({ action }) => {
      undo = action?.run;
    };
    const control = annotate({ ...task, showToast }, 'a', watched, life.signal);
    getSelection()?.selectAllChildren(body);
    control.offer();
    root.querySelector<HTMLElement>('[data-do="annotation-note"]')?.click();
  });
  afterEach(() => vi.useRealTimers());

  const field = () => root.querySelector('textarea') as HTMLTextAreaElement;
  const type = (note: string) => {
    field().value = note;
    field().dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
  const notes = () => saved.map(({ note }) => note).filter((note) => note !== '');

  test('stays open when another tab changes a highlight of the article', async () => {
    type('half a tho');
    await vi.advanceTimersByTimeAsync(10);
    const [record] = saved;
    heard('other', { ...record, id: 'other', note: 'of another tab' });
    await vi.advanceTimersByTimeAsync(100);
    expect(field().value).toBe('half a tho');
  });

  test('is stored once when typing pauses, and keeps what was typed', async () => {
    type('half ');
    await vi.advanceTimersByTimeAsync(300);
    type('half a thought ');
    await vi.advanceTimersByTimeAsync(300);
    expect(notes()).toEqual([]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(notes()).toEqual(['half a thought']);
    expect(field().value).toBe('half a thought ');
  });

  test.each(['beforeunload', 'pagehide'])('is stored at %s', async (event) => {
    type('last words');
    await vi.advanceTimersByTimeAsync(10);
    window.dispatchEvent(new Event(event));
    await vi.advanceTimersByTimeAsync(10);
    expect(notes()).toEqual(['last words']);
  });

  test('is stored when its card closes, and an Escape that ends an IME composition does not close it', async () => {
    type('ni hao');
    field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true }));
    expect(field().isConnected).toBe(true);
    field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await vi.advanceTimersByTimeAsync(10);
    expect(root.querySelector('textarea')).toBeNull();
    expect(notes()).toEqual(['ni hao']);
  });

  test('brings its highlight back if another tab deletes that, and goes on', async () => {
    type('half a tho');
    const id = saved[0]?.id ?? '';
    heard(id, undefined);
    await vi.advanceTimersByTimeAsync(100);
    expect(notes()).toEqual(['half a tho']);
    expect(field().value).toBe('half a tho');
    expect(root.activeElement).toBe(field());
  });

  test('is stored, and its card closes for good, if its text is gone', async () => {
    type('half a tho');
    const text = body.innerHTML;
    body.innerHTML = '<p>Other words.</p>';
    await vi.advanceTimersByTimeAsync(1000);
    expect(notes()).toEqual(['half a tho']);
    expect(task.layers).toHaveLength(0);
    body.innerHTML = text;
    await vi.advanceTimersByTimeAsync(1000);
    expect(root.querySelector('.annotation-card')).toBeNull();
  });

  test('is deleted with its highlight, and comes back with it', async () => {
    type('half a tho');
    root.querySelector<HTMLElement>('[data-do="annotation-delete"]')?.click();
    await vi.advanceTimersByTimeAsync(1000);
    expect(root.querySelector('textarea')).toBeNull();
    expect(notes()).toEqual(['half a tho']);
    undo?.();
    await vi.advanceTimersByTimeAsync(10);
    expect(notes()).toEqual(['half a tho', 'half a tho']);
  });
});
