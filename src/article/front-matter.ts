import type { Article } from './article.ts';
import { dayOf } from './facts.ts';

/** Our own, that of Obsidian Web Clipper, the user's own template, or none. */
export const frontMatterChoices = ['standard', 'clipper', 'custom', 'none'] as const;
export type FrontMatterChoice = (typeof frontMatterChoices)[number];

/** The user's settings for front matter. */
export interface FrontMatterSettings {
  readonly frontMatter: FrontMatterChoice;
  /** The user's template; if empty, ours is used. */
  readonly frontMatterTemplate: string;
}

/** The defaults. */
export const standardFrontMatter: FrontMatterSettings = { frontMatter: 'standard', frontMatterTemplate: '' };

/** The fields of an article that front matter can contain. */
export type NoteArticle = Pick<
  Article,
  'title' | 'url' | 'authors' | 'translators' | 'published' | 'summary' | 'lang' | 'original' | 'recording'
>;

/** Our template: one line per fact, so that Logseq can read it, with the names that pandoc and Hugo know. */
export const standardTemplate = `title: {{title}}
author: [{{author?}}]
translator: [{{translator?}}]
date: {{published?}}
lang: {{language?}}
source: {{url}}
original: {{original?}}
recording: {{recording?}}`;

/** Same as the default of Obsidian Web Clipper, so that notes of both fit in one vault. */
export const clipperTemplate = `title: {{title}}
source: {{url}}
author: {{author|wikilink}}
published: {{published|date}}
created: {{date}}
description: {{description}}
tags:
  - "clippings"`;

/** A fact: a list has any number of texts, the other kinds have one or none. */
interface Value {
  readonly kind: 'text' | 'date' | 'list';
  readonly texts: readonly string[];
}

const nothing: Value = { kind: 'text', texts: [] };

/** `{{name}}`, `{{name|filter}}`; with a question mark, the line is dropped if the fact is missing. */
const placeholder = /\{\{\s*(\w+)\s*(?:\|\s*(\w+)\s*)?(\??)\s*\}\}/g;

/** The template that the settings select; an empty custom one means ours. */
export function templateOf({ frontMatter, frontMatterTemplate }: FrontMatterSettings): string {
  if (frontMatter === 'custom') return frontMatterTemplate.trim() || standardTemplate;
  return { standard: standardTemplate, clipper: clipperTemplate, none: '' }[frontMatter];
}

/**
 * Fills in a YAML template and adds the `---` lines; empty if the template is. Facts are quoted as JSON, which is valid
 * YAML, so no title is parsed as a number, a date or a list. `now` is in epoch ms.
 */
export function writeFrontMatter(template: string, article: NoteArticle, now: number): string {
  if (template.trim() === '') return '';
  const values = listValues(article, now);
  const lines = template
    .trim()
    .split(/\r?\n/)
    .flatMap((line) => writeLine(line, values));
  return `---\n${lines.join('\n')}\n---`;
}

/** Names that a template can use. */
export const factNames = [
  'title',
  'url',
  'author',
  'translator',
  'published',
  'date',
  'description',
  'language',
  'domain',
  'original',
  'recording',
] as const;

function listValues(article: NoteArticle, now: number): Readonly<Record<string, Value>> {
  const text = (value: string | undefined): Value => (value ? { kind: 'text', texts: [value] } : nothing);
  const facts: Readonly<Record<(typeof factNames)[number], Value>> = {
    title: text(article.title),
    url: text(article.url),
    author: { kind: 'list', texts: article.authors },
    translator: { kind: 'list', texts: article.translators },
    published: readDate(article.published),
    date: { kind: 'date', texts: [dayOf(now)] },
    description: text(article.summary),
    language: text(article.lang),
    domain: text(URL.canParse(article.url) ? new URL(article.url).hostname : ''),
    original: text(article.original),
    recording: text(article.recording?.address),
  };
  return facts;
}

/** Adds seconds: Hugo silently ignores a time without them. */
function readDate(date: string | undefined): Value {
  if (!date) return nothing;
  const text = date.replace(/(T\d{2}:\d{2})(?=Z|[+-])/, '$1:00');
  const isDate = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))?$/.test(text);
  return { kind: isDate ? 'date' : 'text', texts: [text] };
}

/** A lone placeholder becomes a YAML value; within other text it becomes text. */
function writeLine(line: string, values: Readonly<Record<string, Value>>): readonly string[] {
  const [, head = '', body = ''] = /^(\s*(?:-\s+)?(?:[\p{L}\p{N}_][^:]*:\s*)?)(.*)$/u.exec(line) ?? [];
  const found = [...body.matchAll(placeholder)].map(([whole, name = '', filter = '', mark]) => ({
    whole,
    value: applyFilter((Object.hasOwn(values, name) ? values[name] : undefined) ?? nothing, filter),
    isOptional: mark === '?',
  }));
  const [first] = found;
  if (!first) return [line];
  if (found.every(({ value }) => value.texts.length === 0) && found.some(({ isOptional }) => isOptional)) return [];
  if (found.length === 1 && first.whole === body.trim()) return writeValue(head, first.value);
  let at = 0;
  const fill = (write: (value: Value) => string) =>
    body.replace(placeholder, () => write(found[at++]?.value ?? first.value));
  if (/^(?:\[|\{(?!\{))/.test(body)) return [head + fill(({ texts }) => texts.map(quote).join(', '))];
  if (body.startsWith('"')) return [head + fill((value) => quote(wordsOf(value)).slice(1, -1))];
  if (body.startsWith("'")) return [head + fill((value) => wordsOf(value).replace(/\s+/g, ' ').replaceAll("'", "''"))];
  if (/^[#|>]/.test(body)) return [head + fill((value) => wordsOf(value).replace(/\s+/g, ' '))];
  return [head + quote(fill(wordsOf))];
}

function writeValue(head: string, { kind, texts }: Value): readonly string[] {
  const isEntry = /^\s*-\s+$/.test(head);
  const [first] = texts;
  if (first === undefined) return isEntry ? [] : [head.trimEnd()];
  if (kind === 'date') return [head + first];
  if (isEntry) return texts.map((text) => head + quote(text));
  if (kind === 'text') return [head + quote(first)];
  const indent = /^\s*/.exec(head)?.[0] ?? '';
  return [head.trimEnd(), ...texts.map((text) => `${indent}  - ${quote(text)}`)];
}

function applyFilter(value: Value, filter: string): Value {
  if (filter === 'date' && value.kind === 'date')
    return { ...value, texts: value.texts.map((text) => text.slice(0, 10)) };
  if (filter !== 'wikilink') return value;
  // Characters that are not allowed in an Obsidian link.
  const nameOf = (text: string) =>
    text
      .replace(/[[\]|#^]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  return { kind: value.kind === 'list' ? 'list' : 'text', texts: value.texts.map((text) => `[[${nameOf(text)}]]`) };
}

function wordsOf({ texts }: Value): string {
  return texts.join(', ');
}

/** Also escapes line breaks that only YAML recognizes, and characters that YAML allows only escaped. */
function quote(text: string): string {
  return JSON.stringify(text.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
