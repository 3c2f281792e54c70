/**
 * Placeholders for markup in text that is being written. They are noncharacters of Unicode, which are dropped from the
 * text of the article.
 */
const mark = (place: number) => String.fromCharCode(0xfdd0 + place);

// Created from their numbers, because Chrome does not run a script that contains the characters.
export const placeholders = {
  strongOpen: mark(0),
  strongClose: mark(1),
  emphasisOpen: mark(2),
  emphasisClose: mark(3),
  deletedOpen: mark(4),
  deletedClose: mark(5),
  /** Markup that is already written: code, an image, an HTML element. */
  written: mark(6),
  linkOpen: mark(7),
  linkClose: mark(8),
  /** A formula between dollars. */
  formula: mark(9),
  lineEnd: mark(10),
} as const;

export const anyPlaceholder = /[\ufdd0-\ufdef]/g;
