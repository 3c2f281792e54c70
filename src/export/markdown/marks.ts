/**
 * Signs that stand in the text while it is being written. They are noncharacters of Unicode: no text holds them, and
 * `escapeText` drops them where one does.
 */
export const marks = {
  strongOpen: '\ufdd0',
  strongClose: '\ufdd1',
  emphasisOpen: '\ufdd2',
  emphasisClose: '\ufdd3',
  deletedOpen: '\ufdd4',
  deletedClose: '\ufdd5',
  /** Before the first letter of a line. */
  lineStart: '\ufdd6',
} as const;

export const anyMark = /[\ufdd0-\ufdef]/g;
