// An article whose tables are wider than a printed page: many columns, long words, numbers, merged cells, images, in a
// list.
import type { Fixture } from '../../../../scripts/lib/launch.mjs';

const url = 'https://www.infoq.cn/article/aPageOfOurOwn0000021';
/** Wider than the footer of a printed page, in which it appears. */
const title = `磨平的秤星：${'旧秤与新账，'.repeat(12)}`;
const sentence = '秤星磨得看不清了，掌柜仍旧凭手感报数；旁边记账的人一笔也没有落下。';
const range = (count: number) => Array.from({ length: count }, (_, index) => index);

/** The first word of each cell; no other cell begins with it. */
const words: string[] = [];

function cell(tag: string, table: number, row: number, column: number, text = ''): string {
  const word = `q${table}r${row}c${column}`;
  words.push(word);
  return `<${tag}>${word}${text && ` ${text}`}</${tag}>`;
}

function table(id: number, columns: number, rows: number, textOf: (row: number, column: number) => string): string {
  const line = (tag: string, row: number) =>
    `<tr>${range(columns)
      .map((column) => cell(tag, id, row, column, textOf(row, column)))
      .join('')}</tr>`;
  return `<table><thead>${line('th', 0)}</thead><tbody>${range(rows)
    .map((row) => line('td', row + 1))
    .join('')}</tbody></table>`;
}

const long = 'com.example.ledger.service.internal.WeighingStationConfigurationFactoryBean';
const tables = [
  table(1, 14, 6, (row, column) => (column % 3 === 1 ? `第${row}轮，${sentence}` : '')),
  table(2, 9, 4, (_, column) => (column === 4 ? long : '12,345.67')),
  table(3, 15, 4, () => 'Throughput').replace('<tbody><tr>', '<tbody><tr id="row">'),
  table(4, 26, 3, (_, column) => (column === 2 ? sentence : '')),
  `<ul><li>${sentence}<blockquote>${table(5, 12, 3, () => '重量单位')}</blockquote></li></ul>`,
  `<table><tr>${cell('th', 6, 0, 0)}<th colspan="19">合计</th></tr>${range(3)
    .map(
      (row) =>
        `<tr>${range(20)
          .map((column) => cell('td', 6, row + 1, column))
          .join('')}</tr>`,
    )
    .join('')}</table>`,
  `<table><tr>${cell('th', 7, 0, 0)}${cell('th', 7, 0, 1)}</tr><tr>${cell('td', 7, 1, 0)}<td><pre><code>${'weigh(stone, scale); '.repeat(12)}</code></pre>q7r1c1</td></tr></table>`,
];
words.push('q7r1c1');

/** A formula of words, each in a box of its own, wider than a printed page. */
function formula(id: number, count: number): string {
  const word = (index: number) => {
    words.push(`m${id}w${index}e`);
    return `<mtext>m${id}w${index}e</mtext>`;
  };
  return `<math display="block"><mrow>${range(count).map(word).join('<mo>+</mo>')}</mrow></math>`;
}

const formulas = `${formula(1, 14)}<p>${sentence}</p><ul><li>${sentence}${formula(2, 15)}</li></ul><blockquote>${formula(3, 12)}</blockquote><p>设 ${formula(4, 13).replace(' display="block"', '')}。</p>`;

const notes = `<p>${sentence}<sup><a href="#fn1" id="ref1">1</a></sup></p><details><summary>其余</summary><p>folded-words ${sentence}</p></details>
${`<p>${sentence}</p>`.repeat(4)}<ol><li id="fn1">账房的半句话。<a href="#ref1">↩</a></li></ol><p>${sentence}<a href="#row">见前表</a></p>`;

const html = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>
  ${title}_架构_秤_InfoQ精选文章 </title>
<style>@media print { a { display: block; padding: 40px } a::after { content: "page-words" attr(href) } }</style></head>
<body><div id="layout"><div class="article-main"><h1 class="article-title">${title}</h1>
<p>作者：<a class="com-author-name">林三更</a></p><ul class="read-time"><li><span class="date">2019-03-02</span></li></ul>
<div class="article-preview"><div class="ProseMirror">${`<p>${sentence}</p>`.repeat(4)}${notes.split('<details>')[0]}
${formulas}${tables.map((one) => `<p>${sentence}</p>${one}`).join('')}<details>${notes.split('<details>')[1]}</div></div>
<div class="comment-container"><h2>评论</h2><textarea></textarea><div>发布</div><div>暂无评论</div></div></div></div></body></html>`;

export const wideTables = {
  url,
  title,
  /** One word of each cell. */
  words: words as readonly string[],
  fixtures: (): Record<string, Fixture> => ({ [url]: { body: html } }),
};
