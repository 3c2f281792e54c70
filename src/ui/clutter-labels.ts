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

/** The localized name of a kind of clutter. */
export function clutterName(t: Translate, kind: ClutterKind): string {
  return t(names[kind]);
}

/** The amount of a kind; empty for a comment section in which no comments were found. */
export function removedCount(t: Translate, { kind, count, unit }: RemovedClutter): string {
  return kind === 'comments' && unit === 'places' ? '' : t(unit, { n: count });
}

/** Name and amount of a kind. */
export function clutterPhrase(t: Translate, removed: RemovedClutter): string {
  return `${clutterName(t, removed.kind)} ${removedCount(t, removed)}`.trim();
}

/** Sorts kinds counted by items before kinds counted by places, each by descending count. */
export function bySize(removed: readonly RemovedClutter[]): RemovedClutter[] {
  const rank = ({ unit }: RemovedClutter) => (unit === 'items' ? 0 : 1);
  return removed.toSorted((one, other) => rank(one) - rank(other) || other.count - one.count);
}
