// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { annotate } from '../../src/annotations/annotate.tsx';
import type { AnnotationTask } from '../../src/on-demand/annotations-module.ts';
import { sampleArticle } from '../panel/sample.ts';

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
  annotate(task, 'a', storage, life.signal);
  getSelection()?.selectAllChildren(body);
  document.documentElement.dispatchEvent(new Event('pointerup', { bubbles: true }));
  expect(root.querySelector('.annotation-bar')).not.toBeNull();
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
