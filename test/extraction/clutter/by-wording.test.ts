import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { findClutter } from '../../../src/extraction/clutter/find-clutter.ts';
import { infoqCn } from '../../../src/sites/infoq-cn.ts';

const sentence = '看坝的人把每天的水位写在门板上，写满了就翻过来接着写。';
const text = `<p>${sentence}</p><h2>门板的正面</h2><p>${sentence}</p><h2>门板的背面</h2><p>${sentence}</p><h3>最后一行</h3><p>${sentence}</p>`;

/** Kind and text of each block that is found around an article without known names. */
function find({ above = '', below = '', beside = '', body = text, aboveTitle = '', behind = '' } = {}) {
  const { document } = new JSDOM(
    `<body><div><div>${beside}</div><div><div>${aboveTitle}<h1>门板上的水位</h1></div>${above}<article><div>${body}</div></article>${below}</div>${behind}</div></body>`,
  ).window;
  const content = document.querySelector('article > div');
  if (!content) throw new Error('no content');
  return findClutter(document.body, infoqCn, document.querySelector('h1') ?? undefined, content).map(
    ({ kind, element }) => [kind, element.textContent?.replace(/\s+/g, '')],
  );
}

const outline = '<ul><li><a>门板的正面</a></li><li><a>门板的背面</a></li><li><a>最后一行</a></li></ul>';

