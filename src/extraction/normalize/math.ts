import { carryId } from '../../dom/carry-id.ts';
import { isBlock, isInsideAny, stripWhitespace, unrenderedSelector, unwrap } from '../../dom/elements.ts';
import { mathNamespace } from '../../dom/namespaces.ts';
import type { DrawingsModule } from '../../on-demand/drawings-module.ts';

/** Every form in which KaTeX and MathJax leave a formula, outermost first. */
const rendered =
  '.katex-display, .katex, .katex-html, mjx-container, .MathJax_Display, .MathJax, .MathJax_SVG, .MathJax_CHTML';

/** Boxes that say their TeX. */
const texSelector = '[data-latex], [data-formula], [data-math], [data-tex]:not(math)';

/** Formulas become one `<math>` each, with the author's TeX in `data-tex`. */
export function normalizeMath(root: Element, readDrawn: DrawingsModule['readDrawnMath'] = () => undefined): void {
  const place = (...formula: Formula) => setFormula(formula, readDrawn);
  for (const noise of root.querySelectorAll('.MathJax_Preview')) noise.remove();
  for (const script of root.querySelectorAll('script[type^="math/"]')) normalizeScript(script, place);
  for (const box of root.querySelectorAll(rendered)) {
    if (box.parentElement?.closest(rendered) || !root.contains(box)) continue;
    const math = box.querySelector('math');
    const tex = readTex(box) ?? box.getAttribute('data-tex') ?? '';
    const display =
      box.matches('.katex-display, .MathJax_Display, [display="true"]') || math?.getAttribute('display') === 'block';
    place(box, math, tex, display);
  }
  for (const math of root.querySelectorAll('math:not([data-tex])')) {
    if (math.parentElement?.closest('math')) continue;
    place(dropDrawn(math), math, readTex(math) ?? '', math.getAttribute('display') === 'block');
  }
  for (const box of root.querySelectorAll(texSelector)) {
    const tex = ['latex', 'formula', 'math', 'tex'].map((name) => box.getAttribute(`data-${name}`)).find(Boolean) ?? '';
    const drawn = box.querySelector('math');
    if (!tex || drawn?.hasAttribute('data-tex') || box.closest('math') || !root.contains(box)) continue;
    place(box, drawn && stripWhitespace(drawn.textContent ?? '') !== '' ? drawn : null, tex, box.tagName === 'DIV');
  }
}

/**
 * Whatever its classes are called: beside a formula, or beside its wrapper, stands what is drawn for the eye, hidden from
 * assistive tools. Gives back the box that held both.
 */
function dropDrawn(math: Element): Element {
  const found = listDrawn(math);
  for (const one of found?.drawn ?? []) one.remove();
  return found?.box ?? math;
}

function listDrawn(math: Element): { readonly box: Element; readonly drawn: readonly Element[] } | undefined {
  for (
    let at = math;
    at.parentElement && stripWhitespace(at.textContent ?? '') === stripWhitespace(math.textContent ?? '');
  ) {
    const drawn = [...at.parentElement.children].filter(
      (one) => one !== at && one.getAttribute('aria-hidden') === 'true',
    );
    if (drawn.length > 0 && !isBlock(at.parentElement)) return { box: at, drawn };
    at = at.parentElement;
  }
  return undefined;
}

/** MathJax 2 keeps the TeX in a script, and what it set before or after it. */
function normalizeScript(script: Element, place: (...formula: Formula) => void): void {
  const type = script.getAttribute('type') ?? '';
  const display = /mode\s*=\s*display/.test(type);
  const frames = listFrames(script);
  const math = frames.map((frame) => frame.querySelector('math')).find((one) => one !== null) ?? null;
  for (const frame of frames) frame.remove();
  place(script, math, /tex/.test(type) ? (script.textContent ?? '').trim() : '', display);
}

function listFrames(script: Element): Element[] {
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

/** Everything that shows a formula: its text is another before and after it is made one. */
export function listFormulas(root: Element): Element[] {
  const scripts = [...root.querySelectorAll('script[type^="math/"]')];
  const drawn = [...root.querySelectorAll('math')].flatMap((math) => listDrawn(math)?.drawn ?? []);
  return [...scripts.flatMap(listFrames), ...drawn, ...root.querySelectorAll(`math, ${rendered}, ${texSelector}`)];
}

/** What MathJax 2 draws, whatever its classes are called. */
function isDrawn(box: Element): boolean {
  if (!/^(?:SPAN|DIV)$/.test(box.tagName)) return false;
  return (
    box.querySelector('nobr, [role="math"], [data-mathml], math') !== null ||
    box.matches('[role="presentation"], [data-mathml]') ||
    stripWhitespace(box.textContent ?? '') === ''
  );
}

function readTex(box: Element): string | undefined {
  const annotation = box.querySelector('annotation[encoding="application/x-tex"], annotation[encoding="TeX"]');
  // MathJax 4 says it of every part, the outermost first.
  const said = box.matches('[data-latex]') ? box : box.querySelector('[data-latex]');
  return annotation?.textContent?.trim() || said?.getAttribute('data-latex')?.trim() || undefined;
}

/** Whether there is a formula of which only what is drawn is in the page. */
export function hasDrawnMath(root: Element): boolean {
  return [...root.querySelectorAll('.katex-html, mjx-container')].some(
    (box) => !(box.closest('.katex') ?? box).querySelector('math'),
  );
}

/** How many formulas a page shows, whatever they are made of. */
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

/** Whether a formula draws or says something. */
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

/** What scripts set into a page's text (pangu.js, translators) is no part of a formula. */
function dropForeign(math: Element): void {
  for (const element of math.querySelectorAll('*')) {
    if (element.parentElement?.closest('mtext, annotation-xml')) continue;
    if (element.namespaceURI === mathNamespace && mathNames.test(element.localName)) continue;
    if (stripWhitespace(element.textContent ?? '') === '') element.remove();
    else unwrap(element);
  }
}

/** All names of MathML. What else stands in it is parsed as MathML, too. */
const mathNames = /^(?:m\w+|semantics|annotation(?:-xml)?|none)$/;

/** Where a formula stands, its MathML, its TeX, and whether it stands on a line of its own. */
type Formula = readonly [box: Element, math: Element | null, tex: string, display: boolean];

function setFormula([box, math, tex, display]: Formula, readDrawn: DrawingsModule['readDrawnMath']): void {
  const document = box.ownerDocument;
  const formula = math ?? readDrawn(box) ?? document.createElementNS(mathNamespace, 'math');
  dropForeign(formula);
  for (const annotation of formula.querySelectorAll('annotation, annotation-xml')) annotation.remove();
  for (const semantics of formula.querySelectorAll('semantics')) semantics.replaceWith(...semantics.childNodes);
  if (formula.childNodes.length === 0) {
    // Nothing but the TeX, or the signs in a row.
    const text = document.createElementNS(mathNamespace, 'mtext');
    text.textContent = tex || stripWhitespace(box.textContent ?? '');
    formula.append(text);
  }
  if (tex) formula.setAttribute('data-tex', tex);
  if (display) formula.setAttribute('display', 'block');
  carryId(box, formula);
  if (box !== formula) box.replaceWith(formula);
}
