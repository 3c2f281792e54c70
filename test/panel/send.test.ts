// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeNote } from '../../src/export/obsidian.ts';
import { mountPanel } from '../../src/panel/mount.tsx';
import { readingView, sampleArticle, sampleProps, setActivation, withControls } from './sample.ts';

// Send to Obsidian: which address is opened, and what is on the clipboard by then.

let root: ShadowRoot;
let stop: AbortController;
/** Addresses that were opened, each with what was on the clipboard then. */
let opened: { address: string; copied: string | undefined }[];
let copied: string | undefined;

// jsdom does not implement scrolling.
Element.prototype.scrollIntoView = () => undefined;

beforeEach(() => {
  const host = document.createElement('infoq-reader');
  document.documentElement.append(host);
  root = host.attachShadow({ mode: 'open' });
  stop = new AbortController();
  opened = [];
  copied = undefined;
});
afterEach(() => {
  stop.abort();
  root.host.remove();
  setActivation(true);
  vi.restoreAllMocks();
});

function mount(writeText: (text: string) => Promise<void>, summary: string, isOpened = true): void {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  const loadModule = withControls({ export: { writeNote } as never });
  const openNote = async (address: string) => {
    opened.push({ address, copied });
    return isOpened;
  };
  const view = readingView(sampleArticle({ summary }));
  mountPanel(
    root,
    sampleProps(view, { loadModule, openNote }, { obsidianVault: 'Notes' }),
    () => undefined,
    stop.signal,
  );
}

const copy = async (text: string) => {
  copied = text;
};

async function send(): Promise<void> {
  await vi.waitFor(() => expect(root.querySelector('[data-do="send-obsidian"]')).not.toBeNull());
  root.querySelector<HTMLElement>('[data-do="send-obsidian"]')?.click();
  await vi.waitFor(() => expect(root.querySelector('.toast')).not.toBeNull());
}

test('opens a short article by its address', async () => {
  mount(copy, 'In short.');
  await send();
  expect(opened).toEqual([
    {
      address: expect.stringMatching(/^obsidian:\/\/new\?vault=Notes&file=Clippings%2FA%20sample&content=/),
      copied: undefined,
    },
  ]);
});

test('opens a long one once its text is on the clipboard', async () => {
  mount(copy, '字'.repeat(900));
  await send();
  const [one] = opened;
  expect(one?.address).toBe('obsidian://new?vault=Notes&file=Clippings%2FA%20sample&clipboard');
  expect(one?.copied).toContain('字'.repeat(900));
});

test('opens nothing if the text cannot be copied', async () => {
  document.execCommand = () => false;
  mount(() => Promise.reject(new Error('denied')), '字'.repeat(900));
  await send();
  expect(root.querySelector('.toast')?.textContent).toContain('Could not copy');
  expect(opened).toEqual([]);
});

test('reports if the browser refuses', async () => {
  mount(copy, 'In short.', false);
  await send();
  expect(root.querySelector('.toast')?.textContent).toContain('Could not open Obsidian');
});

test('cannot be triggered by a page', async () => {
  setActivation(false);
  mount(copy, 'In short.');
  await send();
  expect(root.querySelector('.toast')?.textContent).toContain('needs a click from you');
  expect(opened).toEqual([]);
});
