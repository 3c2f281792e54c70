import { collapseWhitespace, isBlock, stripWhitespace } from '../../dom/elements.ts';
import type { SiteAdapter } from '../../sites/site-adapter.ts';
import type { SurroundingLines } from '../content/surrounding-lines.ts';
import { type BylineRole, findBylineLabels, nameCharacters, separatorCharacters } from './byline-labels.ts';
import { parseDate } from './date.ts';
import { readJsonLd } from './json-ld.ts';
import { isLatin, isPersonName, joinPieces, splitPersonNames } from './person-names.ts';

export interface Byline {
  readonly authors: readonly string[];
  readonly translators: readonly string[];
}

interface Name {
  readonly text: string;
  readonly role: BylineRole | undefined;
}

const roleWords: readonly { readonly role: BylineRole; readonly pattern: RegExp }[] = [
  { role: 'translator', pattern: /translat/i },
  { role: 'other', pattern: /planner|review|proof|(?:^|[\s_-])editors?(?:$|[\s_-])/i },
  { role: 'author', pattern: /(?:^|[\s_-])authors?(?:$|[\s_-])/i },
];

/** So many lines below the text may still be its own. */
export const maxBelowText = 12;

/** Longest line that can be one of names. */
const maxBylineLength = 160;

/**
 * Names above the text, in its first lines, or where machines are told; nowhere else: the same marks stand in
 * sidebars and feeds.
 */
export function readByline(page: Document, site: SiteAdapter, zones: SurroundingLines, translated: boolean): Byline {
  const above = assignRoles(readNames(site, zones.above), translated);
  const lead = assignRoles(readNames(site, zones.lead), translated);
  // Below the text a name counts where a word says that it is an author's.
  const below = readNames(site, zones.below.slice(0, maxBelowText)).filter(({ role }) => role === 'author');
  const authors = [above.authors, lead.authors, readHiddenAuthors(page, site), below.map(({ text }) => text)].find(
    (names) => names.length > 0,
  );
  return {
    authors: authors ?? [],
    translators: above.translators.length > 0 ? above.translators : lead.translators,
  };
}

/** True for a line that says who wrote, translated or edited. */
export function isByline(line: Element, text: string): boolean {
  if (text.length > maxBylineLength) return false;
  const [first] = findBylineLabels(text);
  return (first !== undefined && first.start === 0) || [...line.querySelectorAll('a')].some(leadsToPerson);
}

function assignRoles(names: readonly Name[], translated: boolean): Byline {
  const known = names.filter((name) => name.role !== undefined);
  const labelled = known.find((name) => name.role === 'author');
  const hasTranslator = known.some((name) => name.role === 'translator');
  const unknown = names.find((name) => name.role === undefined);
  const all = names.map((name): Name => {
    if (name.role !== undefined) return name;
    // A translated article names its translator after its author, sometimes without a word.
    const first = labelled ?? (translated && name !== unknown ? unknown : undefined);
    const crosses = first !== undefined && isLatin(first.text) && !isLatin(name.text);
    return { text: name.text, role: crosses && !hasTranslator ? 'translator' : 'author' };
  });
  const pick = (role: BylineRole) => [...new Set(all.filter((name) => name.role === role).map((name) => name.text))];
  return { authors: pick('author'), translators: pick('translator') };
}

function readNames(site: SiteAdapter, lines: readonly Element[]): Name[] {
  const names: Name[] = [];
  const selector = site.names.join(', ');
  let pending: BylineRole | undefined;
  let isCarried = false;
  for (const [index, line] of lines.entries()) {
    const { text, marked } = readLine(line, selector);
    if (collapseWhitespace(text) === '' || text.length > maxBylineLength || /[。！？]$|[a-z]{2}[.!?]$/.test(text))
      continue;
    const labels = findBylineLabels(text);
    const first = labels[0]?.start ?? text.length;
    const start = text.slice(0, first);
    const segments = [
      leadsTranslator(start, labels[0]?.role)
        ? { role: 'author' as const, text: start, said: true }
        : { role: pending, text: start, said: false },
      ...labels.map(({ role, end }, index) => ({ role, text: text.slice(end, labels[index + 1]?.start), said: true })),
    ];
    let next = 0;
    for (const segment of segments) {
      const count = segment.text.split(nameCharacters).length - 1;
      for (const one of marked.slice(next, next + count)) {
        const name = collapseWhitespace(one.textContent ?? '');
        // What the line says is surer than the class of the box around the name.
        const role = segment.said ? (roleOfClass(one) ?? segment.role) : (roleByName(one, line) ?? segment.role);
        if (name.length <= 60) names.push({ text: name, role });
      }
      next += count;
      // Further entries of a list may be a date and a place.
      const isLabelled = segment.role !== undefined && (segment.said || !isCarried);
      if (count === 0 && (isLabelled || isNameBesideDate(line, text)))
        names.push(...splitPersonNames(segment.text).map((name) => ({ text: name, role: segment.role })));
    }
    const last = segments.at(-1);
    // A label that ends its line speaks of the names of the next one.
    if (/^[\s·•,，、|｜/&\ue001]*$/.test(text)) continue;
    const isOpen = last !== undefined && collapseWhitespace(joinPieces(last.text)) === '';
    isCarried = !isOpen && labels.length === 0 && goesOn(line, lines[index + 1]);
    if (isOpen) pending = last.role;
    else if (!isCarried) pending = undefined;
  }
  return names;
}

