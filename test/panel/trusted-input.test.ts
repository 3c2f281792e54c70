// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mountPanel } from '../../src/panel/mount.tsx';
import type { PanelActions } from '../../src/panel/types.ts';
import { readingView, sampleArticle, sampleProps, setActivation, withControls } from './sample.ts';

const actions = {
  change: vi.fn(),
  openOptions: vi.fn(),
  toggle: vi.fn(),
  original: vi.fn(),
  loadModule: vi.fn(withControls()),
};
let root: ShadowRoot;
let stop: AbortController;

// jsdom does not implement scrolling.
Element.prototype.scrollIntoView = () => undefined;

beforeEach(() => {
  vi.clearAllMocks();
  const host = document.createElement('infoq-reader');
  document.documentElement.append(host);
  root = host.attachShadow({ mode: 'open' });
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  root.host.remove();
  setActivation(true);
});

async function mount(settings = {}): Promise<void> {
  const view = readingView(sampleArticle());
  const props = sampleProps(view, actions as Partial<PanelActions>, settings);
  mountPanel(root, props, () => undefined, stop.signal);
  await vi.waitFor(() => expect(root.querySelector('.themes')).not.toBeNull());
}

/** Every click, key and change that a script can simulate, on everything in the panel except links. */
function workAll(): void {
  for (const control of root.querySelectorAll<HTMLElement>('button, input, summary, [role="separator"]')) {
    control.click();
    for (const type of ['pointerdown', 'dblclick', 'input', 'change'])
      control.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    for (const key of ['Home', 'End', '=', '-', 'o', 'Enter'])
      control.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  }
}

describe('what a page does to the controls', () => {
  test('changes the mode, and no other setting; nothing is copied or printed, and no other page opens', async () => {
    const [print, write] = [vi.fn(), vi.fn(async () => undefined)];
    Object.assign(window, { print });
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: write }, configurable: true });
    setActivation(false);
    await mount();
    workAll();
    await Promise.resolve();
    const changed = actions.change.mock.calls.flatMap(([patch]) => Object.keys(patch));
    expect(new Set(changed)).toEqual(new Set(['mode']));
    expect([actions.toggle, actions.original].map(({ mock }) => mock.calls.length > 0)).toEqual([true, true]);
    expect([actions.openOptions, print, write].flatMap(({ mock }) => mock.calls)).toEqual([]);
    const taking = actions.loadModule.mock.calls.filter(([name]) => name === 'export' || name === 'speech');
    expect(taking).toEqual([]);
  });

  test('does not continue during the next click of the user', async () => {
    setActivation(false);
    await mount();
    vi.useFakeTimers();
    try {
      workAll();
      setActivation(true);
      actions.change.mockClear();
      vi.advanceTimersByTime(3000);
      expect(actions.change).not.toHaveBeenCalled();
    } finally {
      vi.useRealTimers();
    }
  });

  test('is reported to the user, and a control shows the current value again', async () => {
    setActivation(false);
    await mount({ theme: 'paper' });
    root.querySelector<HTMLElement>('.themes input[value="dusk"]')?.click();
    await vi.waitFor(() => expect(root.querySelector('.toast')?.textContent).toContain('This needs a click from you'));
    expect(root.querySelector<HTMLInputElement>('.themes input:checked')?.value).toBe('paper');
  });

  test('counts as the user’s own action while the browser reports user activation', async () => {
    await mount();
    root.querySelector<HTMLElement>('.themes input[value="dusk"]')?.click();
    expect(actions.change).toHaveBeenCalledWith({ theme: 'dusk' });
  });

  test('the panel may greet the user once without a click', async () => {
    setActivation(false);
    await mount({ greeted: false });
    await vi.waitFor(() => expect(actions.change).toHaveBeenCalledWith({ greeted: true }));
  });
});
