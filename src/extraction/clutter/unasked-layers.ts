/** Longest text of a layer that comes by itself, in characters. */
const maxLayerLength = 600;

/** In the languages of the sites: a layer to sign in at may be opened by the user. */
const signIn = /\b(?:sign|log)[ -]?in\b|登[录錄入]|ログイン|\b(?:connexion|entrar)\b/i;

/** What a layer over the page asks for though nobody has asked for it, by its text; `undefined` for all others. */
export function unaskedFor(text: string): 'consent' | 'address' | undefined {
  if (text.length > maxLayerLength || signIn.test(text)) return undefined;
  if (/cookie/i.test(text)) return 'consent';
  return /newsletter|subscribe|订阅/i.test(text) ? 'address' : undefined;
}
