import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { normalizeMedia } from '../../../src/extraction/normalize/embeds.ts';
import { openFrames } from '../../../src/extraction/normalize/frames.ts';
import { normalizeImages } from '../../../src/extraction/normalize/images.ts';

const base = 'https://www.infoq.cn/article/weir';

/** A frame into which a page has written content. */
function frame(written: string, src = ''): string {
  return `<iframe${src ? ` src="${src}"` : ''} srcdoc="${written.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"></iframe>`;
}

/** The content after its frames, media and images were normalized, in a document without a window. */
function read(html: string): Element {
  const root = new JSDOM(html).window.document.implementation.createHTMLDocument().createElement('div');
  root.innerHTML = html;
  openFrames(root, base, base);
  normalizeMedia(root, base, base);
  normalizeImages(root, base);
  return root;
}

const cover = (address: string) => `<style>a{}</style><a href="${address}?autoplay=1"><img src="/t.jpg"><b>▶</b></a>`;

test.each([
  ['//www.youtube.com/embed/abcdef123', 'https://www.youtube.com/watch?v=abcdef123'],
  ['https://player.bilibili.com/player.html?bvid=BV1x', 'https://www.bilibili.com/video/BV1x'],
  ['https://player.example/video/12?h=3', 'https://player.example/video/12?h=3'],
])('a player at %s that covers an image is a card for the player', (src, address) => {
  const root = read(frame(cover(src.replace(/\?.*/, '')), src));
  expect(root.querySelector('figure[data-media="frame"] a')?.getAttribute('href')).toBe(address);
  expect(root.querySelector('img, b')).toBeNull();
});

test('what a page has written into a frame that also has an address is read', () => {
  expect(read(frame('<p>甲 <a href="https://a.example/old">乙</a></p>', 'https://a.example/old')).textContent).toBe(
    '甲 乙',
  );
});

test('nested frames are read, up to three levels', () => {
  const nested = frame(`<p>甲</p>${frame(`<p>乙</p>${frame(`<p>丙</p>${frame('<p>丁</p>')}`)}`)}`);
  const root = read(nested);
  expect(root.textContent).toBe('甲乙丙');
  expect(root.querySelector('iframe')).toBeNull();
});

test('images for browsers without scripts are kept if a lazy one has no address', () => {
  const root = read(frame('<p>甲</p><img class="lazy"><noscript><img src="/w.png?a=1&amp;b=2" alt="闸"></noscript>'));
  expect([...root.querySelectorAll('img')].map((image) => [image.getAttribute('src'), image.alt])).toEqual([
    ['https://www.infoq.cn/w.png?a=1&b=2', '闸'],
  ]);
  expect(root.querySelector('noscript')).toBeNull();
});

test('a frame that only says that scripts are disabled is kept as a frame', () => {
  const root = read(frame('<noscript>Turn on scripts</noscript>', 'https://a.example/old'));
  expect(root.querySelector('figure a')?.getAttribute('href')).toBe('https://a.example/old');
});

test('a frame that contains more than a page may is not read', () => {
  expect(read(frame(`<p>${'a'.repeat(499_980)}</p>`)).textContent).toHaveLength(499_980);
  expect(read(frame(`<p>${'a'.repeat(500_000)}</p>`)).textContent).toBe('');
});
