import TurndownService from 'turndown';
import { escapeAddress, escapeHtml, escapeText } from './escape.ts';
import { anyPlaceholder, placeholders } from './placeholders.ts';
import { prewrittenMarkdown } from './prepare.ts';

/** Elements that Markdown has no sign for and HTML has: they stay as they are, with Markdown inside. */
const keptInline = ['SUB', 'SUP', 'KBD', 'MARK', 'INS', 'U', 'Q', 'RUBY', 'RT', 'RP'];

interface Rule {
  readonly filter: (element: HTMLElement) => boolean;
  readonly replacement: (content: string, element: HTMLElement) => string;
}

const namedEntity =
  (...names: readonly string[]) =>
  (element: HTMLElement) =>
    names.includes(element.nodeName);

/** In the order in which they are asked; below them are Turndown's own. */
const rules: Readonly<Record<string, Rule>> = {
  carried: {
    filter: (element) => prewrittenMarkdown(element) !== undefined,
    replacement: (_, element) => prewrittenMarkdown(element) ?? '',
  },
  heading: {
    filter: (element) => levelOf(element) !== undefined,
    replacement: (content, element) => `\n\n${'#'.repeat(levelOf(element) ?? 2)} ${oneLine(plain(content))}\n\n`,
  },
  fence: {
    filter: namedEntity('PRE'),
    replacement: (_, element) => `\n\n${writeFence(element)}\n\n`,
  },
  code: {
    filter: (element) => element.nodeName === 'CODE' && !element.closest('pre'),
    replacement: (_, element) => writeCodeSpan(element.textContent ?? ''),
  },
  strong: {
    filter: (element) => /^(?:STRONG|B)$/.test(element.nodeName),
    replacement: (content, element) =>
      around(placeholders.strongOpen, content, placeholders.strongClose, element, 'strong, b'),
  },
  emphasis: {
    filter: (element) => /^(?:EM|I)$/.test(element.nodeName),
    replacement: (content, element) =>
      around(placeholders.emphasisOpen, content, placeholders.emphasisClose, element, 'em, i'),
  },
  deleted: {
    filter: (element) => /^(?:DEL|S)$/.test(element.nodeName),
    replacement: (content, element) =>
      around(placeholders.deletedOpen, content, placeholders.deletedClose, element, 'del, s'),
  },
  keptInline: {
    filter: namedEntity(...keptInline),
    replacement: (content, element) => {
      const name = element.nodeName.toLowerCase();
      return `<${name}>${oneLine(content)}</${name}>`;
    },
  },
  picture: {
    filter: namedEntity('IMG'),
    replacement: (_, element) => {
      const alt = oneLine(escapeText(element.getAttribute('alt') ?? ''));
      const address = element.getAttribute('src');
      return address ? `![${alt}](${escapeAddress(address)})` : alt;
    },
  },
  link: {
    filter: namedEntity('A'),
    replacement: (content, element) => writeLink(element, oneLine(content)),
  },
  entry: {
    filter: namedEntity('LI'),
    replacement: writeEntry,
  },
  quote: {
    filter: namedEntity('BLOCKQUOTE'),
    replacement: (content) => `\n\n${content.trim().replace(/^/gm, '> ').replace(/^> $/gm, '>')}\n\n`,
  },
  details: {
    filter: namedEntity('DETAILS'),
    replacement: (content, element) =>
      `\n\n<details${element.hasAttribute('open') ? ' open' : ''}>\n\n${content.trim()}\n\n</details>\n\n`,
  },
  summary: {
    filter: namedEntity('SUMMARY'),
    replacement: (_, element) => `\n\n<summary>${escapeHtml(oneLine(element.textContent ?? ''))}</summary>\n\n`,
  },
  term: {
    filter: namedEntity('DT'),
    replacement: (content) => `\n\n${placeholders.strongOpen}${plain(content).trim()}${placeholders.strongClose}\n\n`,
  },
  caption: {
    filter: namedEntity('FIGCAPTION', 'CAPTION'),
    replacement: (content) => `\n\n${content.trim()}\n\n`,
  },
};

