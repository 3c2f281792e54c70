import { oneOf } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import * as fr from '../lexicon/fr.ts';
import * as ja from '../lexicon/ja.ts';
import * as pt from '../lexicon/pt.ts';
import * as zh from '../lexicon/zh.ts';

/** Maximum text of a layer that opens by itself, in characters. */
const maxLayerLength = 600;

/** In all languages of the sites: a login layer may be opened by the user. */
const signIn = new RegExp(oneOf(en.signIn, zh.signIn, ja.signIn, fr.signIn, pt.signIn), 'i');
const consent = new RegExp(en.consent, 'i');
const newsletters = new RegExp(oneOf(en.newsletters, zh.newsletters), 'i');

/**
 * Returns what a layer over the page requests although the user hasn't opened it, by its text: consent, or an address
 * for a newsletter. `undefined` for all other layers.
 */
export function unaskedFor(text: string): 'consent' | 'address' | undefined {
  if (text.length > maxLayerLength || signIn.test(text)) return undefined;
  if (consent.test(text)) return 'consent';
  return newsletters.test(text) ? 'address' : undefined;
}
