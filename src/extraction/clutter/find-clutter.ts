import type { ClutterKind, RemovedClutter } from '../../article/article.ts';
import { commonAncestor, isBlank, isEmptyBox, isInsideAny } from '../../dom/elements.ts';
import type { SiteAdapter } from '../../sites/site-adapter.ts';
import { findClutterByHeading } from './by-heading.ts';
import { findBars, findClutterByLayout } from './by-layout.ts';
import { findFurniture } from './by-wording.ts';
import { findCardLists } from './card-lists.ts';
import type { Clutter } from './clutter-block.ts';
import { listSubscriptions } from './inline-clutter.ts';
import { listMatches } from './match-selector.ts';
import { findMachineSummaries, findTopics } from './site-notes.ts';
import { findOffers } from './site-offers.ts';

/**
 * Finds the blocks around the article: by the site's selectors, then by their wording, then by their structure and
 * position. Returns the outermost block of each kind. No block contains the title or the content, or is inside them.
 */
export function findClutter(
  root: Element,
  site: SiteAdapter,
  title: Element | undefined,
  content?: Element,
): Clutter[] {
  const keep = [title, content].filter((one) => one !== undefined);
  const found = new Map<Element, Clutter>();
  const isFree = (element: Element) =>
    !keep.some((kept) => element.contains(kept) || kept.contains(element)) && !isInsideAny(element, found);
  const add = (clutter: Clutter, knownBy: string) => {
    if (isFree(clutter.element)) found.set(clutter.element, { ...clutter, knownBy });
  };
  const named = listMatches(
    root,
    site.clutter.map(({ selector }) => selector),
  );
  for (const [index, rule] of site.clutter.entries()) {
    for (const element of named[index] ?? []) {
      const items = rule.item ? { items: countItems(element, rule.item) } : {};
      add({ kind: rule.kind, element, ...items, ...(rule.holdsFacts ? { holdsFacts: true } : {}) }, rule.selector);
    }
  }
  const isOfPage = (element: Element) => isFree(element) && !isInFrame(element, title);
  for (const clutter of findClutterByHeading(root, content, isOfPage)) add(clutter, 'heading');
  if (content) for (const clutter of findFurniture(root, content, isFree)) add(clutter, 'wording');
  for (const clutter of findCardLists(root, content, isOfPage)) add(clutter, 'cards');
  if (content) {
    for (const clutter of findMachineSummaries(root, content, isOfPage)) add(clutter, 'wording');
    for (const clutter of findTopics(root, content, isOfPage)) add(clutter, 'wording');
    for (const clutter of listSubscriptions(root, isOfPage, content)) add(clutter, 'wording');
  }
  if (content) {
    for (const clutter of findClutterByLayout(root, title, content, isFree)) add(clutter, 'layout');
    const column = title ? commonAncestor(title, content) : content;
    for (const clutter of findOffers(column, isOfPage, content)) add(clutter, 'wording');
  }
  return [...found.values()].filter(({ element, kind }) => {
    for (const around of listAround(element, found)) if (around.kind === kind) return false;
    return true;
  });
}

/** The blocks of clutter that contain an element, innermost first. */
function* listAround(element: Element, clutter: ReadonlyMap<Element, Clutter>): Generator<Clutter> {
  for (let at = element.parentElement; at; at = at.parentElement) {
    const around = clutter.get(at);
    if (around) yield around;
  }
}

/** Elements in the site's own header, menu or footer, such as lists of articles, are part of that block. */
function isInFrame(element: Element, title: Element | undefined): boolean {
  const frame = element.closest('header, nav, footer');
  return frame !== null && !frame.closest('article, main') && !(title && frame.contains(title));
}

function countItems(element: Element, item: string): number {
  const items = new Set(element.querySelectorAll(item));
  return [...items].filter((one) => !(one.parentElement && isInsideAny(one.parentElement, items))).length;
}

/** Finds the clutter of a page whose article has not loaded yet: by selectors, headings and wording. */
export function findClutterAround(root: Element, site: SiteAdapter, title: Element | undefined): Clutter[] {
  const found = new Map(findClutter(root, site, title).map((one) => [one.element, one]));
  // The text may be loaded into an empty box, so its ancestors are kept.
  const around = new Set<Element>();
  for (const place of [...root.querySelectorAll('div, section, article, main')].filter(isEmptyBox))
    for (let at: Element | null = place; at && !around.has(at); at = at.parentElement) around.add(at);
  const isFree = (element: Element) =>
    !(title && (element.contains(title) || title.contains(element))) &&
    !around.has(element) &&
    !isInsideAny(element, found);
  for (const clutter of [...findFurniture(root, undefined, isFree), ...findBars(root, isFree)])
    if (isFree(clutter.element)) found.set(clutter.element, clutter);
  return [...found.values()];
}

/** Counts the hidden blocks for the user, with one row per kind. A box that contains another kind is not counted. */
export function countRemoved(clutter: readonly Clutter[], kinds: readonly ClutterKind[]): RemovedClutter[] {
  const byElement = new Map(clutter.map((one) => [one.element, one]));
  const mixed = new Set<Clutter>();
  for (const { element, kind } of clutter)
    for (const around of listAround(element, byElement)) if (around.kind !== kind) mixed.add(around);
  return kinds.flatMap((kind) => {
    const blocks = clutter.filter((one) => one.kind === kind && isSeen(one.element) && !mixed.has(one));
    if (blocks.length === 0) return [];
    const items = blocks.reduce((sum, block) => sum + (block.items ?? 0), 0);
    return [
      items > 0
        ? { kind, count: items, unit: 'items' as const }
        : { kind, count: blocks.length, unit: 'places' as const },
    ];
  });
}

function isSeen(element: Element): boolean {
  return !isBlank(element) || element.querySelector('img, svg, iframe') !== null;
}

/**
 * Returns the CSS that hides the given kinds: by the site's selectors, and by the attribute `mark` with the kind as its
 * value. One rule per selector, so that a browser that doesn't know a selector drops only that rule.
 */
export function cosmeticCss(site: SiteAdapter, kinds: readonly ClutterKind[], mark: string): string {
  const selectors = site.clutter.filter((rule) => kinds.includes(rule.kind)).map((rule) => `:is(${rule.selector})`);
  return [...selectors, ...kinds.map((kind) => `[${mark}="${kind}"]`)]
    .map((selector) => `${selector}{display:none!important}`)
    .join('\n');
}
