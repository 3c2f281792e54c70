import { isLocalVoice, primaryLanguage, speaks } from '../on-demand/local-voice.ts';

/** What is asked of a voice. */
export type SpeechVoice = Pick<SpeechSynthesisVoice, 'voiceURI' | 'name' | 'lang' | 'localService' | 'default'>;

/**
 * Voices of a language that the user can choose from, the best first: those of its region, then those of the machine.
 * Speech Dispatcher lists each voice of eSpeak a hundred times, once for each of its variants (`English+Adam`): of 816
 * voices of English 8 are left.
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

/** The voice that reads unasked: one that sends no text over the network. */
export function ownVoice<V extends SpeechVoice>(voices: readonly V[], lang: string): V | undefined {
  return voicesFor(voices, lang).find(isLocalVoice);
}

/** Of voices whose names differ by `+` and a variant one: that without a variant, where it is there. */
function withoutVariants<V extends SpeechVoice>(voices: readonly V[]): V[] {
  const plainName = (name: string) => name.replace(/\+[^\s+]+/, '');
  const kept = new Map<string, V>();
  for (const voice of voices) {
    const key = `${voice.lang} ${plainName(voice.name)}`;
    if (!kept.has(key) || plainName(voice.name) === voice.name) kept.set(key, voice);
  }
  return [...kept.values()];
}

/** CN, TW and the like; Chinese without a region is told by its script. */
function regionOf(tag: string): string {
  const [, ...rest] = tag.split(/[-_]/);
  const region = rest.find((one) => /^(?:[a-z]{2}|\d{3})$/i.test(one))?.toUpperCase();
  if (region) return region;
  if (primaryLanguage(tag) !== 'zh') return '';
  return rest.some((one) => /^hant$/i.test(one)) ? 'TW' : 'CN';
}
