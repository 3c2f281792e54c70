import type { Article } from '../../src/article/article.ts';

/** The expected result for a page: the `expected.json` next to it. Texts are compared without white space. */
export interface Expected {
  readonly url: string;
  readonly kind: 'article' | 'other';
  readonly title: string;
  readonly authors: readonly string[];
  readonly translators: readonly string[];
  readonly published: string | null;
  /** True if the case is about a day without a time. */
  readonly exactDate?: boolean;
  readonly lang: string;
  readonly original: string | null;
  readonly outline: readonly { readonly level: number; readonly text: string }[];
  /** Headings that may or may not be in the outline. */
  readonly optionalOutline: readonly string[];
  /** The text of every block of the body, in order. A formula splits a paragraph and is not in it. */
  readonly paragraphs: readonly string[];
  /** Strings that may or may not be in the body. */
  readonly optionalText: readonly string[];
  readonly code: readonly { readonly lang: string | null; readonly text: string }[];
  readonly images: readonly string[];
  readonly tables: readonly { readonly rows: number; readonly cells: number }[];
  /** Every list item in order; not checked if absent. */
  readonly lists?: readonly ExpectedItem[] | null;
  /** The caption shown under each image; not checked if absent. */
  readonly captions?: readonly { readonly image: string; readonly text: string }[] | null;
  readonly links: readonly string[];
  readonly formulas: readonly string[];
  /** In-page links of the body: the same number must lead to an element of the body. */
  readonly anchors: readonly string[];
  readonly clutter: readonly string[];
  /** Players and the like: the body must link to one of the addresses of each; the link's text is arbitrary. */
  readonly embeds?: readonly (readonly string[])[];
  /** Number of elements of the body by selector, for structure that no other field covers. */
  readonly counts?: Readonly<Record<string, number>>;
  /** True if the page says that the article continues after a login. */
  readonly excerpt?: boolean;
  /** True for a page with the address of an article, but without an article. */
  readonly byContent?: boolean;
  readonly settleMs: number;
  readonly notes: string;
}

export interface ExpectedItem {
  /** Lists around the item, from 1, counted from the outermost item of a run of neighboring lists. */
  readonly depth: number;
  readonly ordered: boolean;
  /** The number shown before an item of an ordered list. */
  readonly number: number | null;
  /** The beginning of its own text: 40 characters at most. */
  readonly text: string;
  /** A formula or code follows the text. */
  readonly cut?: boolean;
}

export type FaultKind =
  | 'title'
  | 'authors'
  | 'translators'
  | 'date'
  | 'lang'
  | 'original'
  | 'excerpt'
  | 'text'
  | 'clutter'
  | 'outline'
  | 'code'
  | 'images'
  | 'tables'
  | 'lists'
  | 'captions'
  | 'links'
  | 'formulas'
  | 'structure'
  | 'safety';

export interface Fault {
  readonly kind: FaultKind;
  readonly text: string;
}

/** Shares from 0 to 1: how much of the expected is found, and how much of what is found is expected. */
export interface Share {
  readonly recall: number;
  readonly precision: number;
}

export interface Score {
  readonly text: Share;
  readonly outline: Share;
  /** Whether every heading is below the right parent. */
  readonly nested: boolean;
  /** Blocks that are exact and in the right place. */
  readonly code: { readonly exact: number; readonly total: number };
  readonly faults: readonly Fault[];
}

/** A text with a lower share is faulty. */
export const limits = { recall: 0.999, precision: 0.995 };

export const squash = (text: string): string => text.replace(/[\s\u200b]+/g, '');

