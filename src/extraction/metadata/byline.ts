import { collapseWhitespace, stripWhitespace } from '../../dom/elements.ts';
import type { SiteAdapter } from '../../sites/site-adapter.ts';
import type { SurroundingLines } from '../content/surrounding-lines.ts';
import { oneOf, only } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import * as zh from '../lexicon/zh.ts';
import { type BylineRole, findBylineLabels, nameCharacters, putLabelsFirst } from './byline-labels.ts';
import { assignRoles, type Name, rolesOfPeople, weighRole } from './byline-roles.ts';
import { listRuns, type Run } from './byline-runs.ts';
import { noGeneratedText, type ReadGeneratedText } from './css-content.ts';
import { readField } from './field.ts';
import { findInJsonLd, namesIn } from './json-ld.ts';
import type { PageState } from './page-state.ts';
import { isLatin, isPersonName, joinPieces, saysAnything, splitPersonNames } from './person-names.ts';
import { findNamesBeforeDate, isNameBesideDate } from './unmarked-name.ts';

export interface Byline {
  readonly authors: readonly string[];
  readonly translators: readonly string[];
}

/** Sources of names besides the text of the page. */
export interface BylineSources {
  readonly generated: ReadGeneratedText;
  readonly state: PageState | undefined;
  /** Whether the article links to the original that it translates. */
  readonly translated: boolean;
}

/** Maximum number of lines below the text that may contain metadata. */
export const maxBelowText = 12;

/** Maximum length of a byline, in characters. */
const maxBylineLength = 160;

/**
 * Reads names from the lines above the text, its first lines, the page's state and hidden metadata, and labeled lines
 * below the text and at its end. Ignores the rest of the page: sidebars and feeds contain similar markup.
 */
export function readByline(page: Document, site: SiteAdapter, lines: SurroundingLines, sources: BylineSources): Byline {
  const { translated, state } = sources;
  const named = readNames(site, lines.above, sources);
  const above = assignRoles(named, translated);
  const lead = assignRoles(readNames(site, lines.lead, sources), translated);
  // Below the text a name needs the label of an author.
  const below = readNames(site, lines.below.slice(0, maxBelowText), sources);
  // The same at the end of the text: 译者：张三 原文：…
  const tail = readNames(site, lines.tail, sources);
  const inRole = (names: readonly Name[], wanted: BylineRole) =>
    names.filter(({ role }) => role === wanted).map(({ text }) => text);
  const authors = [
    above.authors,
    lead.authors,
    state?.people.author ?? [],
    readHiddenAuthors(page, site),
    inRole(below, 'author'),
    inRole(tail, 'author'),
    // Names without a label or markup, if there are no others.
    named.length > 0 ? [] : findNamesBeforeDate([...lines.above, ...lines.lead]),
  ];
  const translators = [
    above.translators,
    lead.translators,
    state?.people.translator ?? [],
    inRole([...below, ...tail], 'translator'),
  ];
  const first = (lists: readonly (readonly string[])[]) => lists.find((names) => names.length > 0) ?? [];
  return { authors: first(authors), translators: first(translators) };
}

/** Returns whether a line names people: it begins with a label for authors, translators or editors, or links to a person. */
export function isByline(line: Element, text: string, generated = noGeneratedText): boolean {
  if (text.length > maxBylineLength) return false;
  const [first] = findBylineLabels(text);
  if ((first !== undefined && first.start < 2) || [...line.querySelectorAll('a')].some(leadsToPerson)) return true;
  const { runs, labelAround } = listRuns([line], () => false, generated);
  return labelAround(line) !== undefined || runs.some((run) => (findBylineLabels(run.text)[0]?.start ?? 2) < 2);
}

