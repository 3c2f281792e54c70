import { isBlock, isUndisplayed, strippedText } from '../../dom/elements.ts';

/** Elements for which `isHidden` may be true. */
export const maybeHidden = '[hidden], [style*="display"], [style*="font-size"], [style*="visibility"]';

/**
 * Whether an element is hidden and not part of the article. Hidden text in a line is a hint or does not belong to the
 * article, but a hidden block may be collapsed content, and so may anything that a control names.
 */
export function isHidden(element: Element): boolean {
  const hidden = element.getAttribute('hidden');
  const style = element.getAttribute('style') ?? '';
  const isFolded = (hidden !== null && hidden !== 'until-found') || isUndisplayed(element);
  // Children of an element without a font size or visibility may set their own.
  const isMarked = isFolded || (element.childElementCount === 0 && unseen.test(style));
  if (!isMarked || element.querySelector(wordless)) return false;
  const text = strippedText(element);
  if (text.length >= maxHintLength || isControlled(element)) return false;
  return element.matches(hints) || text === '' || (!isBlock(element) && isInLine(element, text));
}

/** Elements that are content even without text. */
export const wordless = 'pre, table, img, svg, canvas, math, video, audio, iframe';

/** Hidden text of at least this many characters may be the rest of its line. */
const maxHintLength = 120;

const unseen = /font-size\s*:\s*0(?![.\d])|visibility\s*:\s*hidden/i;

/** Blocks whose role shows that they are not text of the article. */
const hints = '[role="tooltip"], [role="dialog"], [role="alert"], [role="status"], [role="menu"]';

/** Whether there is other text in its block. */
function isInLine(element: Element, text: string): boolean {
  let line = element.parentElement;
  while (line?.parentElement && !isBlock(line)) line = line.parentElement;
  return line !== null && strippedText(line) !== text;
}

/** Whether a control hides and shows it: a button by `aria-controls`, a tab by its link or its id. */
function isControlled(element: Element): boolean {
  const names = [element.id, ...(element.getAttribute('aria-labelledby') ?? '').split(/\s+/)].filter(Boolean);
  const root = element.getRootNode();
  const known = controlled.get(root) ?? listControlled(root as ParentNode);
  controlled.set(root, known);
  return names.some((name) => known.has(name));
}

/** Cached for each tree, because a page may hide thousands of elements and have as many controls. */
const controlled = new WeakMap<Node, ReadonlySet<string>>();

function listControlled(root: ParentNode): ReadonlySet<string> {
  const names = new Set<string>();
  for (const control of root.querySelectorAll('[aria-controls], [data-target], [data-bs-target], [role="tab"]')) {
    for (const name of ['aria-controls', 'data-target', 'data-bs-target', 'href', 'id'])
      for (const one of (control.getAttribute(name) ?? '').split(/\s+/)) if (one) names.add(one.replace(/^#/, ''));
  }
  return names;
}