/** `covers`: addresses of the page's cover image, which may or may not be in the body. */
export function score(article: Article, expected: Expected, covers: readonly string[] = []): Score {
  const got = readText(article.body, expected);
  const wanted = expected.paragraphs.map(squash).join('');
  const text = shareOf(
    shingles(withoutOptional(wanted, expected.optionalText)),
    shingles(withoutOptional(got, expected.optionalText)),
  );
  const outline = requiredOutline(article, expected);
  const headings = outline.map((entry) => squash(entry.text));
  const wantedHeadings = expected.outline.map((entry) => squash(entry.text));
  const code = readCode(article.body);
  return {
    text,
    outline: shareOf(wantedHeadings, headings),
    nested: same(parents(outline), parents(expected.outline)),
    code: {
      exact: expected.code.filter((block, at) => code[at]?.text === trimCode(block.text)).length,
      total: expected.code.length,
    },
    faults: [
      ...headFaults(article, expected),
      ...textFaults(text, got, expected),
      ...clutterFaults(article, got, expected),
      ...outlineFaults(article, outline, expected),
      ...codeFaults(article.body, expected),
      ...blockFaults(article.body, expected, covers),
      ...listItemFaults(article.body, expected),
      ...captionFaults(article.body, expected),
      ...linkFaults(article, expected),
      ...safetyFaults(article.body),
    ],
  };
}

/** All differences between an article and the expected result, as text; empty if there are none. */
export function listFaults(article: Article, expected: Expected, covers: readonly string[] = []): string[] {
  return score(article, expected, covers).faults.map(({ kind, text }) => `${kind}: ${text}`);
}

function headFaults(article: Article, expected: Expected): Fault[] {
  const names = (list: readonly string[]) => list.map(squash);
  return [
    ...differ('title', 'title', squash(article.title), squash(expected.title)),
    // A person who belongs to neither list, such as a planner, is a fault in each list that has them.
    ...differ('authors', 'authors', names(article.authors), names(expected.authors)),
    ...differ('translators', 'translators', names(article.translators), names(expected.translators)),
    ...differ('date', 'published', dateFor(expected, article.published) ?? null, expected.published),
    ...differ('lang', 'language', primary(article.lang), primary(expected.lang)),
    ...differ('excerpt', 'whether it is an excerpt', article.isExcerpt ?? false, expected.excerpt ?? false),
    ...differ('original', 'original', article.original ?? null, expected.original),
  ];
}

/** A time on the expected day also matches a date without a time, unless the case is about that. */
function dateFor({ published, exactDate }: Expected, got: string | undefined): string | undefined {
  return !exactDate && published?.length === 10 && got?.startsWith(`${published}T`) ? published : got;
}

function textFaults({ recall, precision }: Share, got: string, expected: Expected): Fault[] {
  const faults: Fault[] = [];
  if (recall < limits.recall) {
    const lost = expected.paragraphs.map(squash).filter((paragraph) => !got.includes(paragraph));
    faults.push({ kind: 'text', text: `recall ${recall.toFixed(4)}; not found whole: ${show(lost)}` });
  }
  if (precision < limits.precision) {
    faults.push({ kind: 'text', text: `precision ${precision.toFixed(4)}; foreign: ${show(foreign(got, expected))}` });
  }
  return faults;
}

/** The rest of a text without everything that may be in it: to explain a fault, not for the score. */
function foreign(got: string, expected: Expected): string[] {
  const known = [...expected.paragraphs, ...expected.optionalText].map(squash).filter(Boolean);
  return known
    .sort((a, b) => b.length - a.length)
    .reduce((rest, text) => rest.replace(text, '\n'), got)
    .split('\n')
    .filter(Boolean);
}

function clutterFaults(article: Article, got: string, expected: Expected): Fault[] {
  const places = {
    body: [got],
    outline: article.outline.map(({ text }) => squash(text)),
    names: [...article.authors, ...article.translators].map(squash),
  };
  return Object.entries(places).flatMap(([place, texts]) =>
    expected.clutter
      .filter((clutter) => texts.some((text) => text.includes(squash(clutter))))
      .map((clutter): Fault => ({ kind: 'clutter', text: `in the ${place}: ${clutter}` })),
  );
}

function requiredOutline(article: Article, expected: Expected) {
  const optional = expected.optionalOutline.map(squash);
  return article.outline.filter(({ text }) => !optional.includes(squash(text)));
}

