import { carryId } from '../../dom/carry-id.ts';
import { isBlank, strippedText, unwrap } from '../../dom/elements.ts';
import { mathNamespace } from '../../dom/namespaces.ts';
import { readDrawnMath } from './drawn-math.ts';
import { listDrawn, listFrames, rendered, texSelector } from './math-marks.ts';

/** Converts each formula to a single `<math>`, with the author's TeX in `data-tex`. */
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
 * Removes the visible output, hidden from assistive tools, next to a formula or its wrapper. Returns the formula or
 * that wrapper.
 */
function dropDrawn(math: Element): Element {
  const found = listDrawn(math);
  for (const one of found?.drawn ?? []) one.remove();
  return found?.box ?? math;
}

/** MathJax 2 keeps the TeX in a script, after the output for it. */
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
  // MathJax 4 sets it on every part, starting with the outermost.
  const said = box.matches('[data-latex]') ? box : box.querySelector('[data-latex]');
  const alternative = box.getAttribute('alttext') ?? '';
  return (
    annotation?.textContent?.trim() ||
    said?.getAttribute('data-latex')?.trim() ||
    // Without a command, an index or a group it may be words: `alttext="a plus b"`.
    (/[\\^_{]/.test(alternative) ? alternative.trim() : undefined)
  );
}

/** Removes elements that scripts insert into the text of a page (pangu.js, translators). */
function dropForeign(math: Element): void {
  for (const element of math.querySelectorAll('*')) {
    if (element.parentElement?.closest('mtext, annotation-xml')) continue;
    if (element.namespaceURI === mathNamespace && mathNames.test(element.localName)) continue;
    if (isBlank(element)) element.remove();
    else unwrap(element);
  }
}

/** All names of MathML. Other elements in a formula may be parsed as MathML, too. */
const mathNames = /^(?:m\w+|semantics|annotation(?:-xml)?|none)$/;

/** `box`: element that the formula replaces; `display`: whether it is on a line of its own. */
function setFormula(box: Element, math: Element | null, tex: string, display: boolean): void {
  const document = box.ownerDocument;
  const formula = math ?? readDrawnMath(box) ?? document.createElementNS(mathNamespace, 'math');
  dropForeign(formula);
  for (const annotation of formula.querySelectorAll('annotation, annotation-xml')) annotation.remove();
  for (const semantics of formula.querySelectorAll('semantics')) semantics.replaceWith(...semantics.childNodes);
  if (formula.childNodes.length === 0) {
    // Only the TeX, or the characters in a row.
    const text = document.createElementNS(mathNamespace, 'mtext');
    text.textContent = tex || strippedText(box);
    formula.append(text);
  }
  if (tex) formula.setAttribute('data-tex', tex);
  if (display) formula.setAttribute('display', 'block');
  carryId(box, formula);
  if (box !== formula) box.replaceWith(formula);
}
