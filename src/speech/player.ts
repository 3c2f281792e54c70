import type { Sentence } from './sentences.ts';

/** What of the browser's speech is used; a test gives its own. */
export interface Synthesis {
  readonly speak: (utterance: SpeechSynthesisUtterance) => void;
  readonly cancel: () => void;
}

export interface PlayingState {
  readonly index: number;
  readonly isPlaying: boolean;
  readonly rate: number;
  readonly voice: SpeechSynthesisVoice;
}

export interface SpeechPlayer {
  readonly state: () => PlayingState;
  readonly play: () => void;
  readonly pause: () => void;
  /** To another sentence; reading goes on as it was. */
  readonly go: (index: number) => void;
  /** Another rate or voice, from the start of the sentence. */
  readonly change: (patch: Partial<Pick<PlayingState, 'rate' | 'voice'>>) => void;
}

/**
 * Reads sentence by sentence. To pause is to stop and to begin the sentence again: pausing an utterance does nothing on
 * Android and never ends in some voices.
 */
export function createSpeechPlayer(
  sentences: readonly Sentence[],
  begin: Pick<PlayingState, 'index' | 'voice'>,
  synthesis: Synthesis,
  hear: { readonly onChange: (state: PlayingState) => void; readonly onEnd: () => void },
  signal: AbortSignal,
): SpeechPlayer {
  let state: PlayingState = { ...begin, isPlaying: false, rate: 1 };
  // An utterance that was cancelled ends too: only the last one leads on.
  let current: SpeechSynthesisUtterance | undefined;

  const set = (patch: Partial<PlayingState>) => {
    state = { ...state, ...patch };
    if (!signal.aborted) hear.onChange(state);
  };
  const stop = () => {
    current = undefined;
    synthesis.cancel();
  };
  const say = () => {
    stop();
    const sentence = sentences[state.index];
    if (signal.aborted || !sentence) return;
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.voice = state.voice;
    utterance.lang = state.voice.lang;
    utterance.rate = state.rate;
    const next = () => {
      if (current !== utterance) return;
      if (state.index + 1 < sentences.length) {
        set({ index: state.index + 1 });
        say();
      } else {
        stop();
        set({ isPlaying: false });
        hear.onEnd();
      }
    };
    utterance.onend = next;
    // A sentence that a voice can't say is passed over.
    utterance.onerror = next;
    current = utterance;
    synthesis.speak(utterance);
  };
  signal.addEventListener('abort', stop, { once: true });
  return {
    state: () => state,
    play: () => {
      set({ isPlaying: true });
      say();
    },
    pause: () => {
      set({ isPlaying: false });
      stop();
    },
    go: (index) => {
      set({ index: Math.min(sentences.length - 1, Math.max(0, index)) });
      if (state.isPlaying) say();
    },
    change: (patch) => {
      set(patch);
      if (state.isPlaying) say();
    },
  };
}
