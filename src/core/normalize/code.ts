import { collapse, isBlock, squash } from '../blocks.ts';

/** Words of the buttons and labels that sites put around code. */
const controlWords = /^(?:复制代码|复制|代码复制|拷贝代码?|copy(?:code|tocliboard|toclipboard)?|copied!?|已复制|コピー|展开|收起|运行|全屏|自动换行)$/i;

/** Attributes that name a language. */
const languageAttributes = ['data-lang', 'data-language', 'data-code-language', 'lang'];

/** Every code block of every form becomes `<pre><code data-lang>` with the author's text in one node. */
export function normalizeCode(root: Element): void {
  for (const script of root.querySelectorAll('script[type="syntaxhighlighter"], script[type="text/syntaxhighlighter"]')) {
    const text = (script.textContent ?? '').replace(/^\s*<!\[CDATA\[/, '').replace(/\]\]>\s*$/, '');
    place(script, text, readLanguage(script));
  }
  for (const panel of findPanels(root)) place(panel, readLines(panel), readLanguage(panel.querySelector('pre, code') ?? panel, panel));
  for (const pre of root.querySelectorAll('pre')) {
    if (pre.querySelector('pre') || pre.parentElement?.closest('pre')) continue;
    const wrapper = dropControls(pre);
    place(wrapper, readCode(pre), readLanguage(pre, wrapper));
  }
  for (const box of root.querySelectorAll('div, p, figure, section')) {
    const codes = [...box.children];
    if (codes.length > 1 && codes.every((one) => one.tagName === 'CODE') && !hasLooseText(box)) {
      place(box, codes.map(readText).join('\n'), readLanguage(codes[0] ?? box, box));
    }
  }
  for (const code of root.querySelectorAll('code')) {
    const parent = code.parentElement;
    if (!parent || parent.tagName === 'PRE' || !isBlock(parent) || parent.tagName === 'LI') continue;
    if (parent !== root && squash(parent.textContent ?? '') !== squash(code.textContent ?? '')) continue;
    if (code.querySelector('br') || /\n.*\S/.test((code.textContent ?? '').trim())) {
      place(parent === root ? code : parent, readText(code), readLanguage(code, parent));
    }
  }
}

function place(element: Element, text: string, language: string | undefined): void {
  const document = element.ownerDocument;
  const pre = document.createElement('pre');
  const code = document.createElement('code');
  code.textContent = trimBlankLines(text);
  if (language) code.setAttribute('data-lang', language);
  pre.append(code);
  if (code.textContent === '') element.remove();
  else element.replaceWith(pre);
}

/** Line ends as `\n`, blank lines at both ends dropped. */
export function trimBlankLines(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .replace(/(?:\n[^\S\n]*)+$/, '');
}

function readCode(pre: Element): string {
  const table = pre.querySelector('table');
  if (table) return readTable(table);
  let box: Element = pre;
  while (box.childElementCount === 1 && !hasLooseText(box) && box.firstElementChild && isContainer(box.firstElementChild)) {
    box = box.firstElementChild;
  }
  const gutter = findGutter(box);
  const lines = [...box.children].filter((child) => child !== gutter && child.tagName !== 'BR');
  const [only] = lines;
  if (gutter && lines.length === 1 && only) return readCode(wrapIn(only));
  if (!hasLooseText(box) && areLines(lines)) return lines.map((line) => readText(withoutNumber(line, lines))).join('\n');
  return gutter ? lines.map(readText).join('') : readText(box);
}

function wrapIn(element: Element): Element {
  const box = element.ownerDocument.createElement('pre');
  box.append(element);
  return box;
}

function isContainer(element: Element): boolean {
  return /^(?:CODE|DIV|OL|UL|SPAN|SECTION|FIGURE)$/.test(element.tagName);
}

function hasLooseText(box: Element): boolean {
  return [...box.childNodes].some((node) => node.nodeType === 3 && squash(node.nodeValue ?? '') !== '');
}

