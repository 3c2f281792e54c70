import type { SiteAdapter } from '../../sites/site-adapter.ts';
import { pathTo } from '../snapshot.ts';

/** Removes from the copy the blocks in the content that aren't the author's. `copy` and `root` must have the same structure. */
export function dropClutter(copy: Element, root: Element, foreign: readonly Element[], site: SiteAdapter): void {
  const inside = foreign.filter((element) => root.contains(element)).map((element) => pathTo(element, root));
  const doomed = inside.map((path) => path.reduce<Element | undefined>((at, index) => at?.children[index], copy));
  for (const element of doomed) element?.remove();
  for (const element of copy.querySelectorAll(site.contentClutter.join(', '))) element.remove();
}
