import { collapseWhitespace, listTexts, strippedText, stripWhitespace } from '../../dom/elements.ts';
import { oneOf, only } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import * as zh from '../lexicon/zh.ts';
import { parseDate } from './date.ts';
import { isPersonName, splitPersonNames } from './person-names.ts';

/**
 * Text next to a date that is not a name: a label, a count, or a category that nothing on the page links to (生成式 AI,
 * 企业动态, Culture & Methods).
 */
const noName = new RegExp(
  oneOf(zh.notInNames, `^${oneOf(`${oneOf(zh.subjectWords, en.subjectWords, '[&、/]|\\s|AI|ML')}+`, en.subjects)}$`),
  'i',
);

const label = only(zh.nameLabels);

/** Of somebody else than the author: 冬梅 | 编辑. */
const otherRole = new RegExp(`[\\s|｜·]${oneOf(zh.translatorLabels, zh.otherLabels)}(?:$|[\\s|｜·])`);

/** Separators and words between a name and a date. */
const signs = oneOf('[\\s·•|｜/,，:：–—-]', zh.publishedOn);
const between = new RegExp(`^${signs}+|${oneOf(signs, zh.onDay, en.onDay)}+$`, 'g');

/** Maximum length of an unmarked name, in characters. */
const maxNameLength = 24;

/**
 * Finds names without label or markup right before the date above the text. Menu items and topics have the same
 * position, so the text of any link on the page is not a name. `lines`: the lines between title and text.
 */
export function findNamesBeforeDate(lines: readonly Element[]): string[] {
  let before = '';
  for (const text of lines.flatMap(listTexts)) {
    const at = parseDate(text) ? /\d{4}|[A-Za-z]{3,9}\.? \d{1,2}|\d{1,2} /.exec(text)?.index : undefined;
    if (at === undefined) {
      before = text.replace(between, '') === '' ? before : text;
      continue;
    }
    const said = (text.slice(0, at).replace(between, '') || before).replace(between, '');
    const names =
      said.length > maxNameLength || noName.test(said) || otherRole.test(said)
        ? []
        : splitPersonNames(said).filter((name) => !label.test(name));
    return names.some((name) => isLinked(name, lines)) ? [] : names;
  }
  return [];
}

function isLinked(name: string, lines: readonly Element[]): boolean {
  const links = lines[0]?.ownerDocument.querySelectorAll('a, nav li, header li') ?? [];
  return [...links].some((link) => strippedText(link) === stripWhitespace(name));
}

/** An unmarked name: a short list item with a date in a later item of the same list. */
export function isNameBesideDate(line: Element, text: string): boolean {
  const entry = line.closest('li');
  if (!entry || text.length > 24 || !isPersonName(text)) return false;
  for (let next = entry.nextElementSibling; next; next = next.nextElementSibling) {
    if (parseDate(collapseWhitespace(next.textContent ?? ''))) return true;
  }
  return false;
}
