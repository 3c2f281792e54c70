/** What is asked of a voice. */
export type SpeechVoice = Pick<SpeechSynthesisVoice, 'voiceURI' | 'name' | 'lang' | 'localService' | 'default'>;

const primary = (tag: string) => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/** Tags of voices that speak Mandarin, which some systems name by other codes. */
const alike: Readonly<Record<string, readonly string[]>> = { zh: ['zh', 'cmn', 'yue'] };

/** Voices of a language, the best first: those of its region, then those of the machine. */
export function voicesFor<V extends SpeechVoice>(voices: readonly V[], lang: string): V[] {
  const names = alike[primary(lang)] ?? [primary(lang)];
  const region = regionOf(lang);
  const rank = (voice: V) =>
    (voice.localService ? 0 : 8) +
    (regionOf(voice.lang) === region ? 0 : 4) +
    (primary(voice.lang) === 'yue' ? 2 : 0) +
    (voice.default ? 0 : 1);
  return voices.filter((voice) => names.includes(primary(voice.lang))).sort((a, b) => rank(a) - rank(b));
}

/** The voice that reads unasked: one that sends no text over the network. */
export function ownVoice<V extends SpeechVoice>(voices: readonly V[], lang: string): V | undefined {
  return voicesFor(voices, lang).find((voice) => voice.localService);
}

/** CN, TW and the like; Chinese without a region is told by its script. */
function regionOf(tag: string): string {
  const [, ...rest] = tag.split(/[-_]/);
  const region = rest.find((one) => /^(?:[a-z]{2}|\d{3})$/i.test(one))?.toUpperCase();
  if (region) return region;
  if (primary(tag) !== 'zh') return '';
  return rest.some((one) => /^hant$/i.test(one)) ? 'TW' : 'CN';
}
