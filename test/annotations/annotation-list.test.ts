import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Annotation, timeAfter } from '../../src/annotations/annotation.ts';
import { openAnnotationList } from '../../src/annotations/annotation-list.ts';
import { unsavedRecords } from '../../src/annotations/unsaved.ts';

// The extension's storage, shared by several tabs: every tab hears of every change.
const values = new Map<string, unknown>();
type Changes = Record<string, { newValue?: unknown }>;
const listeners = new Set<(changes: Changes, area: string) => void>();
const tell = (changes: Changes, area = 'local') => {
  for (const listener of listeners) listener(changes, area);
};
const local = {
  get: vi.fn(async (key: string | null) =>
    structuredClone(Object.fromEntries([...values].filter(([one]) => key === null || key === one))),
  ),
  set: vi.fn(async (entries: object) => {
    for (const [key, value] of Object.entries(entries)) values.set(key, structuredClone(value));
    tell(Object.fromEntries(Object.entries(entries).map(([key, newValue]) => [key, { newValue }])));
  }),
  remove: vi.fn(async (keys: string | string[]) => {
    for (const key of [keys].flat()) if (values.delete(key)) tell({ [key]: {} });
  }),
};
const onChanged = {
  addListener: (listener: (changes: Changes, area: string) => void) => listeners.add(listener),
  removeListener: (listener: (changes: Changes, area: string) => void) => listeners.delete(listener),
};
const extension: { inIncognitoContext: boolean | undefined } = { inIncognitoContext: false };
/** Messages to the background, which stores the annotations of private windows. */
const sent = vi.fn(async () => []);
const runtime = { sendMessage: sent, onMessage: { addListener: () => undefined, removeListener: () => undefined } };
vi.mock('../../src/platform/browser.ts', () => ({ default: { storage: { local, onChanged }, extension, runtime } }));
const { annotationArchive, hasAnnotations, openAnnotationStore } = await import(
  '../../src/platform/annotation-store.ts'
);

const article = 'www.infoq.cn/article/one';
const record = (id: string, more: Partial<Annotation> = {}): Annotation => ({
  v: 1,
  id,
  article,
  url: `https://${article}`,
  title: 'One',
  color: 'yellow',
  note: '',
  created: `2026-01-01T00:00:0${id.length}.000Z`,
  modified: '2026-01-01T00:00:00.000Z',
  selectors: [
    { type: 'TextQuoteSelector', exact: 'words', prefix: '', suffix: '', alone: true },
    { type: 'TextPositionSelector', start: 0, end: 5 },
  ],
  ...more,
});

/** Ids of the article's stored annotations. */
const stored = async () =>
  [...values.keys()].flatMap((key) =>
    key.startsWith(`annotation:${article}#`) ? [key.slice(key.indexOf('#') + 1)] : [],
  );

let life = new AbortController();
const openTab = async (key = article) => {
  const events = { onChange: vi.fn(), onFailure: vi.fn() };
  const list = openAnnotationList(key, openAnnotationStore(), events, life.signal);
  await list.loaded;
  return { ...list, ...events, ids: () => list.all().map(({ id }) => id) };
};

beforeEach(() => {
  values.clear();
  extension.inIncognitoContext = false;
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
});

