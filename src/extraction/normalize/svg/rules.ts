import { isPlainPaint } from './paint.ts';

/** Properties of CSS that a drawing may also have as attributes of the same name. */
const paintNames = new Set(
  (
    'alignment-baseline clip-path clip-rule color display dominant-baseline fill fill-opacity fill-rule font-family ' +
    'font-size font-style font-weight letter-spacing marker-end marker-mid marker-start mask opacity paint-order ' +
    'stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin ' +
    'stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration visibility'
  ).split(' '),
);

/** A style sheet of a drawing that is longer, or looks at more, is read up to here: no page makes the tab wait. */
const limits = { length: 300_000, rules: 3_000, set: 300_000, tests: 3_000_000 };

interface Declaration {
  readonly name: string;
  readonly value: string;
  readonly isImportant: boolean;
}

interface Rule {
  readonly selector: string;
  readonly weight: number;
  readonly declarations: readonly Declaration[];
}

/**
 * What the style sheet within a drawing and its inline styles say becomes attributes, in the order of the cascade. Rules
 * for a medium or a color scheme (`@media`) are left out.
 */
export function styleDrawing(svg: Element): void {
  const sheets = [...svg.querySelectorAll('style')];
  const rules = parseRules(sheets.map((sheet) => sheet.textContent ?? '').join('\n'));
  for (const sheet of sheets) sheet.remove();
  let left = limits.set;
  const set = (element: Element, declarations: readonly Declaration[], important: boolean) => {
    for (const { name, value, isImportant } of declarations) {
      if (isImportant === important && left-- > 0) element.setAttribute(name, value);
    }
  };
  const tested = Math.floor(limits.tests / (svg.getElementsByTagName('*').length + 1));
  const matches = rules.slice(0, tested).map((rule) => ({ ...rule, elements: find(svg, rule.selector) }));
  const inline = [svg, ...svg.querySelectorAll('[style]')].map(
    (element) => [element, parseDeclarations(element.getAttribute('style') ?? '')] as const,
  );
  for (const important of [false, true]) {
    for (const { elements, declarations } of matches)
      for (const element of elements) set(element, declarations, important);
    for (const [element, declarations] of inline) set(element, declarations, important);
  }
}

function find(svg: Element, selector: string): Element[] {
  try {
    return [...(svg.matches(selector) ? [svg] : []), ...svg.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

/** In the order in which they win: the more specific later. */
function parseRules(css: string): Rule[] {
  const rules: Rule[] = [];
  const plain = css
    .slice(0, limits.length)
    .replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/|<!--|-->|<!\[CDATA\[|\]\]>/g, ' ')
    .replace(/@[^{};]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})/g, ' ');
  for (const [, selectors = '', block = ''] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const declarations = parseDeclarations(block);
    if (declarations.length === 0 || /:has\(|~(?!=)/.test(selectors)) continue;
    for (const selector of selectors.split(/,(?![^(]*\))/).map((one) => one.trim())) {
      if (rules.length < limits.rules) rules.push({ selector, weight: weigh(selector), declarations });
    }
  }
  return rules.sort((one, other) => one.weight - other.weight);
}

/** Specificity, with pseudo-classes as classes. */
function weigh(selector: string): number {
  const count = (pattern: RegExp) => selector.match(pattern)?.length ?? 0;
  return count(/#/g) * 10_000 + count(/[.[]|(?<!:):(?!:)/g) * 100 + count(/(?:^|[\s>+~])[a-z]/gi);
}

/** The declarations of a block that a drawing can have as attributes. */
function parseDeclarations(block: string): Declaration[] {
  return block.split(';').flatMap((declaration) => {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const said = declaration.slice(colon + 1).trim();
    const value = said.replace(/\s*!\s*important$/i, '');
    const isImportant = value !== said;
    if (name === 'font') return parseFont(value).map(([part, one]) => ({ name: part, value: one, isImportant }));
    return paintNames.has(name) && value !== '' && isPlainPaint(value) ? [{ name, value, isImportant }] : [];
  });
}

/** `italic bold 12px/1.2 Verdana, sans-serif`. */
function parseFont(value: string): [string, string][] {
  const [, before = '', size, family] = /^(.*?)([\d.]+(?:px|pt|em|rem|%)?)(?:\/\S+)?\s+(\D.*)$/.exec(value) ?? [];
  if (!size || !family || !isPlainPaint(value)) return [];
  const style = /italic|oblique/.exec(before)?.[0];
  const weight = /bold|\d00/.exec(before)?.[0];
  return [
    ...(style ? [['font-style', style] satisfies [string, string]] : []),
    ...(weight ? [['font-weight', weight] satisfies [string, string]] : []),
    ['font-size', size],
    ['font-family', family],
  ];
}