/** Children that are one line each: several, none of them with a line end of its own. */
function areLines(lines: readonly Element[]): boolean {
  if (lines.length < 2) return false;
  if (lines.some((line) => /\n[^\n]*\S/.test((line.textContent ?? '').replace(/\n$/, '')))) return false;
  if (lines.every((line) => /^(?:CODE|DIV|LI|P)$/.test(line.tagName))) return true;
  return lines.every((line) => /(?:^|[\s_-])(?:code-?)?(?:line|row)(?:$|[\s_-])/i.test(line.getAttribute('class') ?? '') || line.hasAttribute('data-line'));
}

/** Tables with a column of numbers: the code is in the last column. */
function readTable(table: Element): string {
  const rows = [...table.querySelectorAll('tr')];
  const [only] = rows;
  const code = (row: Element) => [...row.querySelectorAll('td, th')].at(-1);
  if (rows.length === 1 && only) {
    const cell = code(only);
    return cell ? readCode(cell) : '';
  }
  return rows.map((row) => readText(code(row) ?? row).replace(/\n$/, '')).join('\n');
}

/** The child that is the numbers 1, 2, 3 … and nothing else. */
function findGutter(box: Element): Element | undefined {
  return [...box.children].find((child) => countNumbers(child) >= (box.childElementCount > 1 ? 1 : 99));
}

/** n where an element holds the numbers 1 to n, else 0. */
function countNumbers(element: Element): number {
  const numbers = element.childElementCount > 0
    ? [...element.querySelectorAll('*')].filter((one) => one.childElementCount === 0).map((one) => squash(one.textContent ?? '')).filter(Boolean)
    : (element.textContent ?? '').split(/\s+/).filter(Boolean);
  const listed = numbers.length > 1 ? numbers : (readText(element).match(/\d+/g) ?? []);
  if (squash(element.textContent ?? '').replace(/\d/g, '') !== '') return 0;
  return listed.length > 0 && listed.every((number, index) => Number(number) === index + 1) ? listed.length : 0;
}

/** A line whose first child is its number, as on all other lines. */
function withoutNumber(line: Element, lines: readonly Element[]): Element {
  const numbered = lines.every((one, index) => squash(one.firstElementChild?.textContent ?? '') === String(index + 1));
  if (!numbered) return line;
  const copy = line.cloneNode(true) as Element;
  copy.firstElementChild?.remove();
  return copy;
}

/** Text with `<br>` as line ends. */
export function readText(element: Element): string {
  if (!element.querySelector('br')) return element.textContent ?? '';
  // A line that is a lone <br> is an empty line, not two.
  if (squash(element.textContent ?? '') === '' && element.querySelectorAll('br').length === 1) return '';
  let text = '';
  const walker = element.ownerDocument.createTreeWalker(element, 1 | 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    else if (node.nodeName === 'BR') text += '\n';
  }
  return text;
}

/** Takes buttons and labels from around a block; gives back the wrapper that held nothing else. */
function dropControls(pre: Element): Element {
  for (const control of pre.querySelectorAll('button, [role="button"], .copy-btn, .code-copy-btn')) control.remove();
  for (const child of [...pre.querySelectorAll('*')]) {
    if (isControl(child) && child.closest('pre') === pre && child.tagName !== 'CODE') child.remove();
  }
  for (const beside of [pre.nextElementSibling, pre.previousElementSibling]) if (beside && isControl(beside)) beside.remove();
  let wrapper = pre;
  for (let parent = pre.parentElement; parent?.parentElement && /^(?:DIV|FIGURE|SECTION)$/.test(parent.tagName); parent = parent.parentElement) {
    for (const element of [...parent.children]) if (isControl(element)) element.remove();
    const rest = collapse((parent.textContent ?? '').replace(pre.textContent ?? '', ''));
    if (parent.querySelectorAll('pre, p, img, table, h1, h2, h3, h4, ul, ol, blockquote').length > 1 || (rest !== '' && !isLanguageName(rest))) break;
    if (rest !== '') parent.setAttribute('data-lang', parent.getAttribute('data-lang') ?? rest.toLowerCase());
    wrapper = parent;
    if (wrapper.nextElementSibling && isControl(wrapper.nextElementSibling)) wrapper.nextElementSibling.remove();
  }
  return wrapper;
}

