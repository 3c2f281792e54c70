// @vitest-environment jsdom
import { render } from 'preact';
import { useRef } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import type { KeyAction } from '../../../src/panel/shortcuts/shortcuts.ts';
import { useShortcuts } from '../../../src/panel/shortcuts/useShortcuts.ts';

function Keys({ run }: { readonly run: Readonly<Record<KeyAction, () => void>> }) {
  const main = useRef<HTMLElement>(null);
  useShortcuts(main, run, true);
  return (
    <main ref={main}>
      <dialog class="dialog help">words</dialog>
    </main>
  );
}

/** What the keys do, pressed where a press on a text has left no focus: at the panel itself. */
async function pressAll(isOpen: boolean): Promise<string[]> {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const done: string[] = [];
  const run = new Proxy({} as Record<KeyAction, () => void>, {
    get: (_, action) => () => done.push(String(action)),
  });
  await act(() => render(<Keys run={run} />, root));
  root.querySelector('dialog')?.toggleAttribute('open', isOpen);
  for (const key of ['a', 'o', 'h', 'l', '?', 'Escape'])
    root.querySelector('main')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  render(null, root);
  return done;
}

test('behind an open dialog no key does anything, wherever the focus is', async () => {
  expect(await pressAll(true)).toEqual(['help', 'escape']);
  expect(await pressAll(false)).toEqual(['settings', 'outline', 'annotate', 'annotations', 'help', 'escape']);
});
