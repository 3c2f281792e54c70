/** What is compared between an article and the output of a Markdown parser. */
export interface Shape {
  /** The text between formulas, notes and line ends, without white space, in order. */
  readonly runs: readonly string[];
  readonly text: string;
  readonly headings: readonly string[];
  /** All bold, italic or deleted text, without punctuation, which may be outside the delimiters. */
  readonly bold: string;
  readonly italic: string;
  readonly deleted: string;
  readonly links: readonly string[];
  readonly images: readonly string[];
  readonly lists: readonly string[];
  /** List items that may be notes instead. */
  readonly noteEntries: readonly string[];
  readonly tasks: readonly string[];
  readonly code: readonly string[];
  readonly spans: readonly string[];
  readonly tables: readonly string[];
  readonly quotes: readonly string[];
  readonly formulas: readonly string[];
  /** References to notes: the parser may set their numbers itself. */
  readonly calls: readonly string[];
  /** The notes' texts: pandoc repeats one for each reference. */
  readonly notes: readonly string[];
}

/** Syntax that a parser supports beyond CommonMark, and text that it leaves unchanged; everything else is not compared. */
export type Skill = 'notes' | 'tables' | 'tasks' | 'deleted' | 'formulas' | 'spaces' | 'numbers';

const all = (root: ParentNode, selector: string) => [...root.querySelectorAll(selector)];

/** Removes white space, and unifies quotation marks and ellipses, which some programs replace. */
const squash = (text: string | null | undefined) =>
  (text ?? '')
    .replace(/[\s\u200b\u2060\ufdd0-\ufdef]|\ufe0e/g, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\u2026/g, '...');

const own = (element: Element) => squash(element.textContent);
const withoutPoints = (text: string) => text.replace(/[\p{P}\p{S}]/gu, '');

/** Placeholder for content that is compared separately from the text. */
export const gap = '\ue000';

const blocks =
  'p, div, section, li, td, th, dt, dd, figure, figcaption, blockquote, ul, ol, dl, pre, table, caption, hr, details, summary, h1, h2, h3, h4, h5, h6, br, img, input, text';

export function shapeOfArticle(body: HTMLElement): Shape {
  const root = body.cloneNode(true) as HTMLElement;
  for (const link of all(root, '[data-media] a')) {
    if (!own(link)) link.textContent = link.getAttribute('data-label') ?? '';
  }
  const noteLinks = all(root, 'a[href^="#"]').filter((link) => isNoteLink(link, root));
  const notes = new Set(
    noteLinks.flatMap((link) => {
      const target = targetOf(link, root);
      return target ? (target.closest('li') ?? withWords(target, link)) : [];
    }),
  );
  const noteEntries = all(root, 'li').filter((entry) => notes.has(entry));
  const calls = noteLinks.map((link) => {
    dropCall(link);
    return own(link);
  });
  for (const note of notes) {
    const backs = all(note, 'a[href^="#"]');
    // Several references have several links back, behind a sign of their own.
    const sign = backs[0]?.previousSibling;
    if (sign?.nodeType === 3 && /^\s*[\^↑]\s*$/.test(sign.nodeValue ?? '')) sign.remove();
    for (const back of backs) back.replaceWith(gap);
  }
  const formulas = all(root, 'math').map((math) => {
    math.replaceWith(gap);
    return readTex(math.getAttribute('data-tex') ?? math.textContent ?? '');
  });
  for (const block of all(root, '[data-marker]:not([data-marker="none"])')) {
    const sign = block.getAttribute('data-marker') ?? '';
    (block.firstElementChild?.matches('p:first-child') ? block.firstElementChild : block).prepend(`${sign} `);
    if (block.parentElement?.matches('ol')) rename(block.parentElement, 'ul');
  }
  for (const entry of all(root, 'li[data-marker="none"]')) {
    const lists = [...entry.children];
    const before = entry.previousElementSibling;
    if (
      !before ||
      !own(entry) ||
      own(entry) !==
        lists
          .filter((one) => one.matches('ul, ol'))
          .map(own)
          .join('')
    )
      continue;
    for (const next of entry.parentElement?.children ?? [])
      next.setAttribute('value', numberOf(next, entry.parentElement ?? root).replace(/\D$/, ''));
    before.append(...lists);
    entry.remove();
  }
  for (const list of all(root, 'ol[data-marker="none"]')) rename(list, 'ul');
  for (const heading of all(root, '[data-heading-level]')) {
    heading.setAttribute('data-level', heading.getAttribute('data-heading-level') ?? '');
  }
  return { ...shapeOf(root, formulas, noteEntries), calls, notes: [...notes].map(own) };
}

