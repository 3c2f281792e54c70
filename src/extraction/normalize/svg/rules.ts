import { isPlainPaint } from './paint.ts';

/** CSS properties for which SVG has attributes of the same name. */
const paintNames = new Set(
  (
    'alignment-baseline clip-path clip-rule color display dominant-baseline fill fill-opacity fill-rule font-family ' +
    'font-size font-style font-weight letter-spacing marker-end marker-mid marker-start mask opacity paint-order ' +
    'stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin ' +
    'stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration visibility'
  ).split(' '),
);

/** Limits for a drawing's style sheet, so that no page blocks the tab: characters, rules, attributes set, selector tests. */
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
 * Converts a drawing's own style sheet and inline styles to attributes, in the order of the cascade. Rules for a medium
 * or a color scheme (`@media`) are left out.
 */
export function styleDrawing(svg: Element): void {
  const sheets = [...svg.querySelectorAll('style')];
  const css = sheets.map((sheet) => sheet.textContent ?? '').join('\n');
  const plain = keepPlainRules(css);
  const tested = Math.floor(limits.tests / (svg.getElementsByTagName('*').length + 1));
  const values = readVariables(svg, plain, tested);
  const rules = parseRules(fillIn(plain, values));
  for (const element of [svg, ...svg.querySelectorAll('*')])
    for (const { name, value } of element.attributes)
      if (value.includes('var(')) element.setAttribute(name, fillIn(value, values));
  for (const sheet of sheets) sheet.remove();
  let left = limits.set;
  const set = (element: Element, declarations: readonly Declaration[], important: boolean) => {
    for (const { name, value, isImportant } of declarations) {
      if (isImportant === important && left-- > 0) element.setAttribute(name, value);
    }
  };
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

/**
 * Variables in the drawing's own style sheet, regardless of the element that sets them. A rule that does not match
 * here, for example for another theme of the page, counts only if no other sets the same variable.
 */
function readVariables(svg: Element, plain: string, tested: number): ReadonlyMap<string, string> {
  const own: [string, string][][] = [];
  const others: [string, string][][] = [];
  for (const piece of plain.split('}')) {
    const [selectors = '', block = ''] = piece.split('{').slice(-2);
    const said = listVariables(block);
    if (said.length > 0) (own.length + others.length < tested && isHere(svg, selectors) ? own : others).push(said);
  }
  return new Map([...others, ...own, listVariables(svg.getAttribute('style') ?? '')].flat());
}

function listVariables(block: string): [string, string][] {
  // Matched only from the start of a name, or a run of thousands of dashes would be tried at each of them.
  const said = block.slice(0, limits.length).matchAll(/(?<![\w-])(--[\w-]+)\s*:\s*([^;{}]{1,80})/g);
  return [...said].map(([, name = '', value = '']) => [name, value.trim()]);
}

/** Whether selectors match the root of the page, the drawing, or something in it. */
function isHere(svg: Element, selectors: string): boolean {
  if (/(?:^|,)\s*(?::root|html|body)\s*(?:,|$)/.test(selectors)) return true;
  return !isCostly(selectors) && find(svg, selectors).length > 0;
}

/** Replaces variables by their values, or by the fallback. A value may contain another variable. */
function fillIn(css: string, values: ReadonlyMap<string, string>): string {
  let filled = css;
  for (let depth = 0; depth < 3 && filled.length <= limits.length && filled.includes('var('); depth++)
    filled = filled.replace(
      /var\(\s*(--[\w-]+)\s*(?:,((?:[^()]|\([^()]*\))*))?\)/g,
      (_, name: string, other: string | undefined) => values.get(name) ?? other?.trim() ?? '',
    );
  return filled;
}

function find(svg: Element, selector: string): Element[] {
  try {
    return [...(svg.matches(selector) ? [svg] : []), ...svg.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

/** A comment ends at the first end marker, or with the style sheet. */
function dropComments(css: string): string {
  const [start = '', ...rest] = css.split('/*');
  return start + rest.map((part) => (part.includes('*/') ? part.slice(part.indexOf('*/') + 2) : '')).join(' ');
}

/** A style sheet without comments and at-rules. */
function keepPlainRules(css: string): string {
  return dropComments(css.slice(0, limits.length))
    .replace(/<!--|-->|<!\[CDATA\[|\]\]>/g, ' ')
    .replace(/@[^{};@]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})/g, ' ');
}

/** Whether selectors may scan the whole drawing for each element of it. */
function isCostly(selectors: string): boolean {
  return /:has\(|~(?!=)/.test(selectors);
}

/** Rules in the order in which they apply: the more specific ones later. */
function parseRules(plain: string): Rule[] {
  const rules: Rule[] = [];
  // Split at once, because a pattern would scan blocks that are never closed again and again.
  for (const piece of plain.slice(0, limits.length).split('}').slice(0, -1)) {
    const [selectors = '', block] = piece.split('{').slice(-2);
    if (block === undefined) continue;
    const declarations = parseDeclarations(block);
    if (declarations.length === 0 || isCostly(selectors)) continue;
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
