import { languageName } from '../article/code-language-names.ts';
import type { SpeechTask } from '../on-demand/speech-module.ts';

/** A unit of speech, and its place in the article. */
export interface Sentence {
  readonly text: string;
  /** Its text in the article; `undefined` for an announcement. */
  readonly range: Range | undefined;
  readonly element: Element;
}

const blocks = 'p, li, h1, h2, h3, h4, h5, h6, blockquote, figcaption, caption, dt, dd, summary, div, section, figure';

/** Announced by a phrase instead of being read. */
const announced = 'pre, table, math';

/** Neither read nor announced: controls, pictures, ruby annotations, footnote numbers. */
const unspokenSelector =
  'button, svg, img, rt, rp, input, [data-media], sup:has(a[href^="#"]), .code-head, [aria-hidden="true"]';

/** Splits the article into sentences. Does not change its nodes. */
export function splitSentences({ body, lang, t }: Pick<SpeechTask, 'body' | 'lang' | 't'>): Sentence[] {
  const sentences: Sentence[] = [];
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
  let run: Text[] = [];
  let block: Element | null = null;
  const end = () => {
    if (block) sentences.push(...splitRun(run, block, segmenter));
    run = [];
  };
  // 5 is SHOW_ELEMENT | SHOW_TEXT.
  const walker = body.ownerDocument.createTreeWalker(body, 5, (node) => {
    if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
    if (node.matches(unspokenSelector)) return NodeFilter.FILTER_REJECT;
    if (!node.matches(announced)) return NodeFilter.FILTER_ACCEPT;
    if (node.localName === 'math' && node.getAttribute('display') !== 'block') return NodeFilter.FILTER_REJECT;
    end();
    sentences.push({ text: announce(node, t), range: undefined, element: node });
    return NodeFilter.FILTER_REJECT;
  });
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      const own = node.parentElement?.closest(blocks) ?? body;
      if (own !== block) end();
      block = own;
      run.push(node);
    } else if (node.nodeName === 'BR') end();
  }
  end();
  return sentences;
}

function announce(element: Element, t: SpeechTask['t']): string {
  if (element.localName === 'math') return t('speakFormula');
  if (element instanceof HTMLTableElement) return t('speakTable', { n: element.rows.length });
  const lines = (element.textContent ?? '').split('\n').length;
  const language = element.querySelector('code')?.getAttribute('data-lang');
  return language ? t('codeLabel', { lang: languageName(language), n: lines }) : t('codeLabelPlain', { n: lines });
}

function splitRun(run: readonly Text[], element: Element, segmenter: Intl.Segmenter): Sentence[] {
  const whole = run.map((text) => text.data).join('');
  if (whole.trim() === '') return [];
  return [...segmenter.segment(whole)].flatMap(({ segment, index }): Sentence[] => {
    const text = segment.trim();
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    const start = index + segment.indexOf(text);
    const range = element.ownerDocument.createRange();
    const [from, fromAt] = placeAt(run, start, false);
    const [to, toAt] = placeAt(run, start + text.length, true);
    range.setStart(from, fromAt);
    range.setEnd(to, toAt);
    return [{ text: text.replace(/\s+/g, ' '), range, element }];
  });
}

/**
 * Converts an offset in the whole text to a node and an offset in it; `isEnd` prefers the end of a node to the start of
 * the next one.
 */
function placeAt(run: readonly Text[], at: number, isEnd: boolean): [Text, number] {
  let passed = 0;
  for (const text of run) {
    const { length } = text.data;
    if (at < passed + length || (isEnd && at === passed + length)) return [text, at - passed];
    passed += length;
  }
  const last = run.at(-1);
  if (!last) throw new Error('A run of no text has no places');
  return [last, last.data.length];
}

/**
 * Index of the first sentence at or after the start of a range; without one, the first that ends below `line` (px from
 * the top of the window). 0 if there is none.
 */
export function sentenceAt(sentences: readonly Sentence[], from: Range | undefined, line: number): number {
  const index = sentences.findIndex(({ range, element }) => {
    if (!from) return (range ?? element).getBoundingClientRect().bottom > line;
    if (range) return range.compareBoundaryPoints(Range.START_TO_END, from) > 0;
    return from.comparePoint(element, 0) > 0;
  });
  return Math.max(0, index);
}
