import { type Sample, testSamples } from '../samples.ts';

const img = (name: string) => `<img src="https://a.example/${name}.png">`;
const widgets: readonly Sample[] = [
  [
    'the slides that slick clones',
    `<div class="slick-track"><div class="slick-slide slick-cloned" aria-hidden="true" id="">${img('b')}</div><div class="slick-slide" id="s0">${img('a')}</div><div class="slick-slide" aria-hidden="true" id="s1">${img('b')}</div><div class="slick-slide slick-cloned" aria-hidden="true">${img('a')}</div></div>`,
    { images: ['https://a.example/a.png', 'https://a.example/b.png'], counts: { images: '2/2' } },
  ],
  [
    'an emoji as an image',
    '<p>可以<img class="emoji" alt="🚀" src="https://a.example/1f680.svg">了</p>',
    { text: '可以🚀了', images: [], counts: { images: '0/0' } },
  ],
  [
    'a flag and a key as images',
    '<p><img alt="🇯🇵" src="https://a.example/1.svg"><img alt="1️⃣" src="https://a.example/2.svg">甲</p>',
    { text: '🇯🇵1️⃣甲', images: [] },
  ],
  [
    'an image whose name contains that of an emoji',
    '<p><img alt="🚀 发射" src="https://a.example/1.png"></p>',
    { images: ['https://a.example/1.png'] },
  ],
  [
    'an image as a background',
    '<div style="width:600px;height:300px;background-image:url(&quot;https://a.example/w.png&quot;)"></div>',
    { images: ['https://a.example/w.png'], counts: { images: '1/1' } },
  ],
  [
    'an image as the background of an img element',
    '<div role="img" aria-label="闸" style="background: #eee url(/w.png) center / cover"></div>',
    { images: ['https://www.infoq.cn/w.png'] },
  ],
  [
    'a background whose address has a semicolon, in quotes',
    `<div style="height:300px;width:300px;background: url('/w;v=2.png' )"></div>`,
    { images: ['https://www.infoq.cn/w;v=2.png'] },
  ],
  [
    'styles and srcsets of any length, with nothing in them',
    `<p>甲</p><div style="background:${'url('.repeat(20_000)}"></div><img srcset="${'a'.repeat(100_000)}" alt=""><div style="${'background:'.repeat(200_000)}"></div><pre>a${'\n'.repeat(50_000)}b</pre><p>乙${'\n'.repeat(1_000_000)}</p>`,
    { text: '甲乙', code: [`a${'\n'.repeat(50_000)}b`] },
  ],
  [
    'a level that the page gives a paragraph',
    '<p data-heading-level="400000000">甲</p><h2 data-heading-level="x">乙</h2>',
    { text: '甲乙', counts: { headings: '1/1' } },
  ],
  [
    'a background that is an icon',
    '<div style="width:16px;height:16px;background:url(/s.png)"></div>',
    { images: [], whole: true },
  ],
  [
    'a background behind text',
    '<div style="background:url(/paper.png)"><p>甲</p></div>',
    { images: [], text: '甲', whole: true },
  ],
  [
    'what a page has written into a frame',
    '<iframe srcdoc="<style>p{color:red}</style><h3>闸</h3><p>甲</p><form><input name=&quot;childNodes&quot;></form><script>throw 1</script>"></iframe>',
    { text: '闸甲', counts: { headings: '1/1' } },
  ],
  ['a frame that contains only a script', '<iframe srcdoc="<script>throw 1</script>"></iframe>', { text: '' }],
  ['a frame that the page does not show', '<iframe style="display:none" srcdoc="<p>甲</p>"></iframe>', { text: '' }],
  ['an empty link in a heading', '<h2 id="gate">闸门<a class="anchor" href="#gate"></a></h2>', { text: '闸门' }],
  [
    'an icon for a link to the section of a heading',
    '<section id="gate"><h2>闸门<a href="#gate">¶</a></h2><p>甲</p></section>',
    { text: '闸门甲' },
  ],
  [
    'an image as a background, with a label on it',
    '<div style="height:300px;background-image:url(/w.png)"><span>闸门</span></div>',
    { images: ['https://www.infoq.cn/w.png'], text: '闸门', counts: { images: '1/1' } },
  ],
  [
    'an image as the background of a link',
    '<a href="/x" style="display:block;height:300px;background-image:url(&quot;https://a.example/w.png&quot;)"></a>',
    { images: ['https://a.example/w.png'], counts: { images: '1/1' } },
  ],
  [
    'images in older elements',
    '<object data="/a.svg" type="image/svg+xml"></object><embed src="/b.svg">',
    { images: ['https://www.infoq.cn/a.svg', 'https://www.infoq.cn/b.svg'], counts: { images: '2/2' } },
  ],
  ['an icon for a link in a heading', '<h2 id="gate">闸门 <a href="#gate">#</a></h2>', { text: '闸门' }],
  [
    'the controls of asciinema',
    '<div class="ap-wrapper"><div class="ap-player"><div class="ap-term"><canvas width="320" height="120"></canvas><pre class="ap-term-text"><span class="ap-line">$ ls</span><span class="ap-line">weir.txt</span></pre></div><div class="ap-control-bar"><span class="ap-timer"><span>00:01</span><span>-00:05</span></span><span>Fullscreen (f)</span></div></div></div>',
    { text: '', code: ['$ ls\nweir.txt'], whole: true },
  ],
  [
    'the controls of a video',
    '<div class="video-js"><video src="https://a.example/v.mp4"></video><div class="vjs-control-bar"><span>Current Time</span><span>0:00</span></div></div>',
    { text: '', counts: { media: '1/1' } },
  ],
];

testSamples(widgets);
