// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findToastButton, Toast, type ToastMessage } from '../../src/ui/Toast.tsx';
import { useUndoKey } from '../../src/ui/useUndoKey.ts';

const onGone = vi.fn();
const run = vi.fn();

function Page({ notice }: { readonly notice: ToastMessage | undefined }) {
  useUndoKey(notice, onGone);
  return (
    <>
      <ul id="list">
        <li>
          <button type="button">delete</button>
        </li>
      </ul>
      <input />
      <Toast notice={notice} onGone={onGone} />
    </>
  );
}

const find = (selector: string) => document.querySelector<HTMLElement>(selector) ?? document.body;
const show = (notice: Partial<ToastMessage>) =>
  act(() => render(<Page notice={{ text: 'deleted', action: { label: 'undo', run }, ...notice }} />, document.body));
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));
const press = (target: Element, more: KeyboardEventInit = {}) =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true, ...more }),
  );

beforeEach(() => {
  vi.useFakeTimers();
  render(null, document.body);
  onGone.mockReset();
  run.mockReset();
});
afterEach(() => vi.useRealTimers());

describe('a message with an action', () => {
  test('goes after its time', async () => {
    await show({});
    await pass(7800);
    expect(onGone).not.toHaveBeenCalled();
    await pass(200);
    expect(onGone).toHaveBeenCalled();
  });

  test('stays while the list that it is about has the focus, and its whole time afterwards', async () => {
    await show({});
    const list = find('#list');
    // jsdom remembers the first answer.
    vi.spyOn(list, 'matches').mockImplementation(() => list.contains(document.activeElement));
    await show({ beside: list });
    find('#list button').focus();
    await pass(60_000);
    find('input').focus();
    await pass(7800);
    expect(onGone).not.toHaveBeenCalled();
    await pass(200);
    expect(onGone).toHaveBeenCalled();
  });

  test('does not stay for a button of its own that has gone with the focus', async () => {
    await show({});
    find('.toast button').focus();
    await pass(60_000);
    expect(onGone).not.toHaveBeenCalled();
    await act(() => render(<Page notice={{ text: 'saved', mark: 'ok' }} />, document.body));
    await pass(2400);
    expect(onGone).toHaveBeenCalled();
  });

  test('gives the focus back to where the user came from', async () => {
    await show({});
    find('#list button').focus();
    findToastButton(document.body)?.focus();
    expect(document.activeElement).toBe(find('.toast button'));
    find('.toast button').click();
    expect(run).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(find('#list button'));
  });

  test('leaves the focus where its action has put it', async () => {
    await show({ action: { label: 'go', run: () => find('input').focus() } });
    find('#list button').focus();
    find('.toast button').focus();
    find('.toast button').click();
    expect(document.activeElement).toBe(find('input'));
  });
});

describe('Ctrl+Z on a page of the extension', () => {
  test('runs the action of the message that is shown', async () => {
    await show({});
    press(find('#list button'));
    press(document.body, { ctrlKey: false, metaKey: true });
    expect([run.mock.calls.length, onGone.mock.calls.length]).toEqual([2, 2]);
  });

  test('belongs to a field while it has the focus, and to nobody without a message', async () => {
    await show({});
    expect(press(find('input'))).toBe(true);
    press(document.body, { shiftKey: true });
    press(document.body, { ctrlKey: false });
    await act(() => render(<Page notice={undefined} />, document.body));
    press(document.body);
    expect(run).not.toHaveBeenCalled();
  });
});
