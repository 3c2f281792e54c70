import type { ReadabilityModule, TextBox } from '../../on-demand/readability-module.ts';
import type { SiteAdapter } from '../../sites/site-adapter.ts';
import type { Clutter } from '../clutter/clutter-block.ts';
import { findClutter } from '../clutter/find-clutter.ts';
import { findInnerClutter } from '../clutter/find-inner-clutter.ts';
import { findByName, isOneOfParts } from './named-boxes.ts';
import { findNotices, findTrailingBoxes } from './text-boxes.ts';

/** The box with all of the article's text. Contains the title if the text has no box of its own. */
export interface Content extends TextBox {
  readonly clutter: readonly Clutter[];
  /** Found by a selector of the site: all of the box is the article, except for known kinds of clutter. */
  readonly isNamed: boolean;
}

/**
 * Finds the article's box by the site's selectors, else by its prose. `undefined` if there is no article yet, or if it
 * takes `readability` to find it.
 */
export function findContent(
  body: Element,
  site: SiteAdapter,
  shown: Element | undefined,
  readability: ReadabilityModule | undefined,
): Content | undefined {
  const clutterOf = (root: Element) => [...findInnerClutter(root), ...findClutter(body, site, shown, root)];
  const named = findByName(body, site);
  if (named && !(shown && isOneOfParts(named, body, site))) {
    const below = findTrailingBoxes(named, site.content.join(', '));
    const foreign = [...findNotices(named), ...below];
    return { root: named, clutter: clutterOf(named), foreign, below, isNamed: true };
  }
  if (!readability) return undefined;
  const clutter = findClutter(body, site, shown);
  const refused = new Set(clutter.map(({ element }) => element));
  const found =
    named && shown
      ? { ...readability.includeSiblingParts(named, shown, refused), clutter: [] }
      : readability.findByProse(body, site, shown, clutter);
  return found && { ...found, clutter: [...found.clutter, ...clutterOf(found.root)], isNamed: false };
}
