import { stripWhitespace } from '../../dom/elements.ts';
import { isRecord } from '../../dom/is-record.ts';
import { readAddress } from '../../sites/match-article.ts';
import { type BylineRole, findBylineLabels } from './byline-labels.ts';
import { splitPersonNames } from './person-names.ts';

/** Metadata in the page's serialized state: `script#__NUXT_DATA__` of www.infoq.cn since 2026. */
export interface PageState {
  /** Names by role, in the order of the page. */
  readonly people: Readonly<Record<BylineRole, readonly string[]>>;
  /** Epoch in milliseconds. */
  readonly published?: number;
}

/** Maximum length of a state that is parsed, in characters: that of an article is about a tenth of it. */
const maxStateLength = 8_000_000;

/**
 * Returns the state of the article at `url`, or `undefined`. A single-page application keeps the state of the first
 * article after navigating to another, so only an entry whose id is in the URL counts.
 */
export function readPageState(page: Document, url: string): PageState | undefined {
  const path = readAddress(url)?.path ?? '';
  const id = path.replace(/\/+$/, '').split('/').at(-1) ?? '';
  for (const script of page.querySelectorAll('script[type="application/json"]')) {
    const text = script.textContent ?? '';
    if (id === '' || text.length > maxStateLength || !text.includes(id)) continue;
    const entry = findEntry(parseList(text), id);
    if (entry) return entry;
  }
  return undefined;
}

function parseList(text: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

/**
 * Reads the needed part of the devalue format: a list of all values, where objects and lists contain indexes into the
 * list, and a list that begins with a name (`["ShallowReactive", 1]`) wraps another value. Doesn't build objects, so
 * cycles do no harm.
 */
function findEntry(values: readonly unknown[], id: string): PageState | undefined {
  const read = (place: unknown): unknown => {
    let value = typeof place === 'number' ? values[place] : undefined;
    for (let hop = 0; hop < 8 && isWrapper(value); hop++) value = values[value[1]];
    return value;
  };
  const readNames = (place: unknown): string[] => {
    const list = read(place);
    if (!Array.isArray(list)) return [];
    return list.slice(0, maxNames).flatMap((one) => {
      const person = read(one);
      const name = isRecord(person) ? read(person.nickname) : undefined;
      return typeof name === 'string' && stripWhitespace(name) !== '' ? [name.trim()] : [];
    });
  };
  const entry = values.find(
    (value): value is Record<string, unknown> =>
      isRecord(value) && 'author' in value && [value.uuid, value.aid].some((place) => String(read(place)) === id),
  );
  if (!entry) return undefined;
  const line = read(entry.no_author);
  const published = read(entry.publish_time);
  return {
    people: {
      author: [...readNames(entry.author), ...(typeof line === 'string' ? namesIn(line) : [])],
      translator: readNames(entry.translator),
      other: [...readNames(entry.planner), ...readNames(entry.checker)],
    },
    ...(typeof published === 'number' ? { published } : {}),
  };
}

/** Maximum number of names that are read for a role. */
const maxNames = 50;

/** Names of an author without an account: `作者：Jane Roe`, or only the name. */
function namesIn(line: string): string[] {
  const [label] = findBylineLabels(line);
  return label && label.role !== 'author' ? [] : splitPersonNames(line.slice(label?.end ?? 0));
}

function isWrapper(value: unknown): value is [string, number] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && typeof value[1] === 'number';
}
