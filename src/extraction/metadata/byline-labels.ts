import { latinLetters } from '../../dom/char-classes.ts';

/** Whose names follow a word. `other` is anybody who neither wrote nor translated: editors, reviewers, hosts. */
export type BylineRole = 'author' | 'translator' | 'other';

/** Words that say whose names follow, in all languages of the site. */
const words: readonly { readonly role: BylineRole; readonly labels: string; readonly phrases?: string }[] = [
  {
    role: 'translator',
    labels: '译者|翻译者?|翻訳者?|编译|译|translators?|traducteurs?|tradutore?s?|traductore?s?',
    phrases: 'translated by|traduit par|traduzido por|traducido por',
  },
  {
    role: 'other',
    labels:
      '(?:[\u4e00-\u9fff]{0,4}(?:策划|编辑|审校|校对|嘉宾|主编|审核|排版|主持人?))|责编|采访|整理|来源|出品人?|' +
      'レビュ(?:ー者?|アー?)|査読者?|監(?:訳|修)者?|編集者?|reviewers?|editors?|planners?|proofreaders?|interviewees?|guests?|' +
      // No people at all: what follows is no name.
      '(?:主题|话题|标签|分类|专题|topics?|tags?)(?=[:：])',
    phrases:
      'podcast with|interview with|with|(?!(?:written|presented|posted|translated|(?:co-)?authored|contributed)\\b)[a-z-]+ed by|' +
      'revisado por|revu par|révisé par|relu par',
  },
  {
    role: 'author',
    labels: '作者|文章作者|原作者|撰文|撰稿人?|图文|文|著|作者・執筆者|執筆者|著者|authors?|autore?s?|auteurs?|de',
    phrases: '(?:written|presented|posted|(?:co-)?authored|contributed) by|by|par|por|escrito por|écrit par',
  },
];

/** Stands for a name that the page has marked as one, in a line that is read as text. */
export const nameCharacters = '\ue000';
/** Stands between two pieces of text of different elements. */
export const separatorCharacters = '\ue001';

const mark = '[:：|｜丨]';
const whitespaceOrPunctuation = `[\\s${separatorCharacters}]*`;
const start = `(?<=^|[\\s,，、;；|｜丨•·/&(（${nameCharacters}${separatorCharacters}])`;

const patterns = words.map(({ role, labels, phrases = '(?!)' }) => ({
  role,
  // With its colon; or before a name that the page has marked; or as a phrase before a capital (checked below); or alone.
  pattern: new RegExp(
    `${start}(?:(?:${labels}|${phrases})(?:${whitespaceOrPunctuation}${mark}|(?=${whitespaceOrPunctuation}(?:${nameCharacters}|$)))|(?:${phrases})(?=\\s+[${latinLetters}]))${whitespaceOrPunctuation}`,
    'gi',
  ),
}));

export interface BylineLabel {
  readonly role: BylineRole;
  readonly start: number;
  readonly end: number;
}

const hasMark = new RegExp(mark);

const isNoLowerCase = (sign: string) => sign === sign.toUpperCase();

const whole = words.map(({ role, labels, phrases = '(?!)' }) => ({
  role,
  pattern: new RegExp(`^(?:${labels}|${phrases})$`, 'i'),
}));

/** Whose names a text speaks of that is a label and nothing else, but for signs around it: `作者：`, `— by`, `（译）`. */
export function roleOfLabel(text: string): BylineRole | undefined {
  const word = text.slice(0, 60).replace(/^[\s—–•·|｜(（[-]+|[\s—–•·|｜丨:：)）\],，-]+$/g, '');
  return whole.find(({ pattern }) => pattern.test(word))?.role;
}

/** The labels in a line, in order. Of two that overlap the longer one counts. */
export function findBylineLabels(line: string): BylineLabel[] {
  const found = patterns.flatMap(({ role, pattern }) =>
    [...line.matchAll(pattern)]
      .map((match) => ({ role, start: match.index, end: match.index + match[0].length }))
      .filter(({ start, end }) => hasMark.test(line.slice(start, end)) || isNoLowerCase(line.charAt(end))),
  );
  const isInside = (a: BylineLabel, b: BylineLabel) =>
    a !== b && a.start >= b.start && a.start < b.end && a.end - a.start < b.end - b.start;
  return found.filter((label) => !found.some((other) => isInside(label, other))).sort((a, b) => a.start - b.start);
}
