import { render } from 'preact';
import type { SpeechTask } from '../on-demand/speech-module.ts';
import { readingLine } from '../reading-position/reading-line.ts';
import { createSpeechPlayer, type PlayingState, type Synthesis } from './player.ts';
import { SpeechBar } from './SpeechBar.tsx';
import { sentenceAt, splitSentences } from './sentences.ts';
import css from './speech.css?inline';
import { createSentenceScroller, highlightSpoken, spokenCss } from './spoken-sentence.ts';
import { ownVoice, voicesFor } from './voices.ts';

/** Reads an article aloud until the bar is closed or the signal aborts: then nothing is left of it. */
export function readAloud(
  task: SpeechTask,
  outer: AbortSignal,
  synthesis: Synthesis & Pick<SpeechSynthesis, 'getVoices'>,
) {
  const { place, t, lang } = task;
  const voices = voicesFor(synthesis.getVoices(), lang);
  const voice = ownVoice(voices, lang);
  const sentences = splitSentences(task);
  if (!voice || sentences.length === 0) return;
  const own = new AbortController();
  const signal = AbortSignal.any([outer, own.signal]);
  const follow = createSentenceScroller(signal);
  const style = place.ownerDocument.createElement('style');
  style.textContent = css + spokenCss;
  place.before(style);

  const show = (state: PlayingState) => {
    render(
      <SpeechBar
        player={player}
        state={state}
        voices={voices}
        count={sentences.length}
        t={t}
        close={() => own.abort()}
      />,
      place,
    );
    const sentence = sentences[state.index];
    highlightSpoken(sentence, signal);
    if (sentence && state.isPlaying) follow(sentence);
  };
  const begin = { index: sentenceAt(sentences, task.from, readingLine), voice };
  const player = createSpeechPlayer(sentences, begin, synthesis, { onChange: show, onEnd: () => own.abort() }, signal);
  signal.addEventListener(
    'abort',
    () => {
      render(null, place);
      style.remove();
      highlightSpoken(undefined, signal);
    },
    { once: true },
  );
  player.play();
}