function outlineFaults(article: Article, outline: Article['outline'], expected: Expected): Fault[] {
  const texts = (entries: readonly { readonly text: string }[]) => entries.map(({ text }) => squash(text));
  const aims = article.outline.filter(({ id, text }) => {
    const found = id === '' ? [] : [...article.body.querySelectorAll('[id]')].filter((element) => element.id === id);
    return found.length !== 1 || !squash(found[0]?.textContent ?? '').includes(squash(text));
  });
  return [
    ...differ('outline', 'headings', texts(outline), texts(expected.outline)),
    ...differ('outline', 'place of each heading’s parent', parents(outline), parents(expected.outline)),
    ...differ('outline', 'entries that lead to no heading of the body', texts(aims), []),
  ];
}

function codeFaults(body: HTMLElement, expected: Expected): Fault[] {
  const got = readCode(body);
  const wanted = expected.code.map(({ lang, text }) => ({ lang, text: trimCode(text) }));
  const faults = differ('code', 'number of blocks', got.length, wanted.length);
  for (const [at, block] of wanted.entries()) {
    faults.push(...differ('code', `block ${at + 1}`, got[at]?.text, block.text));
    faults.push(...differ('code', `language of block ${at + 1}`, alias(got[at]?.lang), alias(block.lang)));
  }
  const bare = [...body.querySelectorAll('pre')].filter((pre) => !pre.querySelector(':scope > code'));
  return [...faults, ...differ('code', 'pre without code', bare.length, 0)];
}

function blockFaults(body: HTMLElement, expected: Expected, covers: readonly string[]): Fault[] {
  const images = [...body.querySelectorAll('img')].map((image) => image.getAttribute('src') ?? '');
  const wanted = new Set(expected.images);
  const tables = [...body.querySelectorAll('table')].map((table) => ({
    rows: table.querySelectorAll('tr').length,
    cells: table.querySelectorAll('td, th').length,
  }));
  const formulas = [...new Set(formulaSources(body).map(({ tex }) => tex))];
  const counts = Object.keys(expected.counts ?? {}).map((selector) => [
    selector,
    body.querySelectorAll(selector).length,
  ]);
  return [
    ...differ('images', 'images', sorted(images.filter((src) => wanted.has(src) || !covers.includes(src))), [
      ...sorted(expected.images),
    ]),
    ...differ('tables', 'rows and cells', tables, expected.tables),
    ...differ('formulas', 'formulas', sorted(formulas), sorted(expected.formulas.map(spaced))),
    ...differ('structure', 'elements', Object.fromEntries(counts), expected.counts ?? {}),
  ];
}

function listItemFaults(body: HTMLElement, { lists }: Expected): Fault[] {
  if (!lists) return [];
  const got = readItems(body).map((item, at) => ({ ...item, text: startOf(item.text, lists[at]) }));
  return differ(
    'lists',
    'items',
    got,
    lists.map(({ depth, ordered, number, text }) => ({ depth, ordered, number, text: squash(text) })),
  );
}

/** The beginning of an item's text, as long as the expected one. */
function startOf(text: string, wanted: ExpectedItem | undefined): string {
  const length = squash(wanted?.text ?? '').length;
  return wanted?.cut || length >= 40 ? text.slice(0, length) : text.slice(0, Math.max(length, 40));
}

/** The items of all lists, each with the marker that is drawn before it. */
export function readItems(
  body: HTMLElement,
): { depth: number; ordered: boolean; number: number | null; text: string }[] {
  return [...body.querySelectorAll('li')].map((item) => {
    const list = item.parentElement;
    const own = item.cloneNode(true) as Element;
    for (const part of own.querySelectorAll('ul, ol, pre, math, [data-tex]')) part.remove();
    const text = squash(own.textContent ?? '');
    const ordered = list?.tagName === 'OL';
    const hasMarker = item.getAttribute('data-marker') !== 'none' && list?.getAttribute('data-marker') !== 'none';
    const drawn = hasMarker ? numberOf(item) : Number(/^\d+/.exec(text)?.[0] ?? Number.NaN);
    return {
      depth: [...ancestors(item, body)].filter(({ tagName }) => tagName === 'UL' || tagName === 'OL').length,
      ordered,
      number: ordered && !Number.isNaN(drawn) ? drawn : null,
      text,
    };
  });
}

