// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mountPanel } from '../../src/panel/mount.tsx';
import type { PanelProps } from '../../src/panel/types.ts';
import { readingView, sampleArticle, sampleProps } from './sample.ts';

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

const fail = (error: unknown) => {
  throw error;
};
const mount = (props: PanelProps) => mountPanel(root, props, fail, stop.signal);
const reading = readingView(sampleArticle());
const clean = { state: 'clean', removed: [] } as const;
const press = (key: string) =>
  root.querySelector('main')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

/** All text that screen readers announce by themselves; the values of the steppers are announced at the controls. */
function said(): string {
  const regions = root.querySelectorAll('[role="status"], [role="alert"], [aria-live]');
  expect(regions).toHaveLength(1);
  return regions[0]?.textContent ?? '';
}

const whenSaid = (text: string) => vi.waitFor(() => expect(said()).toContain(text));

test('opening, sizes and leaving are announced', async () => {
  let props = sampleProps(reading);
  const change = (patch: object) => {
    props = { ...props, settings: { ...props.settings, ...patch } };
    update(props);
  };
  props = { ...props, actions: { ...props.actions, change } };
  const update = mount(props);
  await whenSaid('Reading panel open, 3 sections');
  press('=');
  await whenSaid('Text size 19');
  update({ ...props, view: clean });
  await whenSaid('Back on the clean page');
});

test('a page that opens clean is not announced as left, and a reason is announced in full', async () => {
  const update = mount(sampleProps(clean));
  await vi.waitFor(() => expect(root.querySelector('.page-button')).not.toBeNull());
  expect(said()).toBe('');
  update(sampleProps({ ...clean, failure: { part: 'images', found: '9/12' } }));
  await whenSaid('Only 9/12 of the images could be read');
});

test('a notice is announced with its action', async () => {
  mount({ ...sampleProps(reading), resume: { heading: 'Two', go: () => undefined } });
  await whenSaid('You stopped at \u201cTwo\u201dContinue');
});
