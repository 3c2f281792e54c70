// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { sanitize } from '../../../src/extraction/sanitize/sanitize.ts';
import { modules } from '../modules.ts';

function clean(html: string): string {
  const body = document.createElement('div');
  body.innerHTML = html;
  return sanitize(body, window, modules.purifier).body.innerHTML;
}

describe('sanitizing', () => {
  it.each([
    ['the TeX of a formula', '<math data-tex="f:X \\to Y"><mi>f</mi></math>'],
    ['the name of a card', '<figure data-label="Talk: queues" data-media="video"></figure>'],
    ['the text of an image', '<img alt="Fig: a queue" title="note: left to right">'],
  ])('does not treat text before a colon as an address: %s', (_, html) => {
    expect(clean(html)).toBe(html);
  });

  it.each([
    'https://a.example/b',
    'mailto:a@b.example',
    'tel:+100',
    '/article/one?a=b:c',
    '#part',
    'http://{host}:8080/',
    'http://localhost:99999/',
    'xmpp:a@b.example',
  ])('keeps a link to %s', (address) => {
    expect(clean(`<a href="${address}">a</a>`)).toContain(`href="${address}"`);
  });

  it.each([
    'javascript:1',
    ' java\nscript:1',
    'blob:https://a.example/1',
    'data:text/html,1',
    'data:image/png;base64,AA',
    'unknown:1',
  ])('removes the address of a link to %j', (address) => {
    expect(clean(`<a href="${address}">a</a>`)).toBe('<a>a</a>');
  });

  it('keeps images with a data: address, and no other files', () => {
    expect(
      clean('<img src="data:image/png;base64,AA"><img src="data:text/html,1"><img src="blob:https://a.example/1">'),
    ).toBe('<img src="data:image/png;base64,AA"><img><img>');
  });

  it('leaves the work to the purifier if the browser rejects the configuration', () => {
    const refuse = () => {
      throw new TypeError('no such list');
    };
    Object.defineProperty(Element.prototype, 'setHTML', { value: refuse, configurable: true });
    try {
      expect(clean('<p>字</p>')).toBe('<p>字</p>');
    } finally {
      Reflect.deleteProperty(Element.prototype, 'setHTML');
    }
  });

  it('reports if neither the browser’s sanitizer nor the purifier exists', () => {
    const body = document.createElement('div');
    body.innerHTML = '<p>字</p>';
    const { isExact, body: kept } = sanitize(body, window, undefined);
    expect([isExact, kept.innerHTML]).toEqual([false, '']);
  });
});
