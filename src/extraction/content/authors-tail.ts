import { oneOf } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import * as ja from '../lexicon/ja.ts';
import * as zh from '../lexicon/zh.ts';

/** Headings and labels of an author's notes below the text: its first publication, the author, references. */
export const authorsTail = new RegExp(oneOf(zh.tailWords, en.tailWords, ja.tailWords), 'i');
