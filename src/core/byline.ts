import type { SiteAdapter } from '../sites/adapter.ts';
import { collapse, isBlock, squash } from './blocks.ts';
import { parseDate } from './date.ts';
import { readJsonLd } from './jsonld.ts';

export interface Byline {
  readonly authors: readonly string[];
  readonly translators: readonly string[];
}

type Role = 'author' | 'translator' | 'other';

interface Name {
  readonly text: string;
  readonly role: Role | undefined;
}

/** Words that say whose names follow, in all languages of the site. */
const labels: readonly { readonly role: Role; readonly words: string }[] = [
  {
    role: 'translator',
    words: '译者|翻译者?|翻訳者?|译|translated by|translator|traduit par|traduzido por|traducteur|tradutor',
  },
  {
    role: 'other',
    words:
      'podcast with|interview with|interviewee|guests?|with|策划|编辑|审校|校对|责编|采访|主持人?|嘉宾|整理|レビュー者?|reviewed by|reviewer|edited by|editor|hosted by|revisado por|revu par|révisé par|planner|interviewed by',
  },
  { role: 'author', words: '作者|文章作者|presented by|撰文|作者・執筆者|著者|written by|author|by|par|por|de' },
];

const labelPatterns = labels.map(({ role, words }) => ({
  role,
  alone: new RegExp(`^(?:${words})\\s*[:：|｜丨/]?$`, 'i'),
  leading: new RegExp(`^(?:${words})\\s*[:：|｜丨]\\s*`, 'i'),
}));

const roleWords: readonly { readonly role: Role; readonly pattern: RegExp }[] = [
  { role: 'translator', pattern: /translat/i },
  { role: 'other', pattern: /planner|review|editor(?!ial)|proof/i },
  { role: 'author', pattern: /(?:^|[\s_-])authors?(?:$|[\s_-])/i },
];

/** Names above the text and nowhere else: the same marks stand in sidebars and feeds. */
export function readByline(page: Document, site: SiteAdapter, above: readonly Element[], translated: boolean): Byline {
  const names = readNames(site, above);
  const unknown = names.filter((name) => name.role === undefined);
  const known = names.filter((name) => name.role !== undefined);
  const authors = known.filter((name) => name.role === 'author');
  const hasTranslator = known.some((name) => name.role === 'translator');
  const roles = unknown.map((name, index): Name => {
    // A translated article names its translator after its author, sometimes without a word.
    const follows = authors.length > 0 || index > 0;
    const first = authors[0] ?? unknown[0];
    const crosses = first !== undefined && isLatin(first.text) && !isLatin(name.text);
    return { text: name.text, role: follows && translated && !hasTranslator && crosses ? 'translator' : 'author' };
  });
  const all = [...known, ...roles];
  const pick = (role: Role) => [...new Set(all.filter((name) => name.role === role).map((name) => name.text))];
  const found = pick('author');
  return { authors: found.length > 0 ? found : readHiddenAuthors(page), translators: pick('translator') };
}

function readNames(site: SiteAdapter, above: readonly Element[]): Name[] {
  const names: Name[] = [];
  const selector = [...site.names, 'a[href*="/profile/"]', 'a[href*="/u/"]'].join(', ');
  let pending: Role | undefined;
  for (const line of above) {
    const marked = outermost([...(line.matches(selector) ? [line] : []), ...line.querySelectorAll(selector)]);
    const text = collapse(line.textContent ?? '');
    if (text === '' || text.length > 160) continue;
    if (marked.length === 0) {
      const label = labelPatterns.find(({ alone }) => alone.test(text));
      if (label) pending = label.role;
      else names.push(...(isNameBesideDate(line, text) ? [{ text, role: pending }] : readPlainNames(text)));
      if (!label && !/^[\s·•,，、|｜/&]*$/.test(text)) pending = undefined;
      continue;
    }
    const leading = text.slice(0, Math.max(0, text.indexOf(collapse(marked[0]?.textContent ?? '')))).trim();
    const label = labelPatterns.find(({ alone }) => alone.test(leading))?.role;
    for (const one of marked) {
      const name = collapse(one.textContent ?? '');
      if (name === '' || name.length > 60) continue;
      const said = label ?? precedingLabel(one, line) ?? pending;
      names.push({ text: name, role: roleByName(one, line) ?? said });
    }
    if (label) pending = undefined;
  }
  return names;
}

function outermost(elements: readonly Element[]): Element[] {
  return [...new Set(elements)].filter((one) => !elements.some((other) => other !== one && other.contains(one)));
}

/** `author`, `translator`, `planner` as a class of the name or of the box around it. */
function roleByName(name: Element, line: Element): Role | undefined {
  for (let at: Element | null = name; at; at = at === line ? null : at.parentElement) {
    const own = at.getAttribute('class') ?? '';
    const role = roleWords.find(({ pattern }) =>
      pattern.test(own.replace(/(?:com-)?author-name|author__\w+|article__authors/g, '')),
    );
    if (role) return role.role;
    if (isBlock(at) && at !== line) break;
  }
  return undefined;
}

/** The word right before a name on a line with several names and several roles. */
function precedingLabel(name: Element, line: Element): Role | undefined {
  const range = name.ownerDocument.createRange();
  range.setStart(line, 0);
  range.setEndBefore(name);
  const before = collapse(range.toString());
  let best: { at: number; role: Role } | undefined;
  for (const { role, words } of labels) {
    for (const match of before.matchAll(new RegExp(`(?:^|[\\s,，、;；|｜•·])(?:${words})\\s*[:：|｜丨]`, 'gi'))) {
      if (!best || match.index >= best.at) best = { at: match.index, role };
    }
  }
  return best?.role;
}

/** A short entry of the list that the date stands in, before the date: a name without a mark of its own. */
function isNameBesideDate(line: Element, text: string): boolean {
  const entry = line.closest('li');
  if (!entry || text.length > 24 || !/^[\p{L}\p{M}\s.·・'’_-]+$/u.test(text)) return false;
  for (let next = entry.nextElementSibling; next; next = next.nextElementSibling) {
    if (parseDate(collapse(next.textContent ?? ''))) return true;
  }
  return false;
}

/** 作者：张三、李四 as plain text. */
function readPlainNames(text: string): Name[] {
  const label = labelPatterns.find(({ leading }) => leading.test(text));
  if (!label || text.length > 80) return [];
  // A date on the same line ends the names.
  const rest = text.replace(label.leading, '').replace(/\s*[·•|｜]?\s*\d{4}\s*[-/.年].*$/, '');
  if (/[。！？]/.test(rest)) return [];
  return rest
    .split(/[、,，;；/&|｜]|\s{2,}|\sand\s/)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name.length <= 40)
    .map((name) => ({ text: name, role: label.role }));
}

function isLatin(name: string): boolean {
  return /^[\p{Script=Latin}\s.'’-]+$/u.test(name);
}

function readHiddenAuthors(page: Document): string[] {
  const json = readJsonLd(page);
  const author = /"author"\s*:\s*(\[[^\]]*\]|\{[^}]*\}|"[^"]*")/.exec(json)?.[1] ?? '';
  const names = [...author.matchAll(/"name"\s*:\s*"([^"]+)"/g)].map((match) => match[1] ?? '');
  if (names.length > 0) return names;
  const field = page.body.querySelector('#cr_item_author')?.getAttribute('value') ?? '';
  return field
    .split(',')
    .map((name) => name.trim())
    .filter((name) => squash(name) !== '');
}
