import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { normalizeMedia } from '../../src/extraction/normalize/embeds.ts';
import { normalizeImages, readImageAddress } from '../../src/extraction/normalize/images.ts';
import { normalizeLinks, readLink } from '../../src/extraction/normalize/links.ts';
import { normalizeMath } from '../../src/extraction/normalize/math.ts';
import { sanitize } from '../../src/extraction/sanitize/sanitize.ts';
import { modules } from '../extraction/modules.ts';

const url = 'https://www.infoq.cn/article/abc';
const gif = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

function make(html: string): HTMLElement {
  const root = new JSDOM(`<div>${html}</div>`).window.document.querySelector('div');
  if (!root) throw new Error('no root');
  return root;
}

const clean = (root: HTMLElement) =>
  sanitize(root, new JSDOM().window as unknown as Window & typeof globalThis, modules.purifier).body;

describe('images', () => {
  it.each([
    ['their own', '<img src="https://a.example/1.png">', 'https://a.example/1.png'],
    ['a relative one', '<img src="/x/1.png">', 'https://www.infoq.cn/x/1.png'],
    ['one without a scheme', '<img src="//a.example/1.png">', 'https://a.example/1.png'],
    ['a lazy one', `<img src="${gif}" data-src="https://a.example/1.png">`, 'https://a.example/1.png'],
    [
      'a lazy one next to a placeholder',
      '<img src="/static/placeholder.png" data-original="https://a.example/1.png">',
      'https://a.example/1.png',
    ],
    [
      'the largest of a srcset',
      '<img srcset="https://a.example/s.png 320w, https://a.example/l.png 1280w">',
      'https://a.example/l.png',
    ],
    [
      'the densest of a set',
      '<img srcset="https://a.example/1.png, https://a.example/2.png 2x">',
      'https://a.example/2.png',
    ],
    [
      'a source of a picture element',
      '<picture><source srcset="https://a.example/1.webp"><img></picture>',
      'https://a.example/1.webp',
    ],
    [
      'their own rather than a path that is not an image',
      '<img src="https://a.example/1.png" data-src="news/1.png">',
      'https://a.example/1.png',
    ],
    [
      'one that is named like a placeholder but is a chart',
      '<img src="/loading-time.png">',
      'https://www.infoq.cn/loading-time.png',
    ],
    ['one in an attribute of another name', '<img src="/blank.gif" data-echo="/1.png">', 'https://www.infoq.cn/1.png'],
    ['one in an attribute without data-', `<img src="${gif}" lazy-src="/1.png">`, 'https://www.infoq.cn/1.png'],
    ['none', '<img alt="x">', undefined],
    ['none if it is a placeholder of a few bytes', `<img src="${gif}">`, undefined],
    ['none if it is a script', '<img src="javascript:alert(1)">', undefined],
  ])('have %s as their address', (_, html, address) => {
    const image = make(html).querySelector('img');
    expect(image && readImageAddress(image, url)).toBe(address);
  });

  it.each([
    [
      'a paragraph that begins with 图 1',
      '<p><img src="/1.png"></p><p><br></p><p>图 1：系统结构</p><p>正文。</p>',
      '图 1：系统结构',
    ],
    [
      'a centered paragraph',
      '<div><img src="/1.png"></div><p align="center">两个人在说话</p><p>正文。</p>',
      '两个人在说话',
    ],
    ['a figcaption', '<figure><img src="/1.png"><figcaption>说明</figcaption></figure>', '说明'],
    ['nothing', '<p><img src="/1.png"></p><p>正文从这里开始。</p>', undefined],
  ])('have %s as their caption', (_, html, caption) => {
    const root = make(html);
    normalizeImages(root, url);
    expect(root.querySelectorAll('figure > img')).toHaveLength(1);
    expect(root.querySelector('figcaption')?.textContent).toBe(caption);
  });

  it('keep their link and their place in a line', () => {
    const root = make('<p><a href="https://a.example/"><img src="/1.png"></a></p><p>看 <img src="/2.png"> 这里</p>');
    normalizeImages(root, url);
    expect(root.querySelector('figure > a > img')).not.toBeNull();
    expect(root.querySelector('p > img')).not.toBeNull();
  });

  it('are taken from a noscript only if the lazy one has no address', () => {
    const root = make('<p><img class="lazy"><noscript></noscript></p><p><img src="/2.png"><noscript></noscript></p>');
    for (const [index, noscript] of [...root.querySelectorAll('noscript')].entries()) {
      noscript.textContent = `<img src="https://a.example/${index}.png" alt="甲">`;
    }
    normalizeImages(root, url);
    const addresses = [...root.querySelectorAll('img')].map((image) => image.getAttribute('src'));
    expect(addresses).toEqual(['https://a.example/0.png', 'https://www.infoq.cn/2.png']);
  });
});

