import type { Article, RemovedClutter } from '../../article/article.ts';
import { hiddenKinds } from '../clean-page/page-css.ts';
import type { Failure } from '../reading/read-page.ts';
import type { Presentation, State } from './state.ts';

/** What the panel shows, as a value; how it looks is the panel's. */
export type PanelView =
  | { readonly state: 'waiting' }
  | { readonly state: 'reading'; readonly article: Article; readonly removed: readonly RemovedClutter[] }
  | { readonly state: 'clean'; readonly removed: readonly RemovedClutter[]; readonly failure?: Failure };

export function panelViewOf(stand: Extract<Presentation, { is: 'panel' | 'page' }>, { settings }: State): PanelView {
  const kinds = hiddenKinds(settings, []);
  const removed = kinds.flatMap((kind) => stand.reading?.removed.filter((one) => one.kind === kind) ?? []);
  if (stand.is === 'page') return { state: 'clean', removed, ...(stand.failure ? { failure: stand.failure } : {}) };
  return stand.reading ? { state: 'reading', article: stand.reading.article, removed } : { state: 'waiting' };
}