/** Jane Roe 译者：张三: a name in Latin before its translator's is the author's. One word may be a topic. */
function leadsTranslator(start: string, next: BylineRole | undefined): boolean {
  const name = joinPieces(start).trim();
  return next === 'translator' && isLatin(name) && isPersonName(name) && /^\p{Lu}\S*(?:\s+\p{Lu}\S*){1,3}$/u.test(name);
}

/** The next entry of the same list: a label above a list speaks of them all. */
function goesOn(line: Element, next: Element | undefined): boolean {
  const list = line.closest('ul, ol');
  return list !== null && next?.closest('ul, ol') === list;
}

/** A line as text, each marked name as one sign. */
function readLine(line: Element, selector: string): { text: string; marked: Element[] } {
  const isMarked = (one: Element) =>
    stripWhitespace(one.textContent ?? '') !== '' &&
    (one.matches(selector) || (one.tagName === 'A' && leadsToPerson(one)));
  const marked = outermost([line, ...line.querySelectorAll(`${selector}, a`)].filter(isMarked));
  const walker = line.ownerDocument.createTreeWalker(line, 4);
  const pieces: string[] = [];
  let last: Element | undefined;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const name = marked.find((one) => one.contains(node));
    if (name && name !== last) pieces.push(nameCharacters);
    else if (!name && /\S/.test(node.nodeValue ?? '')) pieces.push(collapseWhitespace(node.nodeValue ?? ''));
    last = name;
  }
  return { text: pieces.join(separatorCharacters), marked };
}

/** In an application a link to a person may have no address. */
function leadsToPerson(link: Element): boolean {
  return /\/(?:profile|u|author)\//.test(link.getAttribute('href') ?? '/u/');
}

function outermost(elements: readonly Element[]): Element[] {
  return [...new Set(elements)].filter((one) => !elements.some((other) => other !== one && other.contains(one)));
}

/** `author`, `translator`, `planner` as a class of the name or of the box around it. */
function roleByName(name: Element, line: Element): BylineRole | undefined {
  for (let at: Element | null = name; at; at = at === line ? null : at.parentElement) {
    const role = roleOfClass(at);
    if (role) return role;
    if (isBlock(at) && at !== line) break;
  }
  return undefined;
}

function roleOfClass(element: Element): BylineRole | undefined {
  const names = (element.getAttribute('class') ?? '').replace(/(?:com-)?author-name|author__\w+|article__authors/g, '');
  return roleWords.find(({ pattern }) => pattern.test(names))?.role;
}

/** A short entry of the list that the date stands in, before the date: a name without a mark of its own. */
function isNameBesideDate(line: Element, text: string): boolean {
  const entry = line.closest('li');
  if (!entry || text.length > 24 || !isPersonName(text)) return false;
  for (let next = entry.nextElementSibling; next; next = next.nextElementSibling) {
    if (parseDate(collapseWhitespace(next.textContent ?? ''))) return true;
  }
  return false;
}

/** What machines are told: JSON-LD, a hidden field, the part of the document's title before the site's name. */
function readHiddenAuthors(page: Document, site: SiteAdapter): string[] {
  const json = readJsonLd(page);
  const author = /"author"\s*:\s*(\[[^\]]*\]|\{[^}]*\}|"[^"]*")/.exec(json)?.[1] ?? '';
  const names = [...author.matchAll(/"name"\s*:\s*"([^"]+)"/g)].map((match) => match[1] ?? '');
  if (names.length > 0) return names;
  const field = page.body.querySelector('#cr_item_author')?.getAttribute('value') ?? '';
  const said = site.authorInTitle?.exec(page.querySelector('title')?.textContent?.trim() ?? '')?.[1] ?? '';
  return [...field.split(','), ...said.split(/[,，、]/)]
    .map((name) => name.trim())
    .filter((name) => stripWhitespace(name) !== '');
}
