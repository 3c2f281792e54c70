// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mountPanel } from '../../../src/panel/mount.tsx';
import type { PanelProps } from '../../../src/panel/types.ts';
import { defaults } from '../../../src/settings/settings.ts';
import { sampleProps, t } from '../sample.ts';

let root: ShadowRoot;
let stop: AbortController;

beforeEach(() => {
  const host = document.createElement('infoq-reader');
  document.documentElement.append(host);
  root = host.attachShadow({ mode: 'open' });
  stop = new AbortController();
});

afterEach(() => {
  stop.abort();
  root.host.remove();
});

const failure = { part: 'images', found: '9/12' } as const;
const failed = () => sampleProps({ state: 'clean', removed: [], failure });
const mount = (props: PanelProps) => mountPanel(root, props, () => undefined, stop.signal);
const click = (selector: string) => root.querySelector(selector)?.dispatchEvent(new Event('click', { bubbles: true }));
const whenRendered = () => new Promise((resolve) => setTimeout(resolve));

describe('the clean page', () => {
  test('says with numbers why the panel did not open, until the user dismisses it, and not again', async () => {
    const update = mount(failed());
    await vi.waitFor(() => expect(root.querySelector('.card')?.textContent).toContain('9/12'));
    click('.card-foot button');
    await whenRendered();
    expect(root.querySelector('.card')).toBeNull();
    update(sampleProps({ state: 'waiting' }));
    update(failed());
    await whenRendered();
    expect(root.querySelector('.card')).toBeNull();
  });

  test.each(['headings', 'lists', 'media', 'text'] as const)('names %s if they are what is missing', async (part) => {
    mount(sampleProps({ state: 'clean', removed: [], failure: { part, found: '1/2' } }));
    const name = t(
      ({ headings: 'partNameHeadings', lists: 'partNameLists', media: 'partNameMedia', text: 'partNameText' } as const)[
        part
      ],
    );
    await vi.waitFor(() =>
      expect(root.querySelector('.card-text')?.textContent).toBe(t('failParts', { part: name, x: '1/2' })),
    );
  });

  test('says that the panel did not open even if the script of the message can not be loaded', async () => {
    mount({ ...failed(), actions: { ...failed().actions, loadModule: async () => undefined } });
    const title = t('failTitle');
    await vi.waitFor(() => expect(root.querySelector('.toast')?.textContent).toContain(title));
    expect(root.querySelector('.card')).toBeNull();
  });

  test('lists the kinds with lists first, the longest above', () => {
    const removed = [
      { kind: 'banner', count: 9, unit: 'places' },
      { kind: 'comments', count: 1, unit: 'places' },
      { kind: 'related', count: 7, unit: 'items' },
      { kind: 'feed', count: 28, unit: 'items' },
    ] as const;
    mount(sampleProps({ state: 'clean', removed }));
    click('.page-menu [aria-expanded]');
    return vi.waitFor(() => {
      const kinds = [...root.querySelectorAll('.hidden-kinds [data-kind]')].map((one) => one.getAttribute('data-kind'));
      expect(kinds).toEqual(['feed', 'related', 'banner', 'comments']);
      expect(root.querySelector('.hidden-kinds li:last-child .count')?.textContent).toBe('');
    });
  });

  test('keeps its controls in the tree when its button is hidden', () => {
    mount({ ...failed(), settings: { ...defaults, mode: 'clean', pageButton: false } });
    expect(root.querySelector('.page-tools')?.hasAttribute('hidden')).toBe(true);
    for (const action of ['toggle', 'original']) expect(root.querySelector(`[data-action="${action}"]`)).not.toBeNull();
  });
});
