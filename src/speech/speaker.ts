/** The part of the browser's `speechSynthesis` that is used; tests provide their own. */
export interface Synthesis {
  readonly speaking: boolean;
  readonly pending: boolean;
  readonly speak: (utterance: SpeechSynthesisUtterance) => void;
  readonly cancel: () => void;
}

interface SpeakerEvents {
  readonly onEnd: () => void;
  /** The voice can't speak it. */
  readonly onError: () => void;
  /** The browser stayed silent without an event. */
  readonly onLost: () => void;
}

/** Speaks one utterance at a time. */
export interface Speaker {
  /** Stops the current utterance and speaks another. Then one of the events is called, once, unless it is stopped too. */
  readonly say: (utterance: SpeechSynthesisUtterance, hear: SpeakerEvents) => void;
  /** Stops speaking; no event is called afterwards. */
  readonly stop: () => void;
}

/** How long to wait for the end event of a stopped utterance, in ms. */
const silenceMs = 300;

/** How often to check that the browser still speaks or queues the utterance, in ms; if not, it was lost. */
const lostMs = 1000;

/** Maximum number of retries for a lost utterance. */
const maxRepeats = 3;

/**
 * The next utterance waits until the stopped one has ended: Firefox (153) loses, without an event, what it is given
 * between the stop and the start of a stopped utterance. Also checks that the browser speaks at all.
 */
export function createSpeaker(synthesis: Synthesis): Speaker {
  /** The utterance to speak. */
  let wanted: SpeechSynthesisUtterance | undefined;
  /** The utterance last passed to the browser, until its end event. */
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
    const checkForLoss = () => {
      if (synthesis.speaking || synthesis.pending) timer = setTimeout(checkForLoss, lostMs);
      else if (repeats > 0) give(utterance, onLost, repeats - 1);
      else {
        stop();
        onLost();
      }
    };
    timer = setTimeout(checkForLoss, lostMs);
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
