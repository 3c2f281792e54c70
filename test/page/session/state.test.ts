// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  type Address,
  initialState,
  presentationOf,
  reduce,
  type SessionEvent,
  type State,
  visibleModeOf,
} from '../../../src/page/session/state.ts';
import { defaults, type Settings } from '../../../src/settings/settings.ts';
import { sites } from '../../../src/sites/index.ts';
import { readingOf } from '../readings.ts';

const one: Address = { url: 'https://www.infoq.cn/article/one', key: 'one', site: sites[0] };
const two: Address = { url: 'https://www.infoq.cn/article/two', key: 'two', site: sites[0] };
const list: Address = { url: 'https://www.infoq.cn/', key: 'list', site: undefined };
const settings: Settings = defaults;

const reading = readingOf('钥匙', '<p>仓库里的每一把钥匙都有两份，一份挂在墙上，一份写在本子里。</p>');
const other = readingOf('本子', '<p>本子上的字迹换过四个人，钥匙却从来没有换过地方，没有人说得清为什么。</p>');

const stored = (mode: Settings['mode']): SessionEvent => ({ type: 'stored', settings: { ...settings, mode } });
const navigated = (address: Address, replaced = false): SessionEvent => ({ type: 'navigated', address, replaced });
const read: SessionEvent = { type: 'read', reading };

function after(...events: readonly SessionEvent[]): State {
  return events.reduce(reduce, initialState(one, settings, true));
}

describe('what a page shows', () => {
  it.each<[string, readonly SessionEvent[], string, string | undefined]>([
    ['a cover until the settings are known', [], 'cover', undefined],
    ['the panel, waiting for the article', [stored('reader')], 'panel', 'reader'],
    ['the clean page', [stored('clean')], 'page', 'clean'],
    ['nothing in original mode', [stored('original')], 'nothing', 'original'],
    ['nothing if there is no article', [stored('reader'), navigated(list)], 'nothing', 'none'],
    ['the clean page when the article is late', [stored('reader'), { type: 'overdue' }], 'page', 'clean'],
    ['the panel when the late article arrives', [stored('reader'), { type: 'overdue' }, read], 'panel', 'reader'],
    ['a page if the storage does not answer', [{ type: 'overdue' }], 'page', 'clean'],
    ['what the storage answers after all', [{ type: 'overdue' }, stored('original')], 'nothing', 'original'],
    ['nothing after a failure', [stored('reader'), read, { type: 'failed' }], 'nothing', 'original'],
    [
      'the panel after a failure and another try',
      [stored('reader'), { type: 'failed' }, { type: 'toggled' }],
      'panel',
      'reader',
    ],
    [
      'the panel on the next page after a failure',
      [stored('reader'), { type: 'failed' }, navigated(two)],
      'panel',
      'reader',
    ],
    [
      'the same after two quick toggles',
      [stored('reader'), { type: 'toggled' }, { type: 'toggled' }],
      'panel',
      'reader',
    ],
    ['the clean page after a toggle while waiting', [stored('reader'), { type: 'toggled' }], 'page', 'clean'],
    [
      'the panel after a toggle of a late page',
      [stored('reader'), { type: 'overdue' }, { type: 'toggled' }],
      'panel',
      'reader',
    ],
    ['the panel after a toggle of the original', [stored('original'), { type: 'toggled' }], 'panel', 'reader'],
    [
      'nothing after a toggle if there is no article',
      [navigated(list), stored('reader'), { type: 'toggled' }],
      'nothing',
      'none',
    ],
    [
      'the clean page when a kind is shown',
      [stored('reader'), { type: 'shown', kind: 'feed', show: true }],
      'page',
      'clean',
    ],
  ])('%s', (_, events, stand, standing) => {
    const state = after(...events);
    expect(presentationOf(state).is).toBe(stand);
    expect(visibleModeOf(state)).toBe(standing);
  });

  it('is a cover, and no mode is reported, while the page is prerendered', () => {
    const state = [stored('reader')].reduce(reduce, initialState(one, settings, false));
    expect([presentationOf(state).is, visibleModeOf(state)]).toEqual(['cover', undefined]);
    expect(visibleModeOf(reduce(state, { type: 'activated' }))).toBe('reader');
    expect(visibleModeOf(initialState(list, settings, false))).toBeUndefined();
  });

  it('is the clean page with the reason if the panel would be incomplete', () => {
    const failure = { part: 'code', found: '1/2' } as const;
    const state = after(stored('reader'), { type: 'read', reading: { ...reading, failure } });
    expect(presentationOf(state)).toMatchObject({ is: 'page', failure });
    expect(presentationOf(reduce(state, { type: 'chosen', patch: { mode: 'clean' } }))).toMatchObject({
      failure: undefined,
    });
  });

  it('does not change for events that change nothing', () => {
    const state = after(stored('reader'), read);
    expect(reduce(state, navigated(one))).toBe(state);
    const hash = reduce(state, navigated({ ...one, url: `${one.url}#a` }));
    expect([hash.reading, presentationOf(hash).is]).toEqual([reading, 'panel']);
  });
});

describe('a navigation in place', () => {
  it('keeps the previous reading, and the settings', () => {
    const state = after(stored('reader'), read, { type: 'shown', kind: 'feed', show: true }, navigated(two));
    expect(state.previous).toMatchObject({ key: 'one', reading });
    expect([state.reading, state.shown, state.settings.mode]).toEqual([undefined, [], 'clean']);
  });

  it('keeps a reading that is two pages old if nothing was read in between', () => {
    expect(after(stored('reader'), read, navigated(list), navigated(two)).previous?.reading).toBe(reading);
  });

  it('drops the previous reading when it returns to its address', () => {
    expect(after(stored('reader'), read, navigated(two), navigated(one)).previous).toBeUndefined();
  });

  it('that comes after its article keeps the article before it as the previous reading', () => {
    const state = after(stored('reader'), read, { type: 'read', reading: other }, navigated(two));
    expect(state.previous?.reading).toBe(reading);
  });

  it('has no previous reading left once its article is read', () => {
    expect(after(stored('reader'), read, navigated(two), { type: 'read', reading: other }).previous).toBeUndefined();
  });
});
