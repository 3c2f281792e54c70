import type { Article } from '../core/article.ts';
import { formatDate } from '../panel/facts.ts';
import type { Translate } from '../panel/props.ts';

/** The article as Markdown, with its facts at the top. */
export function toMarkdown(
  article: Article,
  { t, locale }: { readonly t: Translate; readonly locale: string },
): string {
  const { title, authors, translators, published, original, url, summary, body } = article;
  const facts = [
    ...(authors.length > 0 ? [`${t('author')} ${authors.join(', ')}`] : []),
    ...(translators.length > 0 ? [`${t('translator')} ${translators.join(', ')}`] : []),
    ...(published === undefined ? [] : [formatDate(published, locale)]),
    `<${url}>`,
    ...(original === undefined ? [] : [`[${t('original')}](${original})`]),
  ];
  const parts = [`# ${escapeText(title)}`, facts.join(' · '), ...(summary ? [`> ${escapeText(summary)}`] : [])];
  return `${[...parts, blocksOf(body)].join('\n\n')}\n`;
}

const blockTags =
  /^(?:P|DIV|SECTION|FIGURE|FIGCAPTION|BLOCKQUOTE|UL|OL|DL|DT|DD|PRE|TABLE|HR|H[1-6]|DETAILS|SUMMARY|MATH)$/i;

const isBlockElement = (node: Node): node is Element =>
  node.nodeType === 1 && blockTags.test(node.nodeName) && (node.nodeName.toLowerCase() !== 'math' || isDisplay(node));

const isDisplay = (node: Node) => (node as Element).getAttribute('display') === 'block';

/** Children as blocks, parted by empty lines; loose text between blocks is a paragraph. */
function blocksOf(parent: Element): string {
  const blocks: string[] = [];
  let loose = '';
  const flush = () => {
    if (loose.trim() !== '') blocks.push(loose.trim());
    loose = '';
  };
  for (const node of parent.childNodes) {
    if (!isBlockElement(node)) {
      loose += inlineOf(node);
      continue;
    }
    flush();
    const block = blockOf(node);
    if (block.trim() !== '') blocks.push(block);
  }
  flush();
  return blocks.join('\n\n');
}

function blockOf(element: Element): string {
  const level = element.getAttribute('data-heading-level') ?? /^H([1-6])$/i.exec(element.tagName)?.[1];
  if (level)
    return `${'#'.repeat(Math.max(2, Number(level)))} ${inlineAll(element)
      .trim()
      .replace(/^\*\*(.*)\*\*$/, '$1')}`;
  switch (element.tagName.toUpperCase()) {
    case 'PRE':
      return fence(element.textContent ?? '', element.querySelector('code')?.getAttribute('data-lang') ?? '');
    case 'BLOCKQUOTE':
      return blocksOf(element).replace(/^/gm, '> ').replace(/^> $/gm, '>');
    case 'UL':
    case 'OL':
      return listOf(element);
    case 'TABLE':
      return tableOf(element as HTMLTableElement);
    case 'HR':
      return '---';
    case 'MATH':
      return `$$${element.getAttribute('data-tex') ?? element.textContent ?? ''}$$`;
    default:
      return [...element.children].some(isBlockElement) ? blocksOf(element) : inlineAll(element).trim();
  }
}

function fence(code: string, language: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${language}\n${code}\n${ticks}`;
}

function listOf(list: Element): string {
  const start = Number(list.getAttribute('start') ?? 1);
  const items = [...list.children].map((item, index) => {
    const mark = list.tagName.toUpperCase() === 'OL' ? `${start + index}. ` : '- ';
    return (
      mark +
      blocksOf(item)
        .replace(/\n\n(?=\s*(?:-|\d+\.) )/g, '\n')
        .replace(/\n(?!\n)/g, `\n${' '.repeat(mark.length)}`)
    );
  });
  return items.join('\n');
}

function tableOf(table: HTMLTableElement): string {
  const rows = [...table.rows].map((row) =>
    [...row.cells].map((cell) =>
      blocksOf(cell)
        .replace(/\s*\n\s*/g, ' ')
        .replace(/\|/g, '\\|'),
    ),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  const [head = [], ...body] = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

function inlineAll(element: Element): string {
  return [...element.childNodes].map(inlineOf).join('');
}

function inlineOf(node: Node): string {
  if (node.nodeType === 3) return escapeText((node.nodeValue ?? '').replace(/\s+/g, ' '));
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  const inside = () => inlineAll(element);
  switch (element.tagName.toUpperCase()) {
    case 'BR':
      return '  \n';
    case 'STRONG':
    case 'B':
      return around('**', inside());
    case 'EM':
    case 'I':
      return around('*', inside());
    case 'DEL':
    case 'S':
      return around('~~', inside());
    case 'CODE':
      return codeSpan(element.textContent ?? '');
    case 'IMG':
      return `![${escapeText(element.getAttribute('alt') ?? '')}](${element.getAttribute('src') ?? ''})`;
    case 'A':
      return linkOf(element, inside() || escapeText(element.getAttribute('data-label') ?? ''));
    case 'MATH':
      return `$${element.getAttribute('data-tex') ?? element.textContent ?? ''}$`;
    default:
      return isBlockElement(element) ? `\n\n${blockOf(element)}\n\n` : inside();
  }
}

function linkOf(link: Element, text: string): string {
  const href = link.getAttribute('href') ?? '';
  return href === '' || href.startsWith('#')
    ? text
    : `[${text}](${href.replace(/[()\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)})`;
}

function codeSpan(code: string): string {
  const ticks = code.includes('`') ? '``' : '`';
  return ticks + (ticks.length > 1 ? ` ${code} ` : code) + ticks;
}

/** Marks hug their words: spaces at their inner edges are set outside. */
function around(mark: string, text: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return inner === '' ? text : `${before}${mark}${inner}${mark}${after}`;
}

function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/^(\s*)([#+-]|\d+[.)])(?=\s)/, '$1\\$2');
}
