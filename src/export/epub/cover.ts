import type { Article } from '../../article/article.ts';
import { formatDate } from '../../article/facts.ts';
import type { ExportContext } from '../../on-demand/export-module.ts';
import { bytesOf } from './image-format.ts';

const width = 1200;
const height = 1600;
const side = 110;

/** Draws a cover of text only (title, people, date) as PNG; `undefined` if the browser can't draw. */
export async function drawCover(
  article: Article,
  { locale }: ExportContext,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (typeof OffscreenCanvas !== 'function') return undefined;
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  const face = '"PingFang SC", "Hiragino Sans", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
  pen.fillStyle = '#fcfcfa';
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = '#1f5c7a';
  pen.fillRect(side, 150, 72, 8);
  pen.fillStyle = '#17191c';
  pen.textBaseline = 'top';
  let y = 240;
  for (const size of [92, 76, 62, 50]) {
    pen.font = `700 ${size}px ${face}`;
    const lines = breakLines(article.title, article.lang, (line) => pen.measureText(line).width, width - 2 * side);
    if (lines.length * size * 1.4 > 900 && size > 50) continue;
    for (const line of lines) {
      pen.fillText(line, side, y);
      y += size * 1.4;
    }
    break;
  }
  pen.fillStyle = '#6a6f75';
  pen.font = `400 40px ${face}`;
  const names = [...article.authors, ...article.translators].join(' · ');
  for (const line of breakLines(names, article.lang, (text) => pen.measureText(text).width, width - 2 * side)) {
    y += 60;
    pen.fillText(line, side, y);
  }
  const date = article.published === undefined ? '' : formatDate(article.published, locale);
  pen.fillText(['InfoQ', date].filter(Boolean).join('  ·  '), side, height - 170);
  return bytesOf(canvas);
}

/** Breaks text into lines of at most `most` pixels: between words, or within a word that is longer than a line. */
function breakLines(text: string, lang: string, widthOf: (line: string) => number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text, lang)) {
    if (line !== '' && widthOf((line + word).trimEnd()) > most) {
      lines.push(line.trimEnd());
      line = word.trimStart();
    } else line += word;
    while (widthOf(line) > most) {
      let length = line.length - 1;
      while (length > 1 && widthOf(line.slice(0, length)) > most) length--;
      lines.push(line.slice(0, length));
      line = line.slice(length).trimStart();
    }
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines;
}

/** Splits text into words. Closing punctuation stays with the word before it, an opening bracket with the one after. */
function wordsOf(text: string, lang: string): string[] {
  const words: string[] = [];
  for (const { segment } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)) {
    const last = words.at(-1);
    if (
      last !== undefined &&
      (/^[\s\p{Pe}\p{Pf}，。：；！？、,.:;!?…%]/u.test(segment) || /[\p{Ps}\p{Pi}]$/u.test(last))
    ) {
      words[words.length - 1] = last + segment;
    } else words.push(segment);
  }
  return words;
}
