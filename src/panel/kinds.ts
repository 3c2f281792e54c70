import type { ClutterKind, Removed } from '../core/article.ts';
import type { Translate } from './props.ts';

const names: Readonly<Record<ClutterKind, string>> = {
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
};

/** A kind of clutter in the reader's words. */
export function kindName(t: Translate, kind: ClutterKind): string {
  return t(names[kind]);
}

export function removedCount(t: Translate, { count, unit }: Removed): string {
  return t(unit, { n: count });
}
