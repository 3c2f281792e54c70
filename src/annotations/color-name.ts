import type { MessageId, Translate } from '../ui/translate.ts';
import type { AnnotationColor } from './annotation.ts';

const messageIds = {
  yellow: 'highlightYellow',
  green: 'highlightGreen',
  blue: 'highlightBlue',
  pink: 'highlightPink',
} as const satisfies Record<AnnotationColor, MessageId>;

/** The localized name of a color, for assistive technology and tooltips. */
export function colorName(t: Translate, color: AnnotationColor): string {
  return t(messageIds[color]);
}
