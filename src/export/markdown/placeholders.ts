/**
 * Signs that stand in the text while it is being written. They are noncharacters of Unicode: no text holds them, and
 * `escapeText` drops them where one does.
 */
const mark = (place: number) => String.fromCharCode(0xfdd0 + place);

// By their numbers: Chrome runs no script in whose text they stand.
export const placeholders = {
  strongOpen: mark(0),
  strongClose: mark(1),
  emphasisOpen: mark(2),
  emphasisClose: mark(3),
  deletedOpen: mark(4),
  deletedClose: mark(5),
  /** Before the first letter of a line. */
  lineStart: mark(6),
} as const;

export const anyPlaceholder = /[\ufdd0-\ufdef]/g;
