// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Annotation } from '../../src/annotations/annotation.ts';
import { toWebAnnotations } from '../../src/annotations/web-annotations.ts';
import { importNotes } from '../../src/notebook/import-notes.ts';
import { NotesPart } from '../../src/notebook/NotesPart.tsx';
import type { ToastMessage } from '../../src/ui/Toast.tsx';
import { annotationOf } from '../annotations/sample.ts';

const own = annotationOf('缓存的代价');
const fresh = annotationOf('另一处');
const unusable = [{ type: 'Annotation', target: 'https://www.infoq.cn/article/queues' }, 'words', null];

let told: ToastMessage[];
let saved: Annotation[];

/** Chooses a file on the page, which holds one highlight; a string is its text. */
async function choose(content: unknown): Promise<void> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const save = async (annotations: readonly Annotation[]) => void saved.push(...annotations);
  const none = async () => undefined;
  await act(() => {
    render(
      <NotesPart
        t={(id, { n = '' } = {}) => `${id}${n}`}
        locale="en"
        annotations={[own]}
        restore={none}
        remove={none}
        importFile={() =>
          importNotes({ text: content === undefined ? () => Promise.reject() : async () => text }, () => [own], save, 0)
        }
        now={0}
        tell={(notice) => told.push(notice)}
      />,
      document.body,
    );
  });
  const field = document.querySelector<HTMLInputElement>('[type="file"]');
  if (!field) throw new Error('no field');
  Object.defineProperty(field, 'files', { value: [new File([text], 'notes.json')] });
  field.dispatchEvent(new Event('change'));
  await vi.waitFor(() => expect(told).toHaveLength(1));
}

const fileOf = (...items: unknown[]) => {
  const { first } = toWebAnnotations([own, fresh], 'Notes') as { first: { items: unknown[] } };
  return [...first.items, ...items];
};

describe('a file that is imported', () => {
  beforeEach(() => {
    render(null, document.body);
    [told, saved] = [[], []];
  });

  test('says how many of its items are new', async () => {
    await choose(fileOf());
    expect(told).toEqual([{ text: 'notesImported1', mark: 'ok' }]);
    expect(saved.map(({ id }) => id)).toEqual([fresh.id]);
  });

  test('says how many can not be used, and loses none of the others', async () => {
    await choose(fileOf(...unusable));
    expect(told).toEqual([{ text: 'notesImported1 · notesSkipped3', mark: 'warn' }]);
    expect(saved.map(({ id }) => id)).toEqual([fresh.id]);
  });

  test('says so where none can be used', async () => {
    await choose(unusable);
    expect(told).toEqual([{ text: 'notesImportFailed · notesSkipped3', mark: 'warn' }]);
  });

  test.each([['no JSON'], [[]], [{}], [undefined]])('is refused where it holds nothing: %j', async (content) => {
    await choose(content);
    expect(told).toEqual([{ text: 'notesImportFailed', mark: 'warn' }]);
    expect(saved).toEqual([]);
  });
});
