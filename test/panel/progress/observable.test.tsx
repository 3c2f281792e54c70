// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { createObservable, type Observable, useSelector } from '../../../src/panel/progress/observable.ts';

interface Reading {
  readonly current: number;
  readonly progress: number;
}

const place = document.createElement('div');
afterEach(() => render(null, place));

test('a component is rendered again only if its own part changes', async () => {
  const source = createObservable({ current: 0, progress: 0 });
  const renderings: number[] = [];
  render(<Current source={source} onRender={(current) => renderings.push(current)} />, place);
  source.set({ current: 0, progress: 0.5 });
  await rendered();
  source.set({ current: 1, progress: 0.6 });
  await rendered();
  expect(renderings).toEqual([0, 1]);
  expect(place.textContent).toBe('1');
});

test('an unmounted component is not notified', () => {
  const source = createObservable(1);
  const stop = new AbortController();
  const heard: number[] = [];
  source.onChange(() => heard.push(source.get()), stop.signal);
  source.set(2);
  stop.abort();
  source.set(3);
  expect(heard).toEqual([2]);
});

function Current({ source, onRender }: { source: Observable<Reading>; onRender: (current: number) => void }) {
  const current = useSelector(source, (value) => value.current);
  onRender(current);
  return <p>{current}</p>;
}

function rendered(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
