/** What of the browser's speech is used; a test gives its own. */
export interface Synthesis {
  readonly speaking: boolean;
  readonly pending: boolean;
  readonly speak: (utterance: SpeechSynthesisUtterance) => void;
  readonly cancel: () => void;
}

interface SpeakerEvents {
  readonly onEnd: () => void;
  /** The voice can't say it. */
  readonly onError: () => void;
  /** The browser has stayed silent, and says nothing of it. */
  readonly onLost: () => void;
}

/** Says one thing at a time. */
export interface Speaker {
  /** Stops what is said before. Then one of the three comes, once. */
  readonly say: (utterance: SpeechSynthesisUtterance, hear: SpeakerEvents) => void;
  /** After it none of them comes. */
  readonly stop: () => void;
}

/** A voice that was told to stop and does not say that it has is taken for silent after this, in ms. */
const silenceMs = 300;

/** What the browser neither speaks nor holds after this was lost, in ms. */
const lostMs = 1000;

/** How often what was lost is said again. */
const maxRepeats = 3;

/**
 * What comes next waits until what was stopped has ended: Firefox (153) loses, without an event, what is given to it
 * between the stop and the start of what was stopped. And it looks whether the browser speaks at all.
 */
export function createSpeaker(synthesis: Synthesis): Speaker {
  /** What is to be said. */
  let wanted: SpeechSynthesisUtterance | undefined;
  /** What the browser was given last, until it says that it has ended. */
  let given: SpeechSynthesisUtterance | undefined;
  let onSilence: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stop = () => {
    [wanted, onSilence] = [undefined, undefined];
    clearTimeout(timer);
    synthesis.cancel();
  };
  const give = (utterance: SpeechSynthesisUtterance, onLost: () => void, repeats: number) => {
    [given, onSilence] = [utterance, undefined];
    clearTimeout(timer);
    synthesis.speak(utterance);
    const look = () => {
      if (synthesis.speaking || synthesis.pending) timer = setTimeout(look, lostMs);
      else if (repeats > 0) give(utterance, onLost, repeats - 1);
      else {
        stop();
        onLost();
      }
    };
    timer = setTimeout(look, lostMs);
  };
  const say: Speaker['say'] = (utterance, { onEnd, onError, onLost }) => {
    stop();
    const settle = (tell: () => void) => () => {
      if (given === utterance) given = undefined;
      if (wanted === utterance) {
        clearTimeout(timer);
        wanted = undefined;
        tell();
      } else if (!given) onSilence?.();
    };
    utterance.onend = settle(onEnd);
    utterance.onerror = settle(onError);
    wanted = utterance;
    onSilence = () => give(utterance, onLost, maxRepeats);
    if (given) timer = setTimeout(onSilence, silenceMs);
    else onSilence();
  };
  return { say, stop };
}
