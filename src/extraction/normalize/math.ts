import { carryId } from '../../dom/carry-id.ts';
import { isBlank, strippedText, unwrap } from '../../dom/elements.ts';
import { mathNamespace } from '../../dom/namespaces.ts';
import { readDrawnMath } from './drawn-math.ts';
import { listDrawn, listFrames, rendered, texSelector } from './math-marks.ts';

/** Formulas become one `<math>` each, with the author's TeX in `data-tex`. */
export function normalizeMath(root: Element): void {
  for (const noise of root.querySelectorAll('.MathJax_Preview')) noise.remove();
  for (const script of root.querySelectorAll('script[type^="math/"]')) normalizeScript(script);
  for (const box of root.querySelectorAll(rendered)) {
    if (box.parentElement?.closest(rendered) || !root.contains(box)) continue;
    const math = box.querySelector('math');
    const tex = readTex(box) ?? box.getAttribute('data-tex') ?? '';
    const display =
      box.matches('.katex-display, .MathJax_Display, [display="true"]') || math?.getAttribute('display') === 'block';
    setFormula(box, math, tex, display);
  }
  for (const math of root.querySelectorAll('math:not([data-tex])')) {
    if (math.parentElement?.closest('math')) continue;
    setFormula(dropDrawn(math), math, readTex(math) ?? '', math.getAttribute('display') === 'block');
  }
  for (const box of root.querySelectorAll(texSelector)) {
    const tex = ['latex', 'formula', 'math', 'tex'].map((name) => box.getAttribute(`data-${name}`)).find(Boolean) ?? '';
    const drawn = box.querySelector('math');
    if (!tex || drawn?.hasAttribute('data-tex') || box.closest('math') || !root.contains(box)) continue;
    setFormula(box, drawn && !isBlank(drawn) ? drawn : null, tex, box.tagName === 'DIV');
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

/** MathJax 2 keeps the TeX in a script, and what it set before or after it. */
function normalizeScript(script: Element): void {
  const type = script.getAttribute('type') ?? '';
  const display = /mode\s*=\s*display/.test(type);
  const frames = listFrames(script);
  const math = frames.map((frame) => frame.querySelector('math')).find((one) => one !== null) ?? null;
  for (const frame of frames) frame.remove();
  setFormula(script, math, /tex/.test(type) ? (script.textContent ?? '').trim() : '', display);
}

function readTex(box: Element): string | undefined {
  const annotation = box.querySelector('annotation[encoding="application/x-tex"], annotation[encoding="TeX"]');
  // MathJax 4 says it of every part, the outermost first.
  const said = box.matches('[data-latex]') ? box : box.querySelector('[data-latex]');
  return annotation?.textContent?.trim() || said?.getAttribute('data-latex')?.trim() || undefined;
}

/** What scripts set into a page's text (pangu.js, translators) is no part of a formula. */
function dropForeign(math: Element): void {
  for (const element of math.querySelectorAll('*')) {
    if (element.parentElement?.closest('mtext, annotation-xml')) continue;
    if (element.namespaceURI === mathNamespace && mathNames.test(element.localName)) continue;
    if (isBlank(element)) element.remove();
    else unwrap(element);
  }
}

/** All names of MathML. What else stands in it is parsed as MathML, too. */
const mathNames = /^(?:m\w+|semantics|annotation(?:-xml)?|none)$/;

/** `box`: where the formula stands; `display`: whether it stands on a line of its own. */
function setFormula(box: Element, math: Element | null, tex: string, display: boolean): void {
  const document = box.ownerDocument;
  const formula = math ?? readDrawnMath(box) ?? document.createElementNS(mathNamespace, 'math');
  dropForeign(formula);
  for (const annotation of formula.querySelectorAll('annotation, annotation-xml')) annotation.remove();
  for (const semantics of formula.querySelectorAll('semantics')) semantics.replaceWith(...semantics.childNodes);
  if (formula.childNodes.length === 0) {
    // Nothing but the TeX, or the signs in a row.
    const text = document.createElementNS(mathNamespace, 'mtext');
    text.textContent = tex || strippedText(box);
    formula.append(text);
  }
  if (tex) formula.setAttribute('data-tex', tex);
  if (display) formula.setAttribute('display', 'block');
  carryId(box, formula);
  if (box !== formula) box.replaceWith(formula);
}
