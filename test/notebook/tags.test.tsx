// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import type { Annotation } from '../../src/annotations/annotation.ts';
import { NotesPart } from '../../src/notebook/NotesPart.tsx';
import { annotationOf } from '../annotations/sample.ts';

test('a tag that is pressed is the chosen one, however it is spelled, and the focus is not lost', async () => {
  const none = async () => undefined;
  const show = (annotations: readonly Annotation[]) =>
    act(() =>
      render(
        <NotesPart
          t={(id) => id}
          locale="en"
          annotations={annotations}
          restore={none}
          remove={none}
          importFile={none}
          now={0}
          tell={() => undefined}
        />,
        document.body,
      ),
    );
  const other = annotationOf('三');
  const notes = [annotationOf('一', { note: '#ai' }), annotationOf('二', { note: '#AI' })];
  await show([...notes, other]);
  const tag = [...document.querySelectorAll<HTMLElement>('.notebook-tag')].find((one) => one.textContent === '#AI');
  tag?.focus();
  await act(() => tag?.click());
  const select = () => [...document.querySelectorAll('select')].at(-1);
  expect([select()?.value, select()?.selectedOptions[0]?.textContent]).toEqual(['ai', '#ai']);
  expect(document.activeElement?.className).toBe('notebook-count');
  expect(document.querySelectorAll('.notebook-note')).toHaveLength(2);
  // The last note with it is gone.
  await show([other]);
  expect(select()?.selectedOptions[0]?.textContent).toBe('AI');
  await act(() => document.querySelector<HTMLElement>('.notebook-none button')?.click());
  expect(document.activeElement?.className).toBe('notebook-count');
  render(null, document.body);
});