function numberOf(item: Element): number {
  const list = item.parentElement;
  const items = [...(list?.children ?? [])].filter(({ tagName }) => tagName === 'LI');
  const isReversed = list?.hasAttribute('reversed');
  let number = Number(list?.getAttribute('start') ?? (isReversed ? items.length : 1));
  for (const one of items) {
    number = Number(one.getAttribute('value') ?? number);
    if (one === item) return number;
    number += isReversed ? -1 : 1;
  }
  return Number.NaN;
}

function captionFaults(body: HTMLElement, { captions }: Expected): Fault[] {
  if (!captions) return [];
  const figures = [...body.querySelectorAll('figure')];
  const got = captions.map(({ image }) => {
    const figure = figures.find((one) => one.querySelector('img')?.getAttribute('src') === image);
    return { image, text: squash(figure?.querySelector('figcaption')?.textContent ?? '') };
  });
  return differ(
    'captions',
    'captions',
    got,
    captions.map(({ image, text }) => ({ image, text: squash(text) })),
  );
}

function linkFaults(article: Article, expected: Expected): Fault[] {
  const own = withoutHash(article.url);
  // A player's row belongs to the extension, and only `embeds` checks it.
  const links = [...article.body.querySelectorAll('a[href]')]
    .filter((link) => !link.closest('[data-media]'))
    .map((link) => link.getAttribute('href') ?? '');
  const inPage = links.filter((href) => href.startsWith('#'));
  const embeds = (expected.embeds ?? []).flat();
  const outward = links.filter(
    (href) => !href.startsWith('#') && !embeds.includes(href) && !(href.includes('#') && withoutHash(href) === own),
  );
  const original = expected.original && withoutHash(expected.original);
  const targets = (list: readonly string[]) => sorted(list.map(withoutHash).filter((href) => href !== original));
  const ids = new Set([...article.body.querySelectorAll('[id]')].map(({ id }) => `#${id}`));
  const players = [...article.body.querySelectorAll('a[href], iframe[src], video[src], audio[src], source[src]')];
  const led = players.map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '');
  const lost = (expected.embeds ?? []).filter((some) => !some.some((address) => led.includes(address)));
  return [
    ...differ('links', 'targets', targets(outward), targets(expected.links)),
    ...differ(
      'links',
      'in-page links that lead somewhere',
      inPage.filter((href) => ids.has(decode(href))).length,
      expected.anchors.length,
    ),
    ...differ('links', 'players without a link', lost, []),
  ];
}

const forbidden =
  'script, style, link, meta, base, form, input, button, textarea, select, object, embed, template, dialog';

/** Content that no page may bring into the panel. */
function safetyFaults(body: HTMLElement): Fault[] {
  const found = [...body.querySelectorAll(forbidden)].map(({ localName }) => `<${localName}>`);
  for (const element of [body, ...body.querySelectorAll('*')]) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name) || /^(?:srcdoc|style|formaction|ping|autofocus)$/i.test(name)) found.push(`${name}=`);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: a browser skips them in an address
      if (/^(?:javascript|vbscript|data:text):?/i.test(value.replace(/[\u0000-\u0020]/g, ''))) {
        if (/^(?:href|src|xlink:href|action|data|poster)$/i.test(name)) found.push(`${name}=${value}`);
      }
    }
  }
  return differ('safety', 'must not live in the panel', found, []);
}

/** The text of a body, without formulas and the extension's own text about a player. */
function readText(body: HTMLElement, expected: Expected): string {
  const copy = body.cloneNode(true) as HTMLElement;
  for (const { element } of formulaSources(copy)) element.remove();
  const embeds = (expected.embeds ?? []).flat();
  for (const link of copy.querySelectorAll('a[href]')) {
    if (embeds.includes(link.getAttribute('href') ?? '')) link.remove();
  }
  return squash(copy.textContent ?? '');
}

