import { render } from 'preact';
import { type Annotation, parseAnnotation } from '../annotations/annotation.ts';
import { withoutExisting } from '../annotations/merge.ts';
import { importNotes } from '../notebook/import-notes.ts';
import { listReadings, type ReadArticle, restoredReadings } from '../notebook/list-readings.ts';
import { NotebookPage } from '../notebook/NotebookPage.tsx';
import stylesheet from '../notebook/notebook-page.css?inline';
import { type Kept, listOf } from '../notebook/Unread.tsx';
import { annotationArchive } from '../platform/annotation-store.ts';
import { forgetStored } from '../platform/forget-stored.ts';
import { translate, uiLanguage } from '../platform/i18n.ts';
import { readingArchive } from '../platform/reading-store.ts';
import { openSettingsStore } from '../platform/settings-store.ts';
import { openSettingsClient } from '../settings/settings-client.ts';
import { maxWaitMs, preparePage } from '../ui/extension-page.ts';

/** The page of all highlights and notes, synchronized with all tabs. It lives as long as its document. */
async function start(): Promise<void> {
  preparePage(stylesheet, uiLanguage());
  const { signal } = new AbortController();
  const now = Date.now();
  let annotations: Kept<Annotation>;
  let readings: Kept<ReadArticle>;
  const settings = openSettingsClient(
    (onChange) => openSettingsStore(onChange, signal),
    () => show(),
    forgetStored,
  );
  const save = (changed: readonly Annotation[]) => annotationArchive.saveAll(changed);
  const importFile = (file: File) => importNotes(file, () => listOf(annotations), save, Date.now());
  const switchOn = () => {
    const saved = settings.save({ ...settings.current(), readingList: true });
    show();
    return saved;
  };
  const restore = (removed: readonly Annotation[]) => save(withoutExisting(removed, listOf(annotations)));
  const restoreReadings = async (removed: readonly ReadArticle[]) => {
    const articles = restoredReadings(removed, listOf(readings));
    // The list may have been switched off since: then nothing is stored.
    if (settings.current().readingList)
      await readingArchive.save(articles.map(({ key, site: _, link: __, ...record }) => [key, record]));
  };
  function show(): void {
    render(
      <NotebookPage
        settings={settings.current()}
        notes={{ annotations, restore, remove: annotationArchive.removeAll, importFile }}
        readings={{
          articles: readings,
          switchOn,
          restore: restoreReadings,
          remove: (articles) => readingArchive.remove(articles.map(({ key }) => key)),
        }}
        t={translate}
        locale={uiLanguage()}
        now={now}
      />,
      document.body,
    );
  }
  /** Keyed by storage key. */
  const records = new Map<string, Annotation>();
  const take = (entries: readonly (readonly [name: string, record: unknown])[]) => {
    for (const [name, stored] of entries) {
      const record = parseAnnotation(stored);
      if (record) records.set(name, record);
      else records.delete(name);
    }
    annotations = [...records.values()];
  };
  let reads = 0;
  const read = async () => {
    reads += 1;
    try {
      const all = await annotationArchive.listAll();
      records.clear();
      take(all);
    } catch {
      // Keep showing what was read before.
      annotations = asList(annotations) ?? 'failed';
    }
    reads -= 1;
    show();
  };
  // Apply single changes: rereading 10,000 records takes seconds on a busy machine.
  const follow: Parameters<typeof annotationArchive.watchAll>[0] = (changes) => {
    if (reads > 0 || !asList(annotations)) return void read();
    take(changes);
    show();
  };
  const readReadings = async () => {
    try {
      readings = listReadings(await readingArchive.list());
    } catch {
      readings = asList(readings) ?? 'failed';
    }
    show();
  };
  annotationArchive.watchAll(follow, signal);
  readingArchive.watch(readReadings, signal);
  setTimeout(() => {
    annotations ??= 'silent';
    readings ??= 'silent';
    show();
  }, maxWaitMs);
  await Promise.all([settings.refresh(), read(), readReadings()]);
}

function asList<Item>(kept: Kept<Item>): readonly Item[] | undefined {
  return typeof kept === 'object' ? kept : undefined;
}

start();