test.each([
  [
    'the site’s own outline, with its bar',
    { beside: `<div><span>18</span><span>6</span><span>沉浸阅读</span></div><div><div>目录</div>${outline}</div>` },
    ['toolbar', '186沉浸阅读目录门板的正面门板的背面最后一行'],
  ],
  [
    'a player without an audio element',
    { above: '<div><div><span>▶</span><span>00:00</span><a>1.0x</a><p>大小：1.90M</p><p>时长：08:12</p></div></div>' },
    ['audio', '▶00:001.0x大小：1.90M时长：08:12'],
  ],
  [
    'the author’s card',
    {
      below:
        '<div><img alt="用户头像"><a>水文站</a><p>发布了 67 篇内容， 共 53 次阅读， 收获喜欢 43 次。</p><div>关注</div></div>',
    },
    ['sidebar', '水文站发布了67篇内容，共53次阅读，收获喜欢43次。关注'],
  ],
  [
    'the footer line',
    { below: '<div><span>2026-03-09 19:02</span><span>7523</span></div>' },
    ['toolbar', '2026-03-0919:027523'],
  ],
  [
    'the footer line of earlier years',
    { below: '<div><span>2019 年 8 月 7 日 07:08</span><span>2362</span></div>' },
    ['toolbar', '2019年8月7日07:082362'],
  ],
  [
    'a request to like or share',
    { below: '<div><i>♡</i><span>架构</span><div>轻点一下，留下你的鼓励</div></div>' },
    ['toolbar', '轻点一下，留下你的鼓励'],
  ],
  [
    'a link to another language',
    { above: '<p>Lire ce contenu en <a href="/fr/x">français</a></p>' },
    ['toolbar', 'Lirececontenuenfrançais'],
  ],
  [
    'the same in Japanese',
    { above: '<p>この記事を<a href="/jp/x">日本語</a>で読む</p>' },
    ['toolbar', 'この記事を日本語で読む'],
  ],
  [
    'a bar between names and date',
    {
      above: '<div><div><button>Like</button><a href="/b">Bookmarks</a></div><p>Mar 3, 2026</p><p>by 水文站</p></div>',
    },
    ['toolbar', 'LikeBookmarks'],
  ],
  [
    'topics in a sentence',
    {
      below:
        '<div><h4>本文收录于 <a href="/t/1">水位与门板</a> 主题。</h4><a href="/t/2">水文观测与记录</a><a href="/t/3">木器与门板的历史</a><a href="/t/4">堤坝与值班制度</a></div>',
    },
    ['related', '本文收录于水位与门板主题。水文观测与记录木器与门板的历史堤坝与值班制度'],
  ],
  [
    'a summary by a machine',
    {
      above:
        '<div><div><div><i></i><span>AI 摘要</span><em>由 AI 生成，仅供参考</em></div><p>文章讲了一块门板。</p><p>看坝的人在上面记下水位。</p><div><b>展开</b><b>有用</b></div></div><p>2026-03-09</p></div>',
    },
    ['toolbar', 'AI摘要由AI生成，仅供参考文章讲了一块门板。看坝的人在上面记下水位。展开有用'],
  ],
  [
    'a copyright notice',
    {
      below:
        '<div><p>版权声明: 本文为 InfoQ 作者【水文站】的原创文章。</p><p>原文链接:<a href="/article/a">【https://xie.infoq.cn/article/9b3276cef77f7ef893927079】</a>。</p><p>本文遵守【CC-BY 4.0】协议，转载请保留原文出处及本版权声明。</p></div>',
    },
    [
      'toolbar',
      '版权声明:本文为InfoQ作者【水文站】的原创文章。原文链接:【https://xie.infoq.cn/article/9b3276cef77f7ef893927079】。本文遵守【CC-BY4.0】协议，转载请保留原文出处及本版权声明。',
    ],
  ],
  [
    'the same in one line',
    { below: '<p>文章版权归水文站所有，未经许可不得转载。</p>' },
    ['toolbar', '文章版权归水文站所有，未经许可不得转载。'],
  ],
  [
    'the topics of the article',
    {
      below:
        '<div><span>标签：</span><div><a href="/topic/12">水文</a><a href="https://xie.infoq.cn/tag/7">木器</a></div></div>',
    },
    ['related', '标签：水文木器'],
  ],
  ['one topic', { below: '<p><i>#</i><a href="/topic/12">水文</a></p>' }, ['related', '#水文']],
  ['the number of views', { below: '<div><span>1873</span></div>' }, ['toolbar', '1873']],
  [
    'date and number of views',
    { below: '<div><span>发布于: 2026-03-09</span><span>阅读数: 4423</span></div>' },
    ['toolbar', '发布于:2026-03-09阅读数:4423'],
  ],
  [
    'where to listen to an episode',
    {
      above:
        '<div><span>Subscribe on:</span><a href="https://a.example/1">Apple Podcasts</a><a href="https://b.example/1">SoundCloud</a></div>',
    },
    ['promotion', 'Subscribeon:ApplePodcastsSoundCloud'],
  ],
  [
    'a bar above the selection',
    { below: '<div><span>划线</span><span>评论</span><span>复制</span></div>' },
    ['toolbar', '划线评论复制'],
  ],
  [
    'an image that links elsewhere',
    { below: '<div><a href="https://c.example/x"><img src="a.png"></a></div>' },
    ['promotion', ''],
  ],
  ['a skeleton', { below: '<div><div><i></i><i></i></div><div></div></div>' }, ['toolbar', '']],
  [
    'the list below the text',
    {
      below:
        '<div><div>延伸阅读——来自 InfoQ 精选<span>换一换</span><span>查看更多</span></div><ul><li><a href="/article/aaaaaaaaaaaaaaaaaaaa"><h6>甲</h6></a><p>一句话</p></li><li><a href="/article/bbbbbbbbbbbbbbbbbbbb"><h6>乙</h6></a></li></ul></div>',
    },
    ['related', '延伸阅读——来自InfoQ精选换一换查看更多甲一句话乙'],
  ],
  [
    'topics without links',
    { below: '<div class="a"><span class="b">水文观测</span><span class="b">木器</span></div>' },
    ['related', '水文观测木器'],
  ],
  [
    'a question whether the article was helpful',
    { below: '<div><p>您对本文的内容满意吗？</p><span>满意</span><span>不满意</span></div>' },
    ['promotion', '您对本文的内容满意吗？满意不满意'],
  ],
  [
    'counts of likes and shares',
    { above: '<div><span>阅读 1.2 万</span><span>点赞 30</span><span>收藏 12</span></div>' },
    ['toolbar', '阅读1.2万点赞30收藏12'],
  ],
  [
    'a vote',
    { below: '<div><h4>投票：你家的门板朝哪边？</h4><div>里</div><div gk-button>提交</div></div>' },
    ['related', '投票：你家的门板朝哪边？里提交'],
  ],
  [
    'tabs of the page',
    { above: '<div><span>正文</span><span>评论 12</span><span>相关推荐</span></div>' },
    ['toolbar', '正文评论12相关推荐'],
  ],
  [
    'a promotion above the title’s box',
    { aboveTitle: '<div><span>看坝人调查：填写问卷，抽门板</span><a href="/survey/1">去看看</a></div>' },
    ['banner', '看坝人调查：填写问卷，抽门板去看看'],
  ],
  [
    'a promotion below the page, without a link',
    { behind: '<div><p>水位大会 8 折购票</p><span>05 天 12 小时</span></div>' },
    ['banner', '水位大会8折购票05天12小时'],
  ],
  [
    'a card next to the column, with one link and a heading',
    { behind: '<div><div><h6>门板的调度</h6><p>顾水生 | 看坝人</p><a>换一换</a></div></div>' },
    ['sidebar', '门板的调度顾水生|看坝人换一换'],
  ],
])('%s is recognized by its text', (_, around, expected) => {
  expect(find(around)).toEqual([expected]);
});