describe('annotations of an article', () => {
  test('are read again, and only those of this article', async () => {
    expect(await hasAnnotations(article)).toBe(false);
    const tab = await openTab();
    tab.put(record('a'));
    tab.put(record('bb', { note: 'why' }));
    await vi.waitFor(async () => expect((await openTab()).all()).toEqual([record('a'), record('bb', { note: 'why' })]));
    expect(await hasAnnotations(article)).toBe(true);
    expect((await openTab(`${article}-two`)).ids()).toEqual([]);
    expect(await hasAnnotations(`${article}-two`)).toBe(false);
  });

  test('leave no trace of their article in storage when the last is deleted, alone or together with others', async () => {
    const tab = await openTab();
    for (const id of ['a', 'bb']) tab.put(record(id));
    await vi.waitFor(async () => expect(await stored()).toEqual(['a', 'bb']));
    tab.remove('a');
    await vi.waitFor(async () => expect(await stored()).toEqual(['bb']));
    expect(await hasAnnotations(article)).toBe(true);
    tab.remove('bb');
    await vi.waitFor(() => expect([...values.keys()]).toEqual([]));
    const records = [record('c'), record('dd', { article: `${article}-two` })];
    await annotationArchive.saveAll(records);
    expect(await hasAnnotations(`${article}-two`)).toBe(true);
    await annotationArchive.removeAll(records);
    expect([...values.keys()]).toEqual([]);
  });

  test('are still known to exist if one has an id of another program with a hash in it and another is deleted', async () => {
    await annotationArchive.saveAll([record('https://other.example/notes#1')]);
    const tab = await openTab();
    tab.put(record('bb'));
    await vi.waitFor(async () => expect(await stored()).toContain('bb'));
    tab.remove('bb');
    await vi.waitFor(async () => expect(await stored()).toEqual(['https://other.example/notes#1']));
    expect(await hasAnnotations(article)).toBe(true);
  });

  test('are known to exist if another tab stores one while the last is being deleted', async () => {
    const tab = await openTab();
    tab.put(record('a'));
    await vi.waitFor(async () => expect(await stored()).toEqual(['a']));
    // Between the check for remaining annotations and the end of the deletion.
    const remove = local.remove.getMockImplementation() ?? (async () => undefined);
    local.remove.mockImplementationOnce(remove).mockImplementationOnce(async (keys) => {
      values.set(`annotation:${article}#late`, record('late'));
      await remove(keys);
    });
    await openAnnotationStore().remove(article, 'a');
    expect(await hasAnnotations(article)).toBe(true);
  });

  test('of two tabs that write at the same time are all kept, and shown in both', async () => {
    const [one, other] = [await openTab(), await openTab()];
    for (let at = 1; at <= 3; at += 1) {
      one.put(record('a'.repeat(at)));
      other.put(record('b'.repeat(at)));
    }
    await vi.waitFor(() => expect(one.all()).toHaveLength(6));
    await vi.waitFor(() => expect(other.all()).toHaveLength(6));
    expect((await openTab()).all()).toHaveLength(6);
  });

  test('that are changed keep the last change, however late an answer arrives', async () => {
    const tab = await openTab();
    tab.put(record('a', { color: 'green', modified: '2026-01-02T00:00:00.000Z' }));
    tell({ [`annotation:${article}#a`]: { newValue: record('a') } });
    expect(tab.find('a')?.color).toBe('green');
    tell({ [`annotation:${article}#a`]: { newValue: record('a', { modified: '2026-01-03T00:00:00.000Z' }) } });
    expect(tab.find('a')?.color).toBe('yellow');
  });

  test('that are deleted disappear in all tabs, and can be restored unchanged', async () => {
    const [one, other] = [await openTab(), await openTab()];
    one.put(record('a', { note: 'why' }));
    await vi.waitFor(() => expect(other.ids()).toEqual(['a']));
    const undo = one.remove('a');
    await vi.waitFor(() => expect(other.ids()).toEqual([]));
    expect(one.remove('a')).toBeUndefined();
    undo?.();
    await vi.waitFor(() => expect(other.all()).toEqual([record('a', { note: 'why' })]));
  });

  test('that another tab has kept meanwhile are not brought back in their older form', async () => {
    const [one, other] = [await openTab(), await openTab()];
    one.put(record('a'));
    await vi.waitFor(() => expect(other.ids()).toEqual(['a']));
    const undo = one.remove('a');
    other.put(record('a', { note: 'newer', modified: '2026-01-02T00:00:00.000Z' }));
    await vi.waitFor(() => expect(one.find('a')?.note).toBe('newer'));
    undo?.();
    expect(one.find('a')?.note).toBe('newer');
    await vi.waitFor(async () => expect(await stored()).toEqual(['a']));
    expect((await openTab()).find('a')?.note).toBe('newer');
  });

  test('that were merged into another one leave storage once that one is stored, but not if storage is full', async () => {
    const tab = await openTab();
    tab.put(record('a'));
    tab.put(record('bb', { note: 'kept' }));
    await vi.waitFor(async () => expect(await stored()).toEqual(['a', 'bb']));
    local.set.mockImplementationOnce(() => Promise.reject(new Error('full')));
    tab.put(record('a', { note: 'both', modified: '2026-01-02T00:00:00.000Z' }), ['bb']);
    expect(tab.ids()).toEqual(['a']);
    await vi.waitFor(() => expect(tab.onFailure).toHaveBeenCalledWith('write'));
    expect(await stored()).toEqual(['a', 'bb']);
    tab.put(record('a', { note: 'both', modified: '2026-01-03T00:00:00.000Z' }), ['bb']);
    await vi.waitFor(async () => expect(await stored()).toEqual(['a']));
  });

  test('that were deleted before the stored ones were read stay deleted', async () => {
    values.set(`annotation:${article}#a`, record('a'));
    const list = openAnnotationList(
      article,
      openAnnotationStore(),
      { onChange: vi.fn(), onFailure: vi.fn() },
      life.signal,
    );
    tell({ [`annotation:${article}#a`]: { newValue: record('a') } });
    list.remove('a');
    await list.loaded;
    expect(list.all()).toEqual([]);
  });

  test('match storage after the page was suspended, except for changes that are still to be stored', async () => {
    values.set(`annotation:${article}#a`, record('a'));
    values.set(`annotation:${article}#bb`, record('bb'));
    values.set(`annotation:${article}#eeeee`, record('eeeee'));
    const tab = await openTab();
    tab.remove('eeeee');
    await vi.waitFor(async () => expect(await stored()).toEqual(['a', 'bb']));
    local.set.mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    tab.put(record('dddd'));
    await vi.waitFor(() => expect(tab.onFailure).toHaveBeenCalledWith('write'));
    // No change event is sent for these.
    const later = record('a', { color: 'pink', modified: '2026-01-02T00:00:00.000Z' });
    values.set(`annotation:${article}#a`, later);
    values.delete(`annotation:${article}#bb`);
    values.set(`annotation:${article}#ccc`, record('ccc'));
    values.set(`annotation:${article}#eeeee`, record('eeeee'));
    expect(tab.ids()).toEqual(['a', 'bb', 'dddd']);
    expect(await tab.refresh()).toBe(true);
    expect(tab.all()).toEqual([later, record('ccc'), record('dddd'), record('eeeee')]);
    local.get.mockRejectedValueOnce(new Error('broken'));
    expect(await tab.refresh()).toBe(false);
    expect(tab.all()).toHaveLength(4);
    expect(await tab.retry()).toBe(true);
  });

  test('that are invalid or of a later version are ignored and stay in storage', async () => {
    const odd = { nothing: null, later: { ...record('c'), v: 2 }, bad: { ...record('d'), selectors: [{}] } };
    for (const [id, value] of Object.entries(odd)) values.set(`annotation:${article}#${id}`, value);
    values.set(`annotation:${article}#other`, record('e', { article: 'elsewhere' }));
    expect((await openTab()).ids()).toEqual([]);
    expect(values.size).toBe(4);
  });

  test('that storage refuses stay visible, the failure is reported, and the next change stores them too', async () => {
    const tab = await openTab();
    local.set.mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    tab.put(record('a'));
    await vi.waitFor(() => expect(tab.onFailure).toHaveBeenCalledWith('write'));
    expect([tab.ids(), tab.hasUnsaved(), await stored()]).toEqual([['a'], true, []]);
    // A file that is saved now contains it.
    expect([...unsavedRecords(article)]).toEqual([['a', expect.objectContaining({ id: 'a' })]]);
    tab.put(record('bb'));
    await vi.waitFor(async () => expect(await stored()).toEqual(['a', 'bb']));
    local.remove.mockImplementationOnce(() => {
      throw new Error('Extension context invalidated.');
    });
    tab.remove('a');
    await vi.waitFor(() => expect(tab.onFailure).toHaveBeenCalledTimes(2));
    expect([tab.ids(), await stored()]).toEqual([['bb'], ['a', 'bb']]);
    expect(await tab.retry()).toBe(true);
    expect([tab.hasUnsaved(), await stored()]).toEqual([false, ['bb']]);
    expect(unsavedRecords(article).size).toBe(0);
  });

  test('that storage refuses are in the next list of the article, as after a change of mode, and are stored by it', async () => {
    values.set(`annotation:${article}#bb`, record('bb'));
    const tab = await openTab();
    local.set.mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    tab.put(record('a', { note: 'both' }), ['bb']);
    await vi.waitFor(() => expect(tab.onFailure).toHaveBeenCalledWith('write'));
    life.abort();
    life = new AbortController();
    const next = await openTab();
    expect(next.all()).toEqual([record('a', { note: 'both' })]);
    await vi.waitFor(async () => expect(await stored()).toEqual(['a']));
    expect(next.onFailure).not.toHaveBeenCalled();
  });

  test('that others were merged into take those along if they are deleted before they were stored', async () => {
    values.set(`annotation:${article}#bb`, record('bb'));
    const tab = await openTab();
    local.set.mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    tab.put(record('a'), ['bb']);
    await vi.waitFor(() => expect(tab.onFailure).toHaveBeenCalledWith('write'));
    tab.remove('a');
    await vi.waitFor(async () => expect(await stored()).toEqual([]));
    expect(tab.hasUnsaved()).toBe(false);
  });

  test('that cannot be read are reported, new ones can still be added, and the others are read on the next try', async () => {
    values.set(`annotation:${article}#bb`, record('bb'));
    local.get.mockRejectedValueOnce(new Error('broken'));
    const tab = await openTab();
    expect(tab.onFailure.mock.calls).toEqual([['read']]);
    local.get.mockRejectedValueOnce(new Error('broken'));
    tab.put(record('a'));
    expect(tab.ids()).toEqual(['a']);
    await vi.waitFor(() => expect(tab.onFailure).toHaveBeenCalledTimes(2));
    expect(await tab.retry()).toBe(true);
    expect(tab.ids()).toEqual(['a', 'bb']);
    local.get.mockRejectedValueOnce(new Error('broken'));
    expect(await hasAnnotations(article)).toBe(true);
  });

  test.each([true, undefined])('are not stored in a private window (%s)', async (isPrivate) => {
    extension.inIncognitoContext = isPrivate;
    const tab = await openTab();
    tab.put(record('a'));
    await vi.waitFor(() => expect(sent).toHaveBeenCalledWith(expect.objectContaining({ article, id: 'a' })));
    expect(values.size).toBe(0);
  });

  test('are not followed after the signal aborted', async () => {
    await openTab();
    life.abort();
    expect(listeners.size).toBe(0);
  });
});

test('a change counts as later than the previous one, even if another clock was ahead', () => {
  const ahead = new Date(Date.now() + 86_400_000).toISOString();
  expect(timeAfter(ahead) > ahead).toBe(true);
  expect(Date.parse(timeAfter('2020-01-01T00:00:00.000Z'))).toBeGreaterThan(Date.now() - 60_000);
  expect(Date.parse(timeAfter('no time'))).toBeGreaterThan(Date.now() - 60_000);
});