function isControl(element: Element): boolean {
  if (element.tagName === 'BUTTON' || element.getAttribute('role') === 'button') return true;
  const text = element.textContent ?? '';
  return text.length < 40 && controlWords.test(squash(text)) && element.querySelector('img, pre, code, table') === null;
}

const languageNames =
  /^(?:java|kotlin|scala|javascript|js|typescript|ts|python|py|go|golang|rust|c|c\+\+|cpp|c#|csharp|php|ruby|swift|sql|bash|shell|sh|yaml|yml|json|xml|html|css|dockerfile|protobuf|diff|properties|text|plain|plaintext|objective-?c|lua|perl|groovy|toml|ini|markdown|md|makefile|powershell|dart|haskell|elixir|erlang|clojure|r|matlab|nginx|vue|jsx|tsx|graphql|http|console)$/i;

function isLanguageName(text: string): boolean {
  return languageNames.test(text);
}

const languageClass = /(?:^|\s)(?:language|lang|highlight-source|highlight|brush:?|syntax|code)[-_:\s]\s*([a-z][\w+#-]*)/i;

/** The language that the page names: on the block, its code or the wrapper. */
function readLanguage(block: Element, wrapper: Element = block): string | undefined {
  const places = [...block.querySelectorAll('code'), block];
  for (let at: Element | null = block.parentElement; at && wrapper.contains(at); at = at.parentElement) places.push(at);
  for (const place of places) {
    for (const name of languageAttributes) {
      const value = place.getAttribute(name)?.trim();
      if (value && (name !== 'lang' || isLanguageName(value))) return value.toLowerCase();
    }
    const classes = place.getAttribute('class') ?? '';
    const named = languageClass.exec(classes)?.[1] ?? (/\b(?:hljs|prettyprint|prism)\b/.test(classes) ? classes.split(/\s+/).find(isLanguageName) : undefined);
    if (named && !/^(?:block|wrap|wrapper|highlight|panel|box|container|copy|toolbar|line|lines|area|none|content|body)$/i.test(named)) return named.toLowerCase();
  }
  return undefined;
}

/** Code without `pre`: a column of line numbers beside a column of as many lines. */
function findPanels(root: Element): Element[] {
  const found: Element[] = [];
  for (const box of root.querySelectorAll('div, figure, section, table')) {
    if (found.some((other) => other.contains(box)) || (box.tagName !== 'TABLE' && box.childElementCount < 2)) continue;
    const [gutter, code] = box.tagName === 'TABLE' ? tableColumns(box) : columns(box);
    if (!gutter || !code) continue;
    const numbers = countNumbers(gutter);
    if (numbers > 1 && readLinesOf(code).length === numbers) found.push(box);
  }
  return found;
}

function columns(box: Element): [] | [Element | undefined, Element | undefined] {
  const parts = [...box.children].filter((child) => !isControl(child));
  const [gutter, code] = parts;
  return parts.length === 2 ? [gutter, code] : [];
}

function tableColumns(table: Element): [] | [Element | undefined, Element | undefined] {
  const rows = table.querySelectorAll('tr');
  const cells = rows[0]?.querySelectorAll('td, th');
  return rows.length === 1 && cells?.length === 2 ? [cells[0], cells[1]] : [];
}

function readLines(panel: Element): string {
  const [, code] = panel.tagName === 'TABLE' ? tableColumns(panel) : columns(panel);
  return code ? readLinesOf(code).join('\n') : '';
}

function readLinesOf(code: Element): string[] {
  let box = code;
  while (box.childElementCount === 1 && !hasLooseText(box) && box.firstElementChild && isContainer(box.firstElementChild)) {
    box = box.firstElementChild;
  }
  const lines = [...box.children];
  // Outside of pre, white space collapses, so sites write indentation as no-break spaces.
  const plain = (text: string) => (code.closest('pre') || code.querySelector('pre') ? text : text.replace(/\u00a0/g, ' '));
  if (lines.length > 1 && !hasLooseText(box) && (areLines(lines) || lines.every(isBlock))) return lines.map((line) => plain(readText(line)));
  return trimBlankLines(plain(readText(box))).split('\n');
}
