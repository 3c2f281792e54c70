import { oneOf } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import * as fr from '../lexicon/fr.ts';
import * as ja from '../lexicon/ja.ts';
import * as pt from '../lexicon/pt.ts';
import * as zh from '../lexicon/zh.ts';

/** Longest text of a layer that comes by itself, in characters. */
const maxLayerLength = 600;

/** In the languages of the sites: a layer to sign in at may be opened by the user. */
const signIn = new RegExp(oneOf(en.signIn, zh.signIn, ja.signIn, fr.signIn, pt.signIn), 'i');
const consent = new RegExp(en.consent, 'i');
const newsletters = new RegExp(oneOf(en.newsletters, zh.newsletters), 'i');

/** What a layer over the page asks for though nobody has asked for it, by its text; `undefined` for all others. */
export function unaskedFor(text: string): 'consent' | 'address' | undefined {
  if (text.length > maxLayerLength || signIn.test(text)) return undefined;
  if (consent.test(text)) return 'consent';
  return newsletters.test(text) ? 'address' : undefined;
}