export function createTurndown(): TurndownService {
  const writer = new TurndownService({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    // Content that is blank for Turndown has been carried past it.
    blankReplacement: (_, node) => ('isBlock' in node && node.isBlock ? '\n\n' : ''),
  });
  writer.escape = escapeText;
  for (const [name, rule] of Object.entries(rules).reverse()) writer.addRule(name, rule);
  return writer;
}

function levelOf(element: HTMLElement): number | undefined {
  const level = element.getAttribute('data-heading-level') ?? /^H([1-6])$/.exec(element.nodeName)?.[1];
  return level === undefined ? undefined : Number(level);
}

/** A heading is bold by itself. */
function plain(content: string): string {
  return content.replaceAll(placeholders.strongOpen, '').replaceAll(placeholders.strongClose, '');
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}

function writeFence(pre: HTMLElement): string {
  const code = pre.textContent ?? '';
  const language = pre.querySelector('code')?.getAttribute('data-lang') ?? '';
  const runs = [...code.matchAll(/`+/g)].map(([ticks]) => ticks.length);
  const ticks = '`'.repeat(Math.max(2, ...runs) + 1);
  return `${ticks}${/^[\w#+.-]+$/.test(language) ? language : ''}\n${code}\n${ticks}`;
}

function writeCodeSpan(code: string): string {
  const text = code.replace(/\s*\n\s*/g, ' ');
  if (text === '') return '';
  const runs = new Set([...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  let length = 1;
  while (runs.has(length)) length++;
  const ticks = '`'.repeat(length);
  const pad = /^`|`$|^ .*[^ ].* $/.test(text) ? ' ' : '';
  return ticks + pad + text + pad + ticks;
}

/** Spaces at the inner edges are set outside; bold within bold is bold. */
function around(open: string, content: string, close: string, element: HTMLElement, names: string): string {
  if (content.trim() === '' || element.parentElement?.closest(names)) return content;
  if (/\n\n/.test(content.trim())) return content;
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(content) ?? [];
  return `${before}${open}${inner}${close}${after}`;
}

function writeLink(link: HTMLElement, content: string): string {
  const href = link.getAttribute('href') ?? '';
  const label = content || escapeText(link.getAttribute('data-label') ?? hostOf(href));
  // Places within the article have no address in Markdown.
  if (href === '' || href.startsWith('#')) return label;
  if (/^https?:[^\s<>]+$/.test(href) && link.textContent?.replace(anyPlaceholder, '') === href) return `<${href}>`;
  return `[${label}](${escapeAddress(href)})`;
}

/** A card of a video has no text of its own. */
function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).host || href : href;
}

function writeEntry(content: string, entry: HTMLElement): string {
  const list = entry.parentElement;
  const isOther = list !== null && followsAlike(list);
  const mark = list?.nodeName === 'OL' ? `${numberOf(entry, list)}${isOther ? ')' : '.'}` : isOther ? '*' : '-';
  const ticked = entry.getAttribute('data-checked');
  const task = ticked === null ? '' : ticked === 'true' ? '[x] ' : '[ ] ';
  const indent = ' '.repeat(mark.length + 1);
  const text = content.replace(/^\n+|\n+$/g, '').replace(/\n(?=[^\n])/g, `\n${indent}`);
  return `${mark} ${task}${text}${entry.nextElementSibling ? '\n' : ''}`;
}

function numberOf(entry: Element, list: Element): number {
  const start = Number(list.getAttribute('start') ?? 1);
  return (Number.isFinite(start) ? start : 1) + [...list.children].indexOf(entry);
}

/** Two lists in a row are one for Markdown, unless their signs differ. */
function followsAlike(list: Element): boolean {
  let isOther = false;
  for (let one = list; one.previousElementSibling?.nodeName === list.nodeName; ) {
    one = one.previousElementSibling;
    isOther = !isOther;
  }
  return isOther;
}
