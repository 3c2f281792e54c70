// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
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

test('a bar that was given the focus keeps it when its selection is told of once more', () => {
  const control = annotate(task, 'a', storage, life.signal);
  getSelection()?.selectAllChildren(body);
  expect(control.offer()).toBe(true);
  const first = root.activeElement;
  expect(first?.closest('.annotation-bar')).not.toBeNull();
  body.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }));
  expect(root.activeElement).toBe(first);
});

test('a bar that comes by itself takes no focus', () => {
  annotate(task, 'a', storage, life.signal);
  getSelection()?.selectAllChildren(body);
  body.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }));
  expect(root.querySelector('.annotation-bar')).not.toBeNull();
  expect(root.activeElement).toBeNull();
});
