import type { Article, OutlineEntry } from '../../article/article.ts';
import { formatDate, withoutScheme } from '../../article/facts.ts';
import { fitTable } from '../../article/fit-tables.ts';
import { buildOutlineTree, type OutlineNode } from '../../article/outline-tree.ts';
import type { ExportContext } from '../../on-demand/export-module.ts';
import { copyNodes } from '../copy-nodes.ts';
import { toStrictAddress } from './addresses.ts';
import { fitFormulas } from './fit-formulas.ts';
import { stripInvalidXmlChars, toValidHtml } from './valid-html.ts';

/** An article as a document of its own, before its images are embedded. */
export interface ArticleDocument {
  readonly document: Document;
  readonly body: HTMLElement;
  /** The headings as a tree, with their ids in the document. */
  readonly tree: readonly OutlineNode[];
}

export interface DocumentForm {
  readonly hasOutline: boolean;
  /** Maximum number of table columns that fit on a page. */
  readonly maxColumns: number;
  /** Width of a line on a page for formulas, in em. */
  readonly formulaRoom: number;
}

/** Builds a document of the title, facts, outline (if requested) and text. It has no window, so nothing in it loads. */
export function buildArticleDocument(
  article: Article,
  { t, locale }: ExportContext,
  { hasOutline, maxColumns, formulaRoom }: DocumentForm,
): ArticleDocument {
  const body = copyNodes(article.body);
  const ids = toValidHtml(body, article.outline);
  for (const table of body.querySelectorAll('table')) if (!table.closest('td, th')) fitTable(table, maxColumns);
  fitFormulas(body, formulaRoom);
  const document = body.ownerDocument;
  const entries = article.outline.flatMap((entry): OutlineEntry[] => {
    const id = ids.get(entry.id);
    return id ? [{ ...entry, id, text: stripInvalidXmlChars(entry.text) }] : [];
  });
  const tree = buildOutlineTree(entries);
  document.documentElement.lang = article.lang;
  document.title = stripInvalidXmlChars(article.title);
  const head = document.createElement('header');
  head.append(make(document, 'h1', article.title), ...layFacts(document, article, t, locale));
  const text = document.createElement('main');
  if (article.summary) text.append(make(document, 'p', article.summary, 'summary'));
  text.append(...body.childNodes);
  document.body.append(
    head,
    ...(hasOutline && entries.length > 1 ? [layOutline(document, tree, t('outline'))] : []),
    text,
  );
  return { document, body: text, tree };
}

/** An element with text, without characters that XML does not allow. */
export function make(document: Document, name: string, text = '', className = ''): HTMLElement {
  const element = document.createElement(name);
  if (text) element.textContent = stripInvalidXmlChars(text);
  if (className) element.className = className;
  return element;
}

function layFacts(document: Document, article: Article, t: ExportContext['t'], locale: string): HTMLElement[] {
  const { authors, translators, published, url, original, recording } = article;
  const names = [
    ...(authors.length > 0 ? [`${t('author')} ${authors.join(', ')}`] : []),
    ...(translators.length > 0 ? [`${t('translator')} ${translators.join(', ')}`] : []),
    ...(published === undefined ? [] : [formatDate(published, locale)]),
  ];
  const facts = names.length > 0 ? [make(document, 'p', names.join(' · '), 'facts')] : [];
  const sources = make(document, 'p', '', 'facts');
  sources.append(link(document, url, withoutScheme(url)));
  if (original !== undefined && URL.canParse(original)) sources.append(' · ', link(document, original, t('original')));
  if (recording && recording.address !== url) sources.append(' · ', link(document, recording.address, recording.label));
  return [...facts, sources];
}

function link(document: Document, href: string, text: string): HTMLElement {
  const element = make(document, 'a', text);
  element.setAttribute('href', toStrictAddress(href));
  return element;
}

function layOutline(document: Document, tree: readonly OutlineNode[], label: string): HTMLElement {
  const nav = document.createElement('nav');
  nav.append(make(document, 'h2', label), layRows(document, tree));
  return nav;
}

function layRows(document: Document, nodes: readonly OutlineNode[]): HTMLElement {
  const list = document.createElement('ol');
  for (const { entry, children } of nodes) {
    const row = document.createElement('li');
    const leading = make(document, 'a', entry.text);
    leading.setAttribute('href', `#${entry.id}`);
    row.append(leading, ...(children.length > 0 ? [layRows(document, children)] : []));
    list.append(row);
  }
  return list;
}
