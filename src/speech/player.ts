import type { Sentence } from './sentences.ts';
import { createSpeaker, type Synthesis } from './speaker.ts';

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
  /** Moves to another sentence; keeps playing or paused. */
  readonly go: (index: number) => void;
  /** Changes rate or voice, and restarts the sentence. */
  readonly change: (patch: Partial<Pick<PlayingState, 'rate' | 'voice'>>) => void;
}

/** After this many failed sentences in a row, pause: the machine may have no sound, for instance. */
const maxErrors = 3;

/**
 * Reads sentence by sentence. Pausing stops, and playing restarts the sentence: pausing an utterance does nothing on
 * Android, and with some voices it never resumes.
 */
export function createSpeechPlayer(
  sentences: readonly Sentence[],
  begin: Pick<PlayingState, 'index' | 'voice'>,
  synthesis: Synthesis,
  hear: { readonly onChange: (state: PlayingState) => void; readonly onEnd: () => void },
  signal: AbortSignal,
): SpeechPlayer {
  let state: PlayingState = { ...begin, isPlaying: false, rate: 1 };
  const speaker = createSpeaker(synthesis);
  /** Consecutive errors. */
  let errors = 0;

  const set = (patch: Partial<PlayingState>) => {
    state = { ...state, ...patch };
    if (!signal.aborted) hear.onChange(state);
  };
  const next = () => {
    if (state.index + 1 < sentences.length) {
      set({ index: state.index + 1 });
      say();
    } else {
      set({ isPlaying: false });
      hear.onEnd();
    }
  };
  const pause = () => {
    set({ isPlaying: false });
    speaker.stop();
  };
  const say = () => {
    const sentence = sentences[state.index];
    if (signal.aborted || !sentence) return;
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.voice = state.voice;
    utterance.lang = state.voice.lang;
    utterance.rate = state.rate;
    const onEnd = () => {
      errors = 0;
      next();
    };
    // Skip a sentence that fails; after `maxErrors` in a row, pause until the user plays again.
    const onError = () => {
      errors += 1;
      if (errors < maxErrors) next();
      else pause();
    };
    speaker.say(utterance, { onEnd, onError, onLost: pause });
  };
  signal.addEventListener('abort', speaker.stop, { once: true });
  return {
    state: () => state,
    play: () => {
      errors = 0;
      set({ isPlaying: true });
      say();
    },
    pause,
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
