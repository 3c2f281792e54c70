import type { Article } from '../../article/article.ts';
import {
  type FrontMatterSettings,
  standardFrontMatter,
  templateOf,
  writeFrontMatter,
} from '../../article/front-matter.ts';
import type { ExportRange } from '../../on-demand/export-module.ts';
import { cutToRange } from '../article-range.ts';
import { copyNodes } from '../copy-nodes.ts';
import { writeTarget } from './addresses.ts';
import { writeBlocks, writeHeading, writeQuote } from './blocks.ts';
import { escapeText } from './escape.ts';
import { prepareNotes } from './footnotes.ts';
import { writeInlines } from './inlines.ts';
import type { Place } from './line.ts';
import { prepare } from './prepare.ts';

/** The article, or a part of it, as Markdown; empty if there is no such part. `now` is in epoch milliseconds. */
export function toMarkdown(
  article: Article,
  range: ExportRange,
  settings: FrontMatterSettings = standardFrontMatter,
  now = Date.now(),
): string {
  if (range.kind === 'outline') return `${writeTitle(article, true)}\n\n${writeOutline(article)}\n`;
  const part = cutToRange(article, range);
  if (!part) return '';
  const text = writePart(part, copyNodes(article.body));
  if (range.kind === 'selection') return `${text}\n`;
  if (range.kind === 'section') return `${text}\n\n${writeSource(article)}\n`;
  if (range.kind === 'quotation') return text === '' ? '' : `${writeQuote(`${text}\n\n${writeSource(article)}`)}\n`;
  const head = [writeFrontMatter(templateOf(settings), article, now), writeTitle(article, false)].filter(Boolean);
  if (article.summary !== undefined) head.push(writeText(article.summary, article, 'flow'));
  return `${[...head, text].join('\n\n')}\n`;
}

function writePart(part: HTMLElement, whole: HTMLElement): string {
  prepare(part);
  prepareNotes(part, whole);
  return writeBlocks(part).join('\n\n');
}

function writeTitle(article: Article, isLink: boolean): string {
  const { title, url } = article;
  return writeHeading(isLink ? `[${escapeText(title)}](${writeTarget(url)})` : writeText(title, article, 'heading'), 1);
}

/** Text without markup; URLs in it are links. */
function writeText(text: string, { body }: Article, place: Place): string {
  return writeInlines([body.ownerDocument.createTextNode(text)], place);
}

function writeSource({ title, url }: Article): string {
  return `— [${escapeText(title)}](${writeTarget(url)})`;
}

function writeOutline({ outline }: Article): string {
  const path: number[] = [];
  const lines = outline.map(({ text, level }) => {
    while ((path.at(-1) ?? 0) >= level) path.pop();
    path.push(level);
    return `${'  '.repeat(path.length - 1)}- ${escapeText(text)}`;
  });
  return lines.join('\n');
}
