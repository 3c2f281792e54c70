// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mountPanel } from '../../src/panel/mount.tsx';
import { readingView, sampleArticle, sampleProps } from './sample.ts';

let root: ShadowRoot;
let stop: AbortController;

beforeEach(() => {
  const host = document.createElement('infoq-reader');
  document.body.append(host);
  root = host.attachShadow({ mode: 'open' });
  stop = new AbortController();
  mountPanel(root, sampleProps(readingView(sampleArticle())), () => undefined, stop.signal);
});

afterEach(() => {
  stop.abort();
  root.host.remove();
});

function find(selector: string): HTMLElement {
  const element = root.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
}

/** Fires a popover's events: the browser fires `beforetoggle` before the change and `toggle` some time after it. */
function tell(popover: HTMLElement, type: 'beforetoggle' | 'toggle', newState: 'open' | 'closed'): void {
  popover.dispatchEvent(Object.assign(new Event(type), { newState }));
}

function openAndClose(): { opener: HTMLElement; popover: HTMLElement } {
  const opener = find('[data-action="settings"]');
  const popover = find(`#${opener.getAttribute('popovertarget')}`);
  opener.focus();
  tell(popover, 'beforetoggle', 'open');
  tell(popover, 'toggle', 'open');
  find(`#${popover.id} :is(button, input)`).focus();
  tell(popover, 'beforetoggle', 'closed');
  return { opener, popover };
}

describe('when a popover closes', () => {
  test('its button gets the focus back', () => {
    const { opener, popover } = openAndClose();
    tell(popover, 'toggle', 'closed');
    expect(root.activeElement).toBe(opener);
  });

  test('what has taken the focus in the meantime keeps it', () => {
    const { popover } = openAndClose();
    const other = find('button[data-action="toggle"]');
    other.focus();
    tell(popover, 'toggle', 'closed');
    expect(root.activeElement).toBe(other);
  });
});
