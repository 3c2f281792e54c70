import type { MessageId, Translate } from '../ui/translate.ts';
import type { AnnotationColor } from './annotation.ts';

const messageIds = {
  yellow: 'highlightYellow',
  green: 'highlightGreen',
  blue: 'highlightBlue',
  pink: 'highlightPink',
} as const satisfies Record<AnnotationColor, MessageId>;

/** The name of a color, for those who don't see it. */
export function colorName(t: Translate, color: AnnotationColor): string {
  return t(messageIds[color]);
}
