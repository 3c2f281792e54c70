import { visibleText } from '../../dom/elements.ts';
import { listTextNodes } from '../../dom/text-nodes.ts';
import { oneOf } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import { endsLikeSentence } from './prose-score.ts';

const recorded = new RegExp(`^${oneOf(en.recordedLabels)}`, 'i');

/** Finds notes on where a talk was given, with the conference's logo. They are facts, not sentences of the text. */
export function findRecordingNotes(root: Element): Element[] {
  const notes: Element[] = [];
  if (!listTextNodes(root).some(({ text }) => /^recorded/i.test(text))) return notes;
  for (const box of root.querySelectorAll('div, p, li, aside')) {
    const text = visibleText(box);
    if (!recorded.test(text) || text.length > maxNoteLength || endsLikeSentence(box)) continue;
    if (!notes.some((note) => note.contains(box))) notes.push(box);
  }
  return notes;
}

/** Maximum length of such a note, in characters without white space. */
const maxNoteLength = 80;
