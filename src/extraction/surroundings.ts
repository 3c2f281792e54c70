import type { ReadabilityModule } from '../on-demand/readability-module.ts';
import type { SiteAdapter } from '../sites/site-adapter.ts';
import type { Clutter } from './clutter/clutter-block.ts';
import { findClutterAround } from './clutter/find-clutter.ts';
import { findContent } from './content/find-content.ts';
import { readTitle } from './metadata/title.ts';
import type { Snapshot } from './snapshot.ts';

/** The blocks around an article, or around the place where it will be loaded. Elements belong to `snapshot.page`. */
export interface Surroundings {
  readonly clutter: readonly Clutter[];
  /** The box of the article; `undefined` while it has no text. */
  readonly root: Element | undefined;
  readonly title: Element | undefined;
}

/**
 * Finds only the surroundings, which is much cheaper than extracting the article. Does not change the snapshot.
 * `isAwaited`: the article is known to be missing, so the present content is not it.
 */
export function findSurroundings(
  { page }: Snapshot,
  site: SiteAdapter,
  isAwaited: boolean,
  readability: ReadabilityModule | undefined,
): Surroundings {
  const { element: title } = readTitle(page, site);
  const content = isAwaited ? undefined : findContent(page.body, site, title, readability);
  const clutter = content?.clutter ?? findClutterAround(page.body, site, title);
  return { clutter, root: content?.root, title };
}
