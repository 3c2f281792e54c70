// A page that changes like an application: it replaces articles, in pieces, late, in any order.
import type { Fixture } from '../../../../scripts/lib/launch.mjs';

const base = 'https://www.infoq.cn/article/aPageOfOurOwn000000';

export interface Piece {
  readonly url: string;
  readonly title: string;
  /** A word that is in each of its paragraphs and in no other article. */
  readonly word: string;
}

export const lamp: Piece = { url: `${base}21`, title: '灯塔周报', word: '灯塔' };
export const crane: Piece = { url: `${base}22`, title: '吊车的影子', word: '吊车' };
/** Another article with the same title, like the parts of a series. */
export const lampAgain: Piece = { url: `${base}23`, title: '灯塔周报', word: '雾号' };

const pieces = [lamp, crane, lampAgain];

const paragraphs = (word: string) =>
  Array.from({ length: 24 }, (_, index) => {
    const heading = index % 6 === 0 ? `<h2>${word}，第 ${index / 6 + 1} 节</h2>` : '';
    return `${heading}<p>${index}. ${word}的事情要从那年冬天说起，那时候${word}还没有名字，人们只叫它那个东西。</p>`;
  });

const script = `
const pieces = ${JSON.stringify(pieces.map((one) => ({ ...one, blocks: paragraphs(one.word) })))};
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const box = document.querySelector('#box');
const fill = ({ title, blocks }) => {
  box.innerHTML = '<h1 class="article-title">' + title + '</h1><ul class="read-time"><li><span class="date">2026-03-02</span></li></ul>' +
    '<div class="article-preview"><div class="ProseMirror">' + blocks.join('') + '</div></div>';
};
const setTitle = ({ title }) => { box.querySelector('h1').textContent = title; };
const setText = ({ blocks }) => { box.querySelector('.ProseMirror').innerHTML = blocks.join(''); };
const push = ({ url }) => history.pushState(null, '', url);
const at = (url) => pieces.find((one) => one.url === url);
let turn = 0;
const ways = {
  async 'a loading state'(one) { push(one); box.textContent = '加载中'; await wait(150); fill(one); },
  async 'nothing in between'(one) { push(one); await wait(150); fill(one); },
  async 'the address at last'(one) { fill(one); await wait(150); push(one); },
  async 'the title first'(one) { push(one); await wait(50); setTitle(one); await wait(250); setText(one); },
  async 'the text first'(one) { push(one); await wait(50); setText(one); await wait(250); setTitle(one); },
  async 'the text alone'(one) { push(one); await wait(50); setText(one); },
  async 'piece by piece'(one) {
    push(one); await wait(50); fill({ ...one, blocks: one.blocks.slice(0, 2) });
    for (const block of one.blocks.slice(2)) { await wait(20); box.querySelector('.ProseMirror').insertAdjacentHTML('beforeend', block); }
  },
};
addEventListener('popstate', async () => {
  const mine = ++turn;
  await wait(80);
  if (mine === turn) fill(at(location.href));
});
const seen = [];
const look = () => {
  const root = document.querySelector('infoq-reader')?.shadowRoot;
  const text = root?.querySelector('[data-part="body"]')?.textContent ?? '';
  const title = text ? root.querySelector('h1').textContent : '';
  const words = pieces.filter(({ word }) => text.includes(word)).map(({ word }) => word).join();
  const now = [location.href, words, title].join(' ');
  if (seen.at(-1) !== now) seen.push(now);
  requestAnimationFrame(look);
};
look();`;

function html(delay: number | undefined): string {
  const start = delay === undefined ? 'fill(pieces[0])' : `setTimeout(() => fill(pieces[0]), ${delay})`;
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>InfoQ</title><style>p{margin:20px 0}</style></head>
<body><div id="layout"><div class="article-main" id="box"></div></div><script>${script}\n${start}</script></body></html>`;
}

/** `delay`: how long after the page the first article appears, in ms. */
export function movingPage(delay?: number): Record<string, Fixture> {
  return Object.fromEntries(pieces.map(({ url }) => [url, { body: html(delay) }]));
}