describe('links', () => {
  it.each([
    ['https://www.infoq.cn/link?target=https%3A%2F%2Fgo.dev%2Fdoc%3Fa%3D1', 'https://go.dev/doc?a=1'],
    ['/article/xyz', 'https://www.infoq.cn/article/xyz'],
    ['#fn1', '#fn1'],
    ['https://www.infoq.cn/article/abc#part', '#part'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['javascript:alert(1)', undefined],
    [' jAvAscript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['https://www.infoq.cn/link?target=javascript:alert(1)', 'https://www.infoq.cn/link?target=javascript:alert(1)'],
    ['http://[broken', undefined],
    ['#', undefined],
  ])('%s leads to %s', (href, address) => {
    expect(readLink(href, url, url)).toBe(address);
  });

  it('lose all other attributes', () => {
    const root = make('<a href="/a" onclick="x()" class="c" style="color:red" ping="/p" title="t">甲</a>');
    normalizeLinks(root, url, url);
    expect(root.innerHTML).toBe('<a title="t" href="https://www.infoq.cn/a">甲</a>');
  });
});

describe('formulas', () => {
  const katex =
    '<span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>x</mi></mrow><annotation encoding="application/x-tex">x</annotation></semantics></math></span><span class="katex-html" aria-hidden="true"><span>x</span></span></span>';

  it.each([
    ['KaTeX', `<p>设 ${katex} 为</p>`, 'x', false],
    ['KaTeX on a line of its own', `<span class="katex-display">${katex}</span>`, 'x', true],
    [
      'MathJax 2',
      '<p><span class="MathJax_Preview">x</span><span class="MathJax"><span>x</span></span><script type="math/tex">x</script></p>',
      'x',
      false,
    ],
    [
      'MathJax 2 on a line of its own',
      '<div class="MathJax_Display"><span class="MathJax">x</span></div><script type="math/tex; mode=display">x</script>',
      'x',
      true,
    ],
    [
      'MathJax 3',
      '<mjx-container display="true"><svg></svg><mjx-assistive-mml><math display="block"><mi>x</mi></math></mjx-assistive-mml></mjx-container>',
      null,
      true,
    ],
  ])('of %s occur once', (_, html, tex, display) => {
    const root = make(html);
    normalizeMath(root);
    const formulas = [...root.querySelectorAll('math')];
    expect(formulas.map((math) => [math.getAttribute('data-tex'), math.getAttribute('display') === 'block'])).toEqual([
      [tex, display],
    ]);
    expect(root.textContent?.match(/x/g)).toHaveLength(1);
  });
});

describe('media', () => {
  it.each([
    [
      'a video',
      '<video src="/v.mp4" poster="/p.jpg" title="演示"></video>',
      'video',
      'https://www.infoq.cn/v.mp4',
      '演示',
    ],
    [
      'a source',
      '<audio><source src="https://a.example/a.mp3"></audio>',
      'audio',
      'https://a.example/a.mp3',
      'a.example',
    ],
    [
      'YouTube',
      '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ?x=1"></iframe>',
      'frame',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
      'www.youtube.com',
    ],
    [
      'bilibili',
      '<iframe src="//player.bilibili.com/player.html?bvid=BV1xx411c7mD"></iframe>',
      'frame',
      'https://www.bilibili.com/video/BV1xx411c7mD',
      'www.bilibili.com',
    ],
  ])('of %s becomes a card that leads to it', (_, html, kind, address, label) => {
    const root = make(html);
    normalizeMedia(root, url, url);
    const card = root.querySelector('figure');
    expect(card?.getAttribute('data-media')).toBe(kind);
    expect(card?.querySelector('a')?.getAttribute('href')).toBe(address);
    expect(card?.querySelector('a')?.getAttribute('data-label')).toBe(label);
    expect(root.querySelector('video, audio, iframe')).toBeNull();
  });

  it('keeps the address of its poster if that is an http address', () => {
    const posterOf = (poster: string) => {
      const root = make(`<video src="https://a.example/a.mp4" poster="${poster}"></video>`);
      normalizeMedia(root, url, url);
      return clean(root).querySelector('[data-media] a')?.getAttribute('data-poster');
    };
    expect(posterOf('//a.example/a.jpg')).toBe('https://a.example/a.jpg');
    expect(posterOf('data:image/png;base64,AA')).toBeNull();
    expect(posterOf('javascript:x()')).toBeNull();
    const smuggled = make(
      '<figure data-poster="https://a.example/a.jpg"><a data-poster="data:image/png,x">甲</a></figure>',
    );
    expect(clean(smuggled).innerHTML).toBe('<figure><a>甲</a></figure>');
  });

  it('links to the page itself if only its script knows the stream', () => {
    const root = make('<video controls src="blob:https://a.example/1"></video>');
    normalizeMedia(root, url, url);
    expect(root.querySelector('[data-media="video"] a')?.getAttribute('href')).toBe(url);
  });

  it('without an http address is removed', () => {
    const root = make('<p>甲</p><iframe srcdoc="<b>x</b>"></iframe><iframe src="javascript:x()"></iframe>');
    normalizeMedia(root, url, url);
    expect(root.innerHTML).toBe('<p>甲</p>');
  });
});
