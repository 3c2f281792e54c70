import { oneOf } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import * as ja from '../lexicon/ja.ts';
import * as zh from '../lexicon/zh.ts';

/** What authors set below their text without a sentence: where it was first, who they are, what they have read. */
export const authorsTail = new RegExp(oneOf(zh.tailWords, en.tailWords, ja.tailWords), 'i');
