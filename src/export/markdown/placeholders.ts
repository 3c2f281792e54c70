/**
 * Placeholders that stand in the text while it is being written. They are noncharacters of Unicode: no text holds them,
 * and where one does it is dropped.
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
  /** What is written already: code, a picture, a formula, a tag. */
  written: mark(6),
  linkOpen: mark(7),
  linkClose: mark(8),
  /** A formula between dollars. */
  formula: mark(9),
  lineEnd: mark(10),
} as const;

export const anyPlaceholder = /[\ufdd0-\ufdef]/g;
