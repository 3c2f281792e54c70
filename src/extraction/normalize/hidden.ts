import { isBlock, isUndisplayed, strippedText } from '../../dom/elements.ts';

/** What `isHidden` is asked of. */
export const maybeHidden = '[hidden], [style*="display"], [style*="font-size"], [style*="visibility"]';

/**
 * What is hidden within a line is a hint, or no text of the article at all; a block may be a folded part, and so may
 * what a control names.
 */
export function isHidden(element: Element): boolean {
  const hidden = element.getAttribute('hidden');
  const style = element.getAttribute('style') ?? '';
  const isFolded = (hidden !== null && hidden !== 'until-found') || isUndisplayed(element);
  // What stands in an element of no size may have one of its own.
  const isMarked = isFolded || (element.childElementCount === 0 && unseen.test(style));
  if (!isMarked || element.querySelector(wordless)) return false;
  const text = strippedText(element);
  if (text.length >= longestHint || isControlled(element)) return false;
  return element.matches(hints) || text === '' || (!isBlock(element) && isInLine(element, text));
}

/** What a part of a text may be without words. */
export const wordless = 'pre, table, img, svg, canvas, math, video, audio, iframe';

/** Longer text that is hidden in a line may be the rest of it. */
const longestHint = 120;

const unseen = /font-size\s*:\s*0(?![.\d])|visibility\s*:\s*hidden/i;

/** Blocks that say by themselves that they are no text. */
const hints = '[role="tooltip"], [role="dialog"], [role="alert"], [role="status"], [role="menu"]';

/** Other text stands before or after it in its block. */
function isInLine(element: Element, text: string): boolean {
  let line = element.parentElement;
  while (line?.parentElement && !isBlock(line)) line = line.parentElement;
  return line !== null && strippedText(line) !== text;
}

/** A control folds it and shows it: a button by `aria-controls`, a tab by its link or its id. */
function isControlled(element: Element): boolean {
  const names = [element.id, ...(element.getAttribute('aria-labelledby') ?? '').split(/\s+/)].filter(Boolean);
  const root = element.getRootNode();
  const known = controlled.get(root) ?? listControlled(root as ParentNode);
  controlled.set(root, known);
  return names.some((name) => known.has(name));
}

/** Once a tree: a page may hide thousands of elements, and have as many controls. */
const controlled = new WeakMap<Node, ReadonlySet<string>>();

function listControlled(root: ParentNode): ReadonlySet<string> {
  const names = new Set<string>();
  for (const control of root.querySelectorAll('[aria-controls], [data-target], [data-bs-target], [role="tab"]')) {
    for (const name of ['aria-controls', 'data-target', 'data-bs-target', 'href', 'id'])
      for (const one of (control.getAttribute(name) ?? '').split(/\s+/)) if (one) names.add(one.replace(/^#/, ''));
  }
  return names;
}
