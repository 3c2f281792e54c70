// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSpeechPlayer } from '../../src/speech/player.ts';
import type { Sentence } from '../../src/speech/sentences.ts';

// Headless browsers have no voices, so this replaces the browser's own interface.

interface Utterance {
  readonly text: string;
  rate: number;
  voice: { readonly voiceURI: string } | null;
  lang: string;
  onend: () => void;
  onerror: () => void;
}

let spoken: Utterance[];
/** The current utterance, which the browser keeps until it has ended. */
let held: Utterance | undefined;
const cancel = vi.fn();
const synthesis = {
  get speaking() {
    return held !== undefined;
  },
  pending: false,
  speak: (utterance: unknown) => {
    held = utterance as Utterance;
    spoken.push(held);
  },
  cancel,
};
/** A browser reports at once that a canceled utterance has ended. */
const endHeld = () => {
  const last = held;
  held = undefined;
  last?.onerror();
};
const sentences: Sentence[] = ['a', 'b', 'c'].map((text) => ({ text, range: undefined, element: document.body }));
const voice = { voiceURI: 'v', name: 'v', lang: 'zh-CN', localService: true, default: true };

beforeEach(() => {
  spoken = [];
  held = undefined;
  vi.useFakeTimers();
  cancel.mockReset().mockImplementation(endHeld);
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

afterEach(() => vi.useRealTimers());

function start(index = 0) {
  const stop = new AbortController();
  const onChange = vi.fn();
  const onEnd = vi.fn();
  const player = createSpeechPlayer(sentences, { index, voice }, synthesis, { onChange, onEnd }, stop.signal);
  player.play();
  return { player, stop, onChange, onEnd };
}

test('one sentence follows another, to the end', () => {
  const { player, onEnd } = start(1);
  expect(spoken.map(({ text }) => text)).toEqual(['b']);
  spoken[0]?.onend();
  expect(spoken.map(({ text }) => text)).toEqual(['b', 'c']);
  spoken[1]?.onend();
  expect(player.state().isPlaying).toBe(false);
  expect(onEnd).toHaveBeenCalledTimes(1);
});

test('resuming repeats the sentence, and events of a canceled utterance are ignored', () => {
  const { player } = start();
  player.pause();
  spoken[0]?.onend();
  spoken[0]?.onerror();
  expect([spoken.length, player.state().index, cancel.mock.calls.length > 0]).toEqual([1, 0, true]);
  player.play();
  expect(spoken.map(({ text }) => text)).toEqual(['a', 'a']);
});

test('rate and voice change at once, from the start of the sentence', () => {
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

test('a sentence that cannot be spoken is skipped', () => {
  start();
  spoken[0]?.onerror();
  expect(spoken.map(({ text }) => text)).toEqual(['a', 'b']);
});

test('reading stops with the panel, and nothing is reported', () => {
  const { stop, onChange, player } = start();
  onChange.mockClear();
  stop.abort();
  expect(cancel).toHaveBeenCalled();
  spoken[0]?.onend();
  player.play();
  expect([spoken.length, onChange.mock.calls.length]).toEqual([1, 0]);
});

test('the next sentence waits until the canceled one has ended', () => {
  cancel.mockImplementation(() => undefined);
  const { player } = start();
  player.go(1);
  player.go(2);
  expect(spoken.map(({ text }) => text)).toEqual(['a']);
  endHeld();
  expect(spoken.map(({ text }) => text)).toEqual(['a', 'c']);
});

test('a voice that does not report its end is not waited for forever', () => {
  cancel.mockImplementation(() => undefined);
  const { player } = start();
  player.go(1);
  vi.advanceTimersByTime(400);
  expect(spoken.map(({ text }) => text)).toEqual(['a', 'b']);
});

test('a sentence that the browser has lost is repeated; if it stays silent, reading pauses', () => {
  const { player, onEnd } = start();
  held = undefined;
  vi.advanceTimersByTime(1500);
  expect([spoken.length, player.state().isPlaying]).toEqual([2, true]);
  vi.advanceTimersByTime(60_000);
  expect([spoken.length, player.state().isPlaying]).toEqual([2, true]);
  for (let time = 0; time < 10; time++) {
    held = undefined;
    vi.advanceTimersByTime(1000);
  }
  expect(spoken.every(({ text }) => text === 'a')).toBe(true);
  expect([spoken.length, player.state().isPlaying]).toEqual([4, false]);
  expect(onEnd).not.toHaveBeenCalled();
});

test('a voice that speaks none of several sentences does not run through the article', () => {
  const many: Sentence[] = [...'abcdefgh'].map((text) => ({ text, range: undefined, element: document.body }));
  const onEnd = vi.fn();
  const hear = { onChange: vi.fn(), onEnd };
  const player = createSpeechPlayer(many, { index: 0, voice }, synthesis, hear, new AbortController().signal);
  player.play();
  endHeld();
  held = undefined;
  spoken[1]?.onend();
  for (let time = 0; time < 5; time++) endHeld();
  expect(spoken.map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect([player.state().isPlaying, player.state().index, onEnd.mock.calls.length]).toEqual([false, 4, 0]);
  player.play();
  expect(spoken.at(-1)?.text).toBe('e');
});