function readNames(site: SiteAdapter, lines: readonly Element[], { generated, state }: BylineSources): Name[] {
  const names: Name[] = [];
  const guessed = new Set<Name | undefined>();
  const selector = site.names.join(', ');
  const rolesIn = rolesOfPeople(state?.people);
  const isNamed = (one: Element) => one.matches(selector) || rolesIn(one.textContent ?? '').length > 0;
  const isMarked = (one: Element) => isNamed(one) || (one.tagName === 'A' && leadsToPerson(one));

  const { runs, labelAround } = listRuns(lines, isMarked, generated);
  let pending: BylineRole | undefined;
  let isCarried = false;
  for (const [index, run] of runs.entries()) {
    const { marked, box } = run;
    if (run.text.length > maxBylineLength) continue;
    const text = putLabelsFirst(run.text);
    if (collapseWhitespace(text) === '' || /[。！？]$|[a-z]{2}[.!?]$|[a-z]{4}[.!?] /.test(text)) continue;
    const labels = findBylineLabels(text);
    const start = text.slice(0, labels[0]?.start);
    const around = labelAround(box);
    const segments = [
      leadsTranslator(start, labels[0]?.role)
        ? { role: 'author' as const, text: start, said: true }
        : { role: around ?? pending, text: start, said: around !== undefined },
      ...labels.map(({ role, end }, index) => ({ role, text: text.slice(end, labels[index + 1]?.start), said: true })),
    ];
    let next = 0;
    for (const [at, { role, text: said, ...segment }] of segments.entries()) {
      const [lead = '', ...rest] = said.split(nameCharacters);
      // The next items of a labeled list may be a date or a place, so they aren't names without markup.
      const isLabeled = role !== undefined && (segment.said || !isCarried);
      const isBare = segment.said && isBareName(lead);
      if (rest.length === 0 ? isLabeled || isNameBesideDate(box, text) : isBare || (segment.said && isList(lead)))
        for (const text of splitPersonNames(lead)) {
          names.push({ text, role: weighRole({ label: role, state: rolesIn(text) }) });
          if (!isLabeled) guessed.add(names.at(-1));
        }
      for (const one of marked.slice(next, next + rest.length)) {
        const name = collapseWhitespace(one.textContent ?? '');
        const label = (at === 0 ? labelAround(one) : undefined) ?? (isBare ? undefined : role);
        if (!isPerson(name, isNamed(one))) continue;
        const list = one.closest('ul, ol') ?? undefined;
        names.push({ text: name, role: weighRole({ label, element: one, state: rolesIn(name) }), list });
      }
      next += rest.length;
    }
    const last = segments.at(-1);
    // A label at the end of a line is for the names in the next line.
    if (/^[\s·•,，、|｜/&\ue001]*$/.test(text)) continue;
    const isOpen = last !== undefined && collapseWhitespace(joinPieces(last.text)) === '';
    isCarried = !isOpen && labels.length === 0 && goesOn(box, runs[index + 1]);
    if (isOpen) pending = last.role;
    else if (isCarried) pending = around ?? pending;
    else pending = undefined;
  }
  // Beside a date there may also be a place.
  const known = names.filter((name) => !guessed.has(name));
  return known.some(({ role }) => role === 'author') ? known : names;
}

/** Jane Roe 译者：张三: a Latin name before a translator is the author. A single word may be a topic. */
function leadsTranslator(start: string, next: BylineRole | undefined): boolean {
  const name = joinPieces(start)
    .replace(/[\s,，、|｜/·]+$/, '')
    .trim();
  return next === 'translator' && isLatin(name) && isPersonName(name) && /^\p{Lu}\S*(?:\s+\p{Lu}\S*){1,3}$/u.test(name);
}

/** 作者：Jane Roe ⟨张三⟩: a marked name doesn't inherit the label if an unmarked Latin name comes first. */
const isBareName = (lead: string) => isLatin(joinPieces(lead).trim());

/** 作者：李四、⟨张三⟩: unmarked names in a list before a marked one. Without a separator the text may be a job title. */
const isList = (lead: string) => /[、,，/&|｜]\s*$/.test(joinPieces(lead));

/** Returns whether the next run is in the same list: a label above a list is for all of its items. */
function goesOn(box: Element, next: Run | undefined): boolean {
  const list = box.closest('ul, ol');
  return list !== null && next?.box.closest('ul, ol') === list;
}

/** In a single-page application, links to people may have no `href`. */
function leadsToPerson(link: Element): boolean {
  return /\/(?:profile|u|author)\//.test(link.getAttribute('href') ?? '/u/');
}

const nameButton = only(`\\+?\\s*${oneOf(zh.nameButtons, en.nameButtons)}`);

/**
 * A name, and not the label of a button next to it. If the page marks the name, it may have digits and punctuation:
 * 007, 苏川（前端）.
 */
function isPerson(name: string, isNamed: boolean): boolean {
  if (name.length > 60 || nameButton.test(name)) return false;
  return isNamed ? saysAnything.test(name) : isPersonName(name);
}

/** Finds the names of authors in invalid JSON-LD. */
function searchAuthors(text: string): string[] {
  const author = /"author"\s*:\s*(\[[^\]]{0,2000}\]|\{[^}]{0,500}\})/.exec(text)?.[1] ?? '';
  return [...author.matchAll(/"name"\s*:\s*"([^"]+)"/g)].map((match) => match[1] ?? '');
}

/** Reads authors from JSON-LD, a hidden field, or the document's title before the site's name. */
function readHiddenAuthors(page: Document, site: SiteAdapter): string[] {
  const names = namesIn(findInJsonLd(page, 'author', searchAuthors));
  if (names.length > 0) return names;
  const field = readField(page, site, 'authors') ?? '';
  const said = site.authorInTitle?.exec(page.querySelector('title')?.textContent?.trim() ?? '')?.[1] ?? '';
  return [...field.split(','), ...said.split(/[,，、]/)]
    .map((name) => name.trim())
    .filter((name) => stripWhitespace(name) !== '');
}
