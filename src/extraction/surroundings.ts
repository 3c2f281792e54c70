import type { SiteAdapter } from '../sites/site-adapter.ts';
import type { Clutter } from './clutter/clutter-block.ts';
import { findClutterAround } from './clutter/find-clutter.ts';
import { findContent } from './content/find-content.ts';
import { readTitle } from './metadata/title.ts';
import type { Snapshot } from './snapshot.ts';

/** What stands around an article, or around the place that it comes to. Elements belong to `snapshot.page`. */
export interface Surroundings {
  readonly clutter: readonly Clutter[];
  /** The box of the article; `undefined` while it has no text. */
  readonly root: Element | undefined;
  readonly title: Element | undefined;
}

/**
 * The surroundings alone, at a small part of the cost of the article itself. Does not change the snapshot. `isAwaited`:
 * the article is known to be away, and whatever stands in its place is not it.
 */
export function findSurroundings({ page }: Snapshot, site: SiteAdapter, isAwaited: boolean): Surroundings {
  const { element: title } = readTitle(page, site);
  const content = isAwaited ? undefined : findContent(page.body, site, title);
  const clutter = content?.clutter ?? findClutterAround(page.body, site, title);
  return { clutter, root: content?.root, title };
}
