// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeNote } from '../../src/export/obsidian.ts';
import { mountPanel } from '../../src/panel/mount.tsx';
import { sampleArticle, sampleProps, setActivation } from './sample.ts';

// Send to Obsidian: what is opened, and what stands on the clipboard before.

let root: ShadowRoot;
let stop: AbortController;
let opened: { href: string; isConnected: boolean; copied: string | undefined }[];
let copied: string | undefined;

// jsdom scrolls nothing.
Element.prototype.scrollIntoView = () => undefined;

beforeEach(() => {
  const host = document.createElement('infoq-reader');
  document.documentElement.append(host);
  root = host.attachShadow({ mode: 'open' });
  stop = new AbortController();
  opened = [];
  copied = undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    opened.push({ href: this.href, isConnected: this.isConnected, copied });
  });
});
afterEach(() => {
  stop.abort();
  root.host.remove();
  setActivation(true);
  vi.restoreAllMocks();
});

function mount(writeText: (text: string) => Promise<void>, summary: string): void {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  const loadModule = vi.fn(async () => ({ writeNote }) as never);
  const view = { state: 'reading', article: sampleArticle({ summary }), removed: [] } as const;
  mountPanel(root, sampleProps(view, { loadModule }, { obsidianVault: 'Notes' }), () => undefined, stop.signal);
}

const copy = async (text: string) => {
  copied = text;
};

async function send(): Promise<void> {
  await vi.waitFor(() => expect(root.querySelector('[data-do="send-obsidian"]')).not.toBeNull());
  root.querySelector<HTMLElement>('[data-do="send-obsidian"]')?.click();
  await vi.waitFor(() => expect(root.querySelector('.toast')).not.toBeNull());
}

test('opens a short article by its address, on no page', async () => {
  mount(copy, 'In short.');
  await send();
  expect(opened).toEqual([
    {
      href: expect.stringMatching(/^obsidian:\/\/new\?vault=Notes&file=Clippings%2FA%20sample&content=/),
      isConnected: false,
      copied: undefined,
    },
  ]);
});

test('opens a long one when its text is on the clipboard', async () => {
  mount(copy, '字'.repeat(900));
  await send();
  const [one] = opened;
  expect(one?.href).toBe('obsidian://new?vault=Notes&file=Clippings%2FA%20sample&clipboard');
  expect(one?.copied).toContain('字'.repeat(900));
});

test('opens nothing where the text can not be copied', async () => {
  document.execCommand = () => false;
  mount(() => Promise.reject(new Error('denied')), '字'.repeat(900));
  await send();
  expect(root.querySelector('.toast')?.textContent).toContain('Could not copy');
  expect(opened).toEqual([]);
});

test('is nothing that a page can do', async () => {
  setActivation(false);
  mount(copy, 'In short.');
  await send();
  expect(root.querySelector('.toast')?.textContent).toContain('needs a click from you');
  expect(opened).toEqual([]);
});
