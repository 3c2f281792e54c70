import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { closestTo, parentOf } from '../../src/dom/native.ts';
import { flattenText } from '../../src/dom/text-offsets.ts';
import { createRenderedCheck } from '../../src/page/reading/visibility.ts';

/** Text in a form whose fields shadow DOM properties. */
function openForm(): { body: HTMLElement; words: Element; form: Element } {
  const names = ['parentElement', 'closest', 'localName', 'getAttribute', 'hasAttribute'];
  const fields = names.map((name) => `<input name="${name}">`).join('');
  const { window } = new JSDOM(`<body><main><form>${fields}一句话<p>另一句</p></form></main></body>`);
  const { body } = window.document;
  const [words, form] = [body.querySelector('p'), body.querySelector('form')];
  if (!words || !form) throw new Error('The page has no form.');
  Object.assign(globalThis, { Text: window.Text, NodeFilter: window.NodeFilter });
  return { body, words, form };
}

describe('a form whose fields shadow DOM properties', () => {
  it('does not stop a walk up the tree', () => {
    const { body, words, form } = openForm();
    expect(parentOf(form)?.localName).toBe('main');
    expect(closestTo(words.firstChild ?? words, 'main')?.parentElement).toBe(body);
    expect(closestTo(form, 'table')).toBeUndefined();
  });

  it('counts as rendered like any other', () => {
    const { words, body } = openForm();
    expect(createRenderedCheck(body.ownerDocument)(words)).toBe(true);
  });

  it('has its text', () => {
    expect(flattenText(openForm().body).text).toBe('一句话另一句');
  });
});
