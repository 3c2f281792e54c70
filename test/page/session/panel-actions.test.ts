// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { createPanelActions } from '../../../src/page/session/panel-actions.ts';
import type { Session } from '../../../src/page/session/session-types.ts';
import { initialState, reduce, type State } from '../../../src/page/session/state.ts';
import { defaults, type Mode } from '../../../src/settings/settings.ts';
import { sites } from '../../../src/sites/index.ts';
import { readingOf } from '../readings.ts';

let sent: string[] = [];

function open(mode: Mode) {
  document.body.innerHTML = '<h1>潮位</h1><main><p>一段。</p></main><aside>评论</aside>';
  const [live, aside] = [document.querySelector('main'), document.querySelector('aside')];
  if (!live || !aside) throw new Error('no page');
  const reading = { ...readingOf('潮位', live.innerHTML, { live }), blocks: new Map([[aside, 'comments' as const]]) };
  const address = { url: 'https://www.infoq.cn/article/one', key: 'one', site: sites[0] };
  const known: State = { ...initialState(address, { ...defaults, mode }, true), known: true };
  let state = reduce(known, { type: 'read', reading });
  const session: Session = {
    send: (event) => {
      sent.push(event.type);
      state = reduce(state, event);
    },
    state: () => state,
  };
  return { actions: createPanelActions(session), state: () => state, aside };
}

beforeEach(() => {
  sent = [];
});

test('a mode changes at once, another setting after the render', async () => {
  const { actions, state } = open('reader');
  actions.change({ mode: 'clean' });
  expect(state().settings.mode).toBe('clean');
  actions.change({ size: 20 });
  expect(state().settings.size).toBe(defaults.size);
  await Promise.resolve();
  expect(state().settings.size).toBe(20);
});

test.each([
  ['reader', 1],
  ['clean', 0],
] as const)('a kind that is shown from %s is scrolled to if the page was covered', (mode, times) => {
  const { actions, state, aside } = open(mode);
  const scroll = vi.fn();
  aside.scrollIntoView = scroll;
  // jsdom has no layout.
  Object.assign(aside, { getClientRects: () => [new DOMRect()] });
  actions.showOnPage('comments', true);
  expect([state().settings.mode, state().shown]).toEqual(['clean', ['comments']]);
  expect(scroll).toHaveBeenCalledTimes(times);
});

test('the original page and the other mode are one action each', () => {
  const { actions, state } = open('reader');
  actions.toggle();
  expect(state().settings.mode).toBe('clean');
  actions.original();
  expect(state().settings.mode).toBe('original');
  expect(sent).toEqual(['toggled', 'chosen']);
});
