// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { createSpeechPlayer } from '../../src/speech/player.ts';
import type { Sentence } from '../../src/speech/sentences.ts';

// No headless browser has a voice: this is the nearest seam, the browser's own interface.

interface Utterance {
  readonly text: string;
  rate: number;
  voice: { readonly voiceURI: string } | null;
  lang: string;
  onend: () => void;
  onerror: () => void;
}

let spoken: Utterance[];
const cancel = vi.fn();
const synthesis = { speak: (utterance: unknown) => void spoken.push(utterance as Utterance), cancel };
const sentences: Sentence[] = ['a', 'b', 'c'].map((text) => ({ text, range: undefined, element: document.body }));
const voice = { voiceURI: 'v', name: 'v', lang: 'zh-CN', localService: true, default: true };

beforeEach(() => {
  spoken = [];
  cancel.mockClear();
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  );
});

function start(index = 0) {
  const stop = new AbortController();
  const onChange = vi.fn();
  const onEnd = vi.fn();
  const player = createSpeechPlayer(sentences, { index, voice }, synthesis, { onChange, onEnd }, stop.signal);
  player.play();
  return { player, stop, onChange, onEnd };
}

test('one sentence follows the other, to the end', () => {
  const { player, onEnd } = start(1);
  expect(spoken.map(({ text }) => text)).toEqual(['b']);
  spoken[0]?.onend();
  expect(spoken.map(({ text }) => text)).toEqual(['b', 'c']);
  spoken[1]?.onend();
  expect(player.state().isPlaying).toBe(false);
  expect(onEnd).toHaveBeenCalledTimes(1);
});

test('a pause begins the sentence again, and an utterance that was stopped leads nowhere', () => {
  const { player } = start();
  player.pause();
  spoken[0]?.onend();
  spoken[0]?.onerror();
  expect([spoken.length, player.state().index, cancel.mock.calls.length > 0]).toEqual([1, 0, true]);
  player.play();
  expect(spoken.map(({ text }) => text)).toEqual(['a', 'a']);
});

test('rate and voice act at once, from the start of the sentence', () => {
  const { player } = start();
  player.change({ rate: 1.5 });
  player.change({ voice: { ...voice, voiceURI: 'w', lang: 'zh-TW' } });
  expect(spoken.at(-1)).toMatchObject({ text: 'a', rate: 1.5, voice: { voiceURI: 'w' }, lang: 'zh-TW' });
});

test('steps stay within the article, and are silent while paused', () => {
  const { player } = start();
  player.go(-1);
  player.go(9);
  expect(player.state().index).toBe(2);
  player.pause();
  const count = spoken.length;
  player.go(1);
  expect(spoken.length).toBe(count);
});

test('a sentence that can not be said is passed over', () => {
  start();
  spoken[0]?.onerror();
  expect(spoken.map(({ text }) => text)).toEqual(['a', 'b']);
});

test('with the panel it falls silent, and tells nobody', () => {
  const { stop, onChange, player } = start();
  onChange.mockClear();
  stop.abort();
  expect(cancel).toHaveBeenCalled();
  spoken[0]?.onend();
  player.play();
  expect([spoken.length, onChange.mock.calls.length]).toEqual([1, 0]);
});
