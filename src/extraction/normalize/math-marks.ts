import {
  isBlank,
  isBlock,
  isInsideAny,
  strippedText,
  stripWhitespace,
  unrenderedSelector,
} from '../../dom/elements.ts';

// Detects formulas. Few articles have any, so the code that converts them (normalize/math.ts) is loaded on demand.

/** Every element in which KaTeX and MathJax render a formula, outermost first. */
export const rendered =
  '.katex-display, .katex, .katex-html, mjx-container, .MathJax_Display, .MathJax, .MathJax_SVG, .MathJax_CHTML';

/** Elements with their TeX in an attribute. */
export const texSelector = '[data-latex], [data-formula], [data-math], [data-tex]:not(math)';

/** Whether there is a formula in any form. */
export function hasMath(root: Element): boolean {
  return root.querySelector(`math, script[type^="math/"], ${rendered}, ${texSelector}`) !== null;
}

/** The visible output next to a formula or its wrapper (`box`), hidden from assistive tools; `undefined` if there is none. */
export function listDrawn(math: Element): { readonly box: Element; readonly drawn: readonly Element[] } | undefined {
  for (let at = math; at.parentElement && strippedText(at) === strippedText(math); ) {
    const drawn = [...at.parentElement.children].filter(
      (one) => one !== at && one.getAttribute('aria-hidden') === 'true',
    );
    if (drawn.length > 0 && !isBlock(at.parentElement)) return { box: at, drawn };
    at = at.parentElement;
  }
  return undefined;
}

/** The output of MathJax 2 before the script that contains its TeX. */
export function listFrames(script: Element): Element[] {
  const frames: Element[] = [];
  for (
    let beside = script.previousElementSibling;
    beside && (beside.matches(`${rendered}, .MathJax_Preview`) || isDrawn(beside));
    beside = beside.previousElementSibling
  ) {
    frames.push(beside);
  }
  return frames;
}

/** Everything that shows a formula: its text differs before and after it is converted. */
export function listFormulas(root: Element): Element[] {
  const scripts = [...root.querySelectorAll('script[type^="math/"]')];
  const drawn = [...root.querySelectorAll('math')].flatMap((math) => listDrawn(math)?.drawn ?? []);
  return [...scripts.flatMap(listFrames), ...drawn, ...root.querySelectorAll(`math, ${rendered}, ${texSelector}`)];
}

/** Whether it is output of MathJax 2, regardless of its classes. */
function isDrawn(box: Element): boolean {
  if (!/^(?:SPAN|DIV)$/.test(box.tagName)) return false;
  return (
    box.querySelector('nobr, [role="math"], [data-mathml], math') !== null ||
    box.matches('[role="presentation"], [data-mathml]') ||
    isBlank(box)
  );
}

/** Number of formulas on a page, in any form. */
export function countFormulas(root: Element): number {
  const scripts = [...root.querySelectorAll('script[type^="math/"]')];
  const frames = new Set(scripts.flatMap(listFrames));
  const all = `math, ${rendered}, ${texSelector}`;
  const boxes = [...root.querySelectorAll(all)].filter(
    (box) =>
      !box.parentElement?.closest(all) &&
      !box.closest('pre, .MathJax_Preview') &&
      !isInsideAny(box, frames) &&
      isFilled(box),
  );
  return boxes.length + scripts.length;
}

/** Whether a formula has any content. */
export function isFilled(box: Element): boolean {
  if (box.matches(texSelector) || (box.localName !== 'math' && box.querySelector('svg, mjx-c'))) return true;
  const walker = box.ownerDocument.createTreeWalker(box, 4);
  while (walker.nextNode()) {
    const { nodeValue, parentElement } = walker.currentNode;
    if (stripWhitespace(nodeValue ?? '') !== '' && !parentElement?.closest(unsaid)) return true;
  }
  return false;
}

const unsaid = `${unrenderedSelector}, annotation, annotation-xml`;
