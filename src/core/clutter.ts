import type { SiteAdapter } from '../sites/adapter.ts';
import type { ClutterKind, Removed } from './article.ts';
import { squash } from './blocks.ts';
import { findRuns } from './clutter-runs.ts';
import { findByWords } from './clutter-words.ts';

/** One block that is not the article. */
export interface Clutter {
  readonly kind: ClutterKind;
  readonly element: Element;
  /** Items in it, where it is a list; else undefined and the block counts as one place. */
  readonly items?: number;
}

/**
 * What is not the article, outermost blocks only: by the site's selectors, then by what it says, then by what it is.
 * `keep` are elements that no block may hold (title, content); what stands inside the content is not looked at.
 */
export function findClutter(root: Element, site: SiteAdapter, keep: readonly Element[]): Clutter[] {
  const found: Clutter[] = [];
  const isFree = (element: Element) =>
    !keep.some((kept) => element.contains(kept) || kept.contains(element)) &&
    !found.some((other) => other.element.contains(element));
  const add = (clutter: Clutter) => {
    if (isFree(clutter.element)) found.push(clutter);
  };
  for (const rule of site.clutter) {
    for (const element of root.querySelectorAll(rule.selector)) {
      add({ kind: rule.kind, element, ...(rule.item ? { items: countItems(element, rule.item) } : {}) });
    }
  }
  for (const clutter of findByWords(root, isFree)) add(clutter);
  for (const clutter of findRuns(root, isFree)) add(clutter);
  return found.filter(
    ({ element }) => !found.some((other) => other.element !== element && other.element.contains(element)),
  );
}

function countItems(element: Element, item: string): number {
  const items = [...element.querySelectorAll(item)];
  return items.filter((one) => !items.some((other) => other !== one && other.contains(one))).length;
}

/** The report: one row a kind, in the order of `clutterKinds` as the caller sorts it. */
export function countRemoved(clutter: readonly Clutter[]): Removed[] {
  const kinds = new Map<ClutterKind, Clutter[]>();
  for (const one of clutter) {
    if (squash(one.element.textContent ?? '') === '' && !one.element.querySelector('img, svg, iframe')) continue;
    kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), one]);
  }
  return [...kinds].map(([kind, blocks]) => {
    const items = blocks.reduce((sum, block) => sum + (block.items ?? 0), 0);
    return items > 0 ? { kind, count: items, unit: 'items' } : { kind, count: blocks.length, unit: 'places' };
  });
}

/** The rules of a site as one style sheet: what is hidden before it is painted. */
export function cosmeticCss(site: SiteAdapter, isHidden: (kind: ClutterKind) => boolean, mark: string): string {
  const selectors = site.clutter.filter((rule) => isHidden(rule.kind)).map((rule) => rule.selector);
  return [...selectors, `[${mark}]`].map((selector) => `:is(${selector}){display:none!important}`).join('\n');
}
