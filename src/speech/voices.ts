import { isLocalVoice, primaryLanguage, speaks } from '../on-demand/local-voice.ts';

/** The properties of a voice that are read. */
export type SpeechVoice = Pick<SpeechSynthesisVoice, 'voiceURI' | 'name' | 'lang' | 'localService' | 'default'>;

/**
 * Voices of a language for the user to choose from, best first: local voices before online ones, then those of the same
 * region. Speech Dispatcher lists each eSpeak voice about a hundred times, once per variant (`English+Adam`); without
 * variants, 8 of 816 English voices remain.
 */
export function voicesFor<V extends SpeechVoice>(voices: readonly V[], lang: string): V[] {
  const region = regionOf(lang);
  const rank = (voice: V) =>
    (isLocalVoice(voice) ? 0 : 8) +
    (regionOf(voice.lang) === region ? 0 : 4) +
    (primaryLanguage(voice.lang) === 'yue' ? 2 : 0) +
    (voice.default ? 0 : 1);
  return withoutVariants(voices.filter((voice) => speaks(voice, lang))).sort(
    (a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name),
  );
}

/** The default voice: the best one that sends no text over the network; `undefined` if there is none. */
export function ownVoice<V extends SpeechVoice>(voices: readonly V[], lang: string): V | undefined {
  return voicesFor(voices, lang).find(isLocalVoice);
}

/** Of voices whose names differ only by `+` and a variant, keeps the one without a variant, if any. */
function withoutVariants<V extends SpeechVoice>(voices: readonly V[]): V[] {
  const plainName = (name: string) => name.replace(/\+[^\s+]+/, '');
  const kept = new Map<string, V>();
  for (const voice of voices) {
    const key = `${voice.lang} ${plainName(voice.name)}`;
    if (!kept.has(key) || plainName(voice.name) === voice.name) kept.set(key, voice);
  }
  return [...kept.values()];
}

/** Region such as CN or TW; for Chinese without a region, derived from the script. Empty if unknown. */
function regionOf(tag: string): string {
  const [, ...rest] = tag.split(/[-_]/);
  const region = rest.find((one) => /^(?:[a-z]{2}|\d{3})$/i.test(one))?.toUpperCase();
  if (region) return region;
  if (primaryLanguage(tag) !== 'zh') return '';
  return rest.some((one) => /^hant$/i.test(one)) ? 'TW' : 'CN';
}