test('a summary by a machine that has no container ends at the next fact', () => {
  const above = '<p><b>AI 总结</b>：</p><p>文章讲了一块门板。</p><ul><li>水位</li></ul><p>2026-03-09</p>';
  expect(find({ above })).toEqual([
    ['toolbar', 'AI总结：'],
    ['toolbar', '文章讲了一块门板。'],
    ['toolbar', '水位'],
  ]);
});

test.each([
  ['an outline that the author has written', { body: `${outline}${text}` }],
  [
    'the author’s text about a player or a card',
    { body: `${text}<p>时长：03:12</p><p>他发布了 3 篇内容。</p><p>2026-03-09 19:02</p>` },
  ],
  [
    'the author’s section on summaries, rights and topics',
    {
      body: `${text}<h2>AI 摘要</h2><p>${sentence}</p><p>未经许可不得转载。</p><p><a href="/topic/12">水文</a></p><p>1873</p>`,
    },
  ],
  [
    'the original source, and the author',
    {
      below:
        '<p>原文链接：<a href="https://a.example/1">A plank for the level</a></p><p>作者：<a href="/profile/1">水文站</a></p>',
    },
  ],
  ['the date below the text', { below: '<p>发布于: 2026-03-09</p>' }],
  ['a date and a count with the same markup', { below: '<div><i class="b">2026-03-09</i><i class="b">7523</i></div>' }],
  [
    'a note above the text on the talk that it is based on',
    { above: '<p>本文整理自水位大会的演讲，<a href="/x">报名</a>已经结束。</p>' },
  ],
  [
    'a section of the text next to the column, its blocks without space between',
    { behind: '<section><h2>Planks</h2><p>The level is on the door.</p><h3>Doors</h3><ul><li>Oak</li></ul></section>' },
  ],
  ['an appendix of code next to the column', { behind: '<div><h6>附录</h6><pre>level = 3</pre></div>' }],
  [
    'a list of sources next to the column',
    { behind: '<section><h2>参考文献</h2><ol><li>顾水生, 门板考, 2019</li></ol></section>' },
  ],
  [
    'the author’s profile next to the column',
    { behind: '<section><h3>作者简介</h3><p>顾水生，看坝人，门板的第三任记录者</p></section>' },
  ],
  [
    'a date and a name with the same markup',
    { below: '<div><i class="b">2026年3月9日</i><i class="b">顾水生</i></div>' },
  ],
  [
    'names and their labels with the same markup',
    { below: '<div><i class="b">作者顾水生</i><i class="b">编辑李闸</i></div>' },
  ],
  ['a kicker about sales', { aboveTitle: '<div>门板购买链路专题</div>' }],
  [
    'a line about sales with a link that is not an offer',
    { above: '<div>报名人数破十万：<a href="/x">水位</a>背后的门板</div>' },
  ],
  [
    'names and a date next to phrases about sales',
    { above: '<div><span>顾水生</span> <span>优惠与报名系统负责人</span> <a href="/u/1">主页</a> 2026-03-09</div>' },
  ],
  ['a line above the title without an offer', { aboveTitle: '<div><a href="/topic/3">水文</a></div>' }],
  ['the time of the article, above the text', { above: '<div><span>2026-03-09 19:02</span></div>' }],
  ['a cover', { above: '<div><img src="cover.png"></div>' }],
  ['a single heading that is repeated elsewhere', { beside: '<p>门板的正面</p>' }],
])('%s stays', (_, around) => {
  expect(find(around)).toEqual([]);
});

test('repeated phrases about rights are scanned to the end, and sentences between them keep a line', () => {
  const line = `${'版权'.repeat(12)}。`.repeat(6);
  expect(find({ below: `<p>${line}其他</p>` })).toEqual([]);
  expect(find({ below: '<p>版权归水文站所有。门板归看坝的人。</p>' })).toEqual([]);
});