/** The formulas of a body: the TeX, and the whole element that shows it. */
export function formulaSources(body: HTMLElement): { tex: string; element: Element }[] {
  const marks = [...body.querySelectorAll('annotation[encoding*="tex" i], [data-tex]')];
  return marks.map((mark) => {
    const tex = mark.getAttribute('data-tex') ?? mark.textContent ?? '';
    const around = [...ancestors(mark, body)].filter((element) =>
      element.matches('math, [data-tex], [class*="katex"]'),
    );
    return { tex: spaced(tex), element: around.at(-1) ?? mark };
  });
}

function* ancestors(element: Element, root: Element): Generator<Element> {
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) yield at;
}

export function readCode(body: HTMLElement): { lang: string | null; text: string }[] {
  return [...body.querySelectorAll<HTMLElement>('pre > code')].map((code) => ({
    lang: code.dataset.lang ?? null,
    text: trimCode(code.textContent ?? ''),
  }));
}

/** Unifies line ends and removes blank lines at both ends; the first line keeps its indentation. */
function trimCode(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/^(?:[^\S\n]*\n)+|(?:\n[^\S\n]*)+$/g, '');
}

const aliases: Record<string, string> = {
  js: 'javascript',
  ts: 'typescript',
  py: 'python',
  sh: 'bash',
  shell: 'bash',
  golang: 'go',
  yml: 'yaml',
  'c++': 'cpp',
  rs: 'rust',
};

function alias(lang: string | null | undefined): string | null {
  const name = lang?.toLowerCase();
  return name === undefined ? null : (aliases[name] ?? name);
}

/** For each heading the index of its parent heading, or -1: the tree, whatever the levels' numbers. */
function parents(outline: readonly { readonly level: number }[]): number[] {
  return outline.map(({ level }, at) => outline.slice(0, at).findLastIndex((above) => above.level < level));
}

/**
 * Removes optional strings from both sides, the longest first: an article whose own text contains such a string loses it
 * on both sides, and removing one between two paragraphs joins them on both sides.
 */
function withoutOptional(text: string, optional: readonly string[]): string {
  const strings = optional.map(squash).filter(Boolean);
  return strings.sort((a, b) => b.length - a.length).reduce((rest, string) => rest.replaceAll(string, ''), text);
}

const shingleLength = 8;

/** Every run of eight characters; a shorter text is a run of its own. */
function shingles(text: string): string[] {
  const signs = [...text];
  if (signs.length === 0) return [];
  if (signs.length <= shingleLength) return [text];
  return signs.slice(shingleLength - 1).map((_, at) => signs.slice(at, at + shingleLength).join(''));
}

/** Compares two multisets. The recall is 1 if nothing is expected, the precision is 1 if nothing is found. */
function shareOf(wanted: readonly string[], got: readonly string[]): Share {
  const left = new Map<string, number>();
  for (const one of wanted) left.set(one, (left.get(one) ?? 0) + 1);
  let common = 0;
  for (const one of got) {
    const count = left.get(one) ?? 0;
    if (count === 0) continue;
    left.set(one, count - 1);
    common++;
  }
  return {
    recall: wanted.length === 0 ? 1 : common / wanted.length,
    precision: got.length === 0 ? 1 : common / got.length,
  };
}

function differ(kind: FaultKind, what: string, got: unknown, wanted: unknown): Fault[] {
  return same(got, wanted) ? [] : [{ kind, text: `${what}: ${show(got)} instead of ${show(wanted)}` }];
}

const same = (a: unknown, b: unknown) => show(a) === show(b);
const show = (value: unknown) => JSON.stringify(value) ?? 'nothing';
const sorted = (list: readonly string[]) => [...new Set(list)].sort();
const spaced = (text: string) => text.trim().replace(/\s+/g, ' ');
const primary = (lang: string) => lang.toLowerCase().split('-')[0];
const withoutHash = (href: string) => href.replace(/#.*$/s, '');

function decode(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
