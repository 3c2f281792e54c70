import { render } from 'preact';
import { createOwnStyle } from '../dom/own-style.ts';
import type { SpeechTask } from '../on-demand/speech-module.ts';
import { readingLine } from '../reading-position/reading-line.ts';
import { createSpeechPlayer, type PlayingState } from './player.ts';
import { SpeechBar } from './SpeechBar.tsx';
import { sentenceAt, splitSentences } from './sentences.ts';
import type { Synthesis } from './speaker.ts';
import { createSentenceScroller, highlightSpoken, spokenCss } from './spoken-sentence.ts';
import css from './stylesheet.css?inline';
import { ownVoice, voicesFor } from './voices.ts';

/**
 * Reads an article aloud until its end, until the bar is closed or the signal aborts; then removes all it added. Does
 * nothing without a local voice for the language.
 */
export function readAloud(
  task: SpeechTask,
  outer: AbortSignal,
  synthesis: Synthesis & Pick<SpeechSynthesis, 'getVoices' | 'addEventListener'>,
) {
  const { place, t, lang } = task;
  let voices = voicesFor(synthesis.getVoices(), lang);
  const voice = ownVoice(voices, lang);
  const sentences = splitSentences(task);
  if (!voice || sentences.length === 0) return;
  const own = new AbortController();
  const signal = AbortSignal.any([outer, own.signal]);
  const follow = createSentenceScroller(signal);
  const style = createOwnStyle(place.ownerDocument, css + spokenCss);
  place.before(style);

  const showBar = (state: PlayingState) => {
    render(
      <SpeechBar
        player={player}
        state={state}
        voices={voices.includes(state.voice) ? voices : [state.voice, ...voices]}
        count={sentences.length}
        t={t}
        close={() => own.abort()}
      />,
      place,
    );
  };
  const show = (state: PlayingState) => {
    showBar(state);
    const sentence = sentences[state.index];
    highlightSpoken(sentence, signal);
    if (sentence && state.isPlaying) follow(sentence);
  };
  const begin = { index: sentenceAt(sentences, task.from, readingLine), voice };
  const player = createSpeechPlayer(sentences, begin, synthesis, { onChange: show, onEnd: () => own.abort() }, signal);
  // Firefox adds voices one by one, in no particular order.
  const onVoices = () => {
    voices = voicesFor(synthesis.getVoices(), lang);
    showBar(player.state());
  };
  synthesis.addEventListener?.('voiceschanged', onVoices, { signal });
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
