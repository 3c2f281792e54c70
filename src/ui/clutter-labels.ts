import type { ClutterKind, RemovedClutter } from '../article/article.ts';
import type { MessageId, Translate } from './translate.ts';

const names = {
  feed: 'kindFeed',
  comments: 'kindComments',
  related: 'kindRelated',
  promotion: 'kindPromotion',
  banner: 'kindBanner',
  sidebar: 'kindSidebar',
  toolbar: 'kindToolbar',
  audio: 'kindAudio',
  header: 'kindHeader',
  footer: 'kindFooter',
} as const satisfies Record<ClutterKind, MessageId>;

/** A kind of clutter in the user's words. */
export function clutterName(t: Translate, kind: ClutterKind): string {
  return t(names[kind]);
}

/** How much there is of a kind; nothing where a page has room for comments and none was found. */
export function removedCount(t: Translate, { kind, count, unit }: RemovedClutter): string {
  return kind === 'comments' && unit === 'places' ? '' : t(unit, { n: count });
}

/** A kind with its count. */
export function clutterPhrase(t: Translate, removed: RemovedClutter): string {
  return `${clutterName(t, removed.kind)} ${removedCount(t, removed)}`.trim();
}

/** Lists first, the longest above; then what is counted by its places. */
export function bySize(removed: readonly RemovedClutter[]): RemovedClutter[] {
  const rank = ({ unit }: RemovedClutter) => (unit === 'items' ? 0 : 1);
  return removed.toSorted((one, other) => rank(one) - rank(other) || other.count - one.count);
}
