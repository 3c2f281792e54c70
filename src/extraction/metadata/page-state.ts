import { stripWhitespace } from '../../dom/elements.ts';
import { readAddress } from '../../sites/match-article.ts';
import { type BylineRole, findBylineLabels } from './byline-labels.ts';
import { splitPersonNames } from './person-names.ts';

/** What the state of a page says of its article: `script#__NUXT_DATA__` of www.infoq.cn since 2026. */
export interface PageState {
  /** Names by role, in order. */
  readonly people: Readonly<Record<BylineRole, readonly string[]>>;
  /** Milliseconds since 1970, UTC. */
  readonly published?: number;
}

/** A longer state is left alone, in characters: an article's own is a tenth of it. */
const maxStateLength = 8_000_000;

/**
 * The state of the article at `url`, or `undefined`. An application that moves to another article in place keeps the
 * state of the first one: only an entry whose own id stands in the address is read.
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
 * Devalue, as far as it is needed: one list of all values, in which objects and lists hold the places of theirs; a list
 * that begins with a name (`["ShallowReactive", 1]`) wraps another. Nothing is built that has a cycle.
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
    return list.slice(0, mostNames).flatMap((one) => {
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

/** More people than these no article has. */
const mostNames = 50;

/** `作者：Jane Roe`, or the name alone: what stands in the place of an author without an account. */
function namesIn(line: string): string[] {
  const [label] = findBylineLabels(line);
  return label && label.role !== 'author' ? [] : splitPersonNames(line.slice(label?.end ?? 0));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWrapper(value: unknown): value is [string, number] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && typeof value[1] === 'number';
}
