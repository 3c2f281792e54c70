// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { windowOf } from '../../src/dom/native.ts';
import type { ReadingRecord } from '../../src/reading-position/reading.ts';
import { trackPosition } from '../../src/reading-position/track-position.ts';

let life: AbortController;
beforeEach(() => {
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
});

/** Tracks an article on its page, which is scrolled by one window height; `box` is that of its text, in the window. */
function follow(box: DOMRect) {
  const content = document.createElement('div');
  content.innerHTML = '<p>The last words of a text on queues.</p>';
  document.body.replaceChildren(content);
  vi.spyOn(content, 'getBoundingClientRect').mockImplementation(() => (content.isConnected ? box : new DOMRect()));
  vi.spyOn(window, 'scrollY', 'get').mockReturnValue(window.innerHeight);
  const notes: ReadingRecord[] = [];
  const store = {
    read: async () => undefined,
    write: () => undefined,
    forget: () => undefined,
    note: (_key: string, reading: ReadingRecord) => notes.push(reading) > 0,
  };
  const root = document.createElement('div').attachShadow({ mode: 'open' });
  trackPosition(root, 'a', store, { article: { title: 'Queues' }, content }, () => undefined, life.signal);
  const rest = () => {
    document.dispatchEvent(new Event('scroll'));
    document.dispatchEvent(new Event('scrollend'));
  };
  return { content, notes, rest };
}

test('a text counts as read if its end is in view', () => {
  const { notes, rest } = follow(new DOMRect(0, -3000, 600, 3200));
  rest();
  expect(notes).toEqual([{ title: 'Queues', share: 1, words: '' }]);
});

test('a text that the page has removed, or does not show, does not count as read', () => {
  const gone = follow(new DOMRect(0, -3000, 600, 9000));
  gone.content.remove();
  gone.rest();
  window.dispatchEvent(new Event('pagehide'));
  expect(gone.notes).toEqual([]);

  const hidden = follow(new DOMRect());
  hidden.rest();
  expect(hidden.notes).toEqual([]);
});

test('an offer that is still shown in the next article does not scroll that', async () => {
  const { root, scroll } = (() => {
    const host = document.createElement('div');
    document.body.replaceChildren(host);
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<div data-part="body"><div><p>The first words.</p><p>The next words.</p></div></div>';
    return { root: shadow, scroll: vi.spyOn(windowOf(document), 'scrollBy').mockImplementation(() => undefined) };
  })();
  vi.spyOn(windowOf(document), 'scrollY', 'get').mockReturnValue(0);
  const position = { block: 1, index: 1, passed: 0, heading: '', below: 1 };
  const store = { read: async () => position, write: () => undefined, forget: () => undefined, note: () => false };
  const offer = await new Promise<{ go: () => void }>((resolve) =>
    trackPosition(root, 'a', store, undefined, resolve, life.signal),
  );
  offer.go();
  expect(scroll).toHaveBeenCalledTimes(1);
  life.abort();
  offer.go();
  expect(scroll).toHaveBeenCalledTimes(1);
});