export function shapeOfReader(body: HTMLElement, knows: readonly Skill[]): Shape {
  const root = body.cloneNode(true) as HTMLElement;
  for (const back of all(
    root,
    '[data-footnote-backref], .data-footnote-backref, .footnote-back, .footnote-backref, .reversefootnote',
  ))
    back.remove();
  for (const call of all(root, 'a[data-footnote-ref], .footnote-ref, .footnote, a[href^="#fn"]')) dropCall(call);
  for (const notes of all(root, 'section.footnotes, div.footnotes')) {
    for (const title of all(notes, 'h2.sr-only, h2#footnote-label')) title.remove();
    for (const list of all(notes, ':scope > ol')) {
      for (const entry of all(list, ':scope > li')) rename(entry, 'div');
      rename(list, 'div');
    }
    for (const rule of all(notes, ':scope > hr')) rule.remove();
  }
  const found = all(root, 'math, .math, code.language-math').filter(
    (one) => !one.parentElement?.closest('math, .math, code.language-math'),
  );
  const formulas = found.map((one) => {
    const math = one.matches('math') ? one : one.querySelector('math');
    const tex =
      one.getAttribute('data-tex') ??
      math?.getAttribute('data-tex') ??
      one.querySelector('annotation')?.textContent ??
      one.textContent?.replace(/^\\[([]|\\[)\]]$/g, '') ??
      '';
    const whole = one.matches('code') && one.parentElement?.matches('pre') ? one.parentElement : one;
    whole.replaceWith(gap);
    return readTex(tex);
  });
  for (const caption of all(root, 'figcaption[aria-hidden]')) caption.remove();
  for (const emoji of all(root, '.emoji')) emoji.replaceWith('\ue001');
  for (const field of all(root, 'input[type="checkbox"]')) {
    field.closest('li')?.setAttribute('data-checked', String(field.hasAttribute('checked')));
    field.remove();
  }
  if (!knows.includes('deleted')) {
    const walker = root.ownerDocument.createTreeWalker(root, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      node.nodeValue = dropDeleted(node.nodeValue ?? '');
  }
  return shapeOf(root, knows.includes('formulas') ? formulas : [], []);
}

function shapeOf(root: HTMLElement, formulas: readonly string[], noteEntries: readonly Element[]): Shape {
  const headings = all(root, 'h1, h2, h3, h4, h5, h6, [data-level]');
  const marked = (names: string) => {
    const copy = root.cloneNode(true) as HTMLElement;
    // Elements that are bold anyway.
    for (const one of all(copy, 'h1, h2, h3, h4, h5, h6, [data-level], th, summary, pre')) one.remove();
    const outer = all(copy, names).filter((one) => !one.parentElement?.closest(names));
    return withoutPoints(outer.map(own).join('').replaceAll(gap, ''));
  };
  return {
    runs: readRuns(root),
    text: own(root).replaceAll(gap, ''),
    headings: headings.map((one) => `${one.getAttribute('data-level') ?? one.tagName.slice(1)} ${own(one)}`),
    bold: marked('strong, b, dt'),
    italic: marked('em, i'),
    deleted: marked('del, s'),
    links: all(root, 'a[href]')
      .filter((link) => own(link) || link.querySelector('img, svg'))
      .filter((link) => !/^#|^mailto:/.test(link.getAttribute('href') ?? '') && !isBareAddress(link))
      .map((link) => `${decode(link.getAttribute('href') ?? '')} ${own(link)}`),
    images: all(root, 'img[src]').map(
      (image) => `${decode(image.getAttribute('src') ?? '')} ${squash(image.getAttribute('alt'))}`,
    ),
    lists: all(root, 'li')
      .filter((entry) => !noteEntries.includes(entry))
      .map(describeEntry),
    noteEntries: noteEntries.map(describeEntry),
    tasks: all(root, 'li[data-checked]').map((entry) => `${entry.getAttribute('data-checked')} ${own(entry)}`),
    code: all(root, 'pre').map(
      (pre) => `${languageOf(pre)}\n${(pre.textContent ?? '').replace(/\n+$/, '').replaceAll('\t', '    ')}`,
    ),
    spans: all(root, 'code')
      .filter((code) => !code.closest('pre'))
      .flatMap(piecesOf)
      .map((piece) => piece.replace(/\s+/g, ' ').trim())
      .filter(Boolean),
    tables: all(root, 'table').map((table) =>
      all(table, 'tr')
        .map((row) => [...row.children].map((cell) => own(cell)).join('|'))
        .join('\n'),
    ),
    quotes: all(root, 'blockquote').map(own),
    formulas,
    calls: [],
    notes: [],
  };
}

/** The texts of code before, in and after each link, image and line break in it, which stand in no code of Markdown. */
function piecesOf(code: Element): string[] {
  const copy = code.cloneNode(true) as Element;
  for (const one of all(copy, 'a[href]:not([href^="#"]), img, svg, math, br')) {
    one.before(gap);
    one.after(gap);
    if (!one.matches('a')) one.remove();
  }
  return (copy.textContent ?? '').split(gap);
}

export const dropDeleted = (text: string) => text.replace(/~~(?!~)(.+?)~~/g, '$1');

function describeEntry(entry: Element): string {
  let depth = 0;
  for (let one = entry.parentElement; one; one = one.parentElement) if (one.matches('ul, ol')) depth++;
  const copy = entry.cloneNode(true) as Element;
  for (const list of all(copy, 'ul, ol')) list.replaceWith(gap);
  // An entry outside of a list is one of a bullet list.
  const list = entry.parentElement?.closest('ul, ol');
  return `${depth || 1} ${list?.tagName ?? 'UL'}${list ? numberOf(entry, list) : ''} ${own(copy)
    .replace(/\ue000+/g, '\ue002')
    .replace(/\ue002$/, '')}`;
}

/** The number that a page shows, and its numbering style; empty in a list without numbers. */
function numberOf(entry: Element, list: Element): string {
  if (list.tagName !== 'OL') return '';
  const step = list.hasAttribute('reversed') ? -1 : 1;
  let number = Number(list.getAttribute('start') ?? (step < 0 ? list.children.length : 1));
  for (const one of all(list, ':scope > li, :scope > div > li')) {
    number = Number(one.getAttribute('value') ?? number);
    if (one === entry) break;
    number += step;
  }
  const type = list.getAttribute('type') ?? '1';
  return `${number}${type === '1' ? '' : type}`;
}

function readRuns(root: HTMLElement): string[] {
  const copy = root.cloneNode(true) as HTMLElement;
  for (const block of all(copy, blocks)) {
    block.before(gap);
    block.after(gap);
  }
  return (copy.textContent ?? '').split(gap).map(squash).filter(Boolean);
}

/** TeX as displayed: without comments, and with a uniform spelling of each symbol. */
function readTex(tex: string): string {
  return tex
    .replace(/(?<!\\)((?:\\\\)*)%.*(?:\n\s*|$)/g, '$1')
    .replace(/\\Vert(?![a-zA-Z])\s?/g, '\\|')
    .replace(/\\vert(?![a-zA-Z])\s?/g, '|')
    .replace(/\\gt(?![a-zA-Z])\s?/g, '>')
    .replace(/\{\}/g, '')
    .replace(/\{([:~])\}/g, '$1')
    .replace(/\s+/g, '');
}

/** Removes a reference, with its superscript unless that contains anything else. */
function dropCall(call: Element): void {
  const raised = call.closest('sup');
  call.replaceWith(gap);
  const rest = (raised?.textContent ?? '').replaceAll(gap, '');
  if (raised && /^[\s\u200b,，、;；*()[\]{}（）［］【】〔〕]*$/.test(rest)) raised.replaceWith(gap);
}

function isNoteLink(link: Element, root: Element): boolean {
  const target = targetOf(link, root);
  const text = link.textContent ?? '';
  if (!target || !/^\s*[[(［（]?\s*\w{1,12}\s*[\])］）]?\s*$/.test(text)) return false;
  if (target.matches('h1, h2, h3, h4, h5, h6, [data-heading-level]')) return false;
  const note = target.closest('li, p') ?? target;
  if (note.contains(link) || note.closest('table, figure, summary')) return false;
  const isMutual = all(note, 'a[href^="#"]').some(
    (back) => targetOf(back, root)?.contains(link) || leadsTo(back, link),
  );
  // Of two links that lead to each other, the second one leads back.
  if (isMutual && (link.compareDocumentPosition(target) & 4) === 0) return false;
  const isRaised = link.closest('sup') !== null || link.querySelector('sup') !== null;
  return isRaised || /^\s*[[［]/.test(text) || isMutual;
}

function leadsTo(link: Element, target: Element): boolean {
  return target.id !== '' && decode(link.getAttribute('href') ?? '') === `#${target.id}`;
}

/** The element around a note's number that also holds its words. */
function withWords(number: Element, call: Element): Element {
  const { parentElement: outer } = number;
  return /\p{L}/u.test(number.textContent ?? '') || !outer || outer.contains(call) ? number : withWords(outer, call);
}

function targetOf(link: Element, root: Element): Element | undefined {
  const id = decode((link.getAttribute('href') ?? '').slice(1));
  return all(root, '[id]').find((one) => one.id === id);
}

function isBareAddress(link: Element): boolean {
  const href = decode(link.getAttribute('href') ?? '');
  const text = link.textContent ?? '';
  return href === decode(text) || href === `http://${decode(text)}`;
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function languageOf(pre: Element): string {
  const code = pre.querySelector('code');
  const names = `${code?.className ?? ''} ${pre.className}`;
  return (
    code?.getAttribute('data-lang') ??
    /(?:language|lang)-(\S+)/.exec(names)?.[1] ??
    names
      .split(/\s+/)
      .find((name) => name && name !== 'sourceCode')
      ?.replace('cpp', 'c++')
      .replace('objectivec', 'objective-c') ??
    ''
  );
}

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}
