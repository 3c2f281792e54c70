import { render } from 'preact';
import { type Annotation, parseAnnotation } from '../annotations/annotation.ts';
import pens from '../annotations/annotations.css?inline';
import { pageStyles } from '../options/page-styles.ts';
import { annotationArchive } from '../platform/annotation-store.ts';
import { translate, uiLanguage } from '../platform/i18n.ts';
import { openSettingsStore } from '../platform/settings-store.ts';
import { openSettingsClient } from '../settings/settings-client.ts';
import { importNotes } from './import-notes.ts';
import { NotebookPage } from './NotebookPage.tsx';
import own from './notebook.css?inline';

/** The page of all highlights and notes, in step with all tabs. It lives as long as its document. */
async function start(): Promise<void> {
  const style = document.createElement('style');
  style.textContent = [pageStyles, pens, own].join('\n');
  document.head.append(style);
  document.documentElement.lang = uiLanguage();
  document.title = translate('notes');
  const { signal } = new AbortController();
  const now = Date.now();
  let annotations: readonly Annotation[] | undefined = [];
  const settings = openSettingsClient(
    (onChange) => openSettingsStore(onChange, signal),
    () => show(),
    () => undefined,
  );
  const save = (changed: readonly Annotation[]) => annotationArchive.saveAll(changed);
  const importFile = async (file: File) => importNotes(await file.text(), annotations ?? [], save, Date.now());
  function show(): void {
    render(
      <NotebookPage
        settings={settings.current()}
        t={translate}
        locale={uiLanguage()}
        annotations={annotations}
        save={save}
        remove={annotationArchive.removeAll}
        importFile={importFile}
        now={now}
      />,
      document.body,
    );
  }
  const read = async () => {
    try {
      annotations = (await annotationArchive.listAll()).flatMap((record) => parseAnnotation(record) ?? []);
    } catch {
      annotations = undefined;
    }
    show();
  };
  annotationArchive.watchAll(read, signal);
  await Promise.all([settings.refresh(), read()]);
}

start();
