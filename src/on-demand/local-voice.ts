/** What is asked of a voice. */
export type Voice = Pick<SpeechSynthesisVoice, 'voiceURI' | 'lang' | 'localService'>;

/** The language of a BCP 47 tag, without script and region. */
export const primaryLanguage = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/** Tags of voices that speak Chinese, which some systems name by other codes. */
const chineseTags = ['zh', 'cmn', 'yue'];

/** Whether a voice speaks the language of a BCP 47 tag. */
export function speaks({ lang }: Pick<Voice, 'lang'>, tag: string): boolean {
  const [one, other] = [primaryLanguage(lang), primaryLanguage(tag)];
  return one === other || (chineseTags.includes(one) && chineseTags.includes(other));
}

/**
 * Whether a voice sends no text over the network. Firefox has no voices but the system's, and calls those of Linux
 * remote (`localService` is false for each voice of Speech Dispatcher, as of Firefox 153); its addresses of voices
 * begin with `urn:moz-tts:`.
 */
export function isLocalVoice({ localService, voiceURI }: Voice): boolean {
  return localService || voiceURI.startsWith('urn:moz-tts:');
}

/** Whether the browser has a voice of the language on this machine. Many have none until they have looked for them. */
export function hasLocalVoice(lang: string): boolean {
  if (typeof speechSynthesis === 'undefined') return false;
  return speechSynthesis.getVoices().some((voice) => isLocalVoice(voice) && speaks(voice, lang));
}
