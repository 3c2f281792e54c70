/** The properties of a voice that are read. */
export type Voice = Pick<SpeechSynthesisVoice, 'voiceURI' | 'lang' | 'localService'>;

/** The language of a BCP 47 tag, without script and region. */
export const primaryLanguage = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/** Language codes of voices that speak Chinese; some systems use others than `zh`. */
const chineseTags = ['zh', 'cmn', 'yue'];

/** Whether a voice speaks the language of a BCP 47 tag. */
export function speaks({ lang }: Pick<Voice, 'lang'>, tag: string): boolean {
  const [one, other] = [primaryLanguage(lang), primaryLanguage(tag)];
  return one === other || (chineseTags.includes(one) && chineseTags.includes(other));
}

/**
 * Whether a voice sends no text over the network. Firefox has only the system's voices, but reports those of Linux as
 * remote (`localService` is false for every voice of Speech Dispatcher, as of Firefox 153); its `voiceURI`s begin with
 * `urn:moz-tts:`.
 */
export function isLocalVoice({ localService, voiceURI }: Voice): boolean {
  return localService || voiceURI.startsWith('urn:moz-tts:');
}

/** Whether the browser has a local voice for the language. Many browsers list none until they have loaded their voices. */
export function hasLocalVoice(lang: string): boolean {
  if (typeof speechSynthesis === 'undefined') return false;
  return speechSynthesis.getVoices().some((voice) => isLocalVoice(voice) && speaks(voice, lang));
}
