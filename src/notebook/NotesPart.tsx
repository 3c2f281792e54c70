import { useMemo, useRef, useState } from 'preact/hooks';
import type { Annotation } from '../annotations/annotation.ts';
import { type AnnotationQuery, facetsOf, indexAnnotations, searchAnnotations } from '../annotations/search.ts';
import type { ToastMessage } from '../ui/Toast.tsx';
import type { Translate } from '../ui/translate.ts';
import { ArticleList } from './ArticleList.tsx';
import { FileButtons } from './FileButtons.tsx';
import { Filters } from './Filters.tsx';
import { groupByArticle } from './group-by-article.ts';
import type { ImportResult } from './import-notes.ts';
import { removeWithUndo } from './remove-with-undo.ts';
import { type Kept, listOf, Unread } from './Unread.tsx';
import { useFocusAfterRemoval } from './useFocusAfterRemoval.ts';

export interface NotesPartProps {
  readonly t: Translate;
  readonly locale: string;
  readonly annotations: Kept<Annotation>;
  /** Does not replace what was stored since. Rejects if storage refuses, as `remove` does. */
  readonly restore: (annotations: readonly Annotation[]) => Promise<void>;
  readonly remove: (annotations: readonly Annotation[]) => Promise<void>;
  /** Imports a file; `undefined` if it has no items. Rejects if storage refuses. */
  readonly importFile: (file: File) => Promise<ImportResult | undefined>;
  readonly now: number;
  readonly tell: (notice: ToastMessage) => void;
}

/** All highlights and notes: search, open in the article, export and import. */
export function NotesPart(props: NotesPartProps) {
  const { t, locale, annotations, restore, remove, importFile, now, tell } = props;
  const [query, setQuery] = useState<AnnotationQuery>({});
  const search = useRef<HTMLInputElement>(null);
  const count = useRef<HTMLParagraphElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const keepPlace = useFocusAfterRemoval(() => search.current ?? count.current);
  const index = useMemo(() => indexAnnotations(listOf(annotations)), [annotations]);
  const facets = useMemo(() => facetsOf(index), [index]);
  const found = useMemo(() => searchAnnotations(index, query), [index, query]);
  const articles = useMemo(() => groupByArticle(found), [found]);
  const refused = () => tell({ text: t('saveFailed'), mark: 'warn' });
  const change = (patch: AnnotationQuery) => setQuery((last) => ({ ...last, ...patch }));

  /** Filters from a control that this removes: the count, which says the result, gets the focus. */
  const from = (next: AnnotationQuery) => {
    setQuery(next);
    count.current?.focus({ preventScroll: true });
  };
  const onRemove = (gone: readonly Annotation[]) => {
    keepPlace();
    void removeWithUndo(gone, { t, tell, remove, restore, said: 'notesDeleted', list: list.current });
  };
  const takeIn = (file: File) => {
    importFile(file).then((result) => {
      const { added, known, skipped } = { added: 0, known: 0, skipped: 0, ...result };
      const texts = [
        added + known > 0 ? t('notesImported', { n: added, known }) : t('notesImportFailed'),
        ...(skipped > 0 ? [t('notesSkipped', { n: skipped })] : []),
      ];
      tell({ text: texts.join(' · '), mark: added + known > 0 && skipped === 0 ? 'ok' : 'warn' });
    }, refused);
  };

  if (typeof annotations === 'string') return <Unread t={t} why={annotations} failure="notesUnread" />;
  const hasAny = (annotations?.length ?? 0) > 0;
  return (
    <>
      {hasAny && <Filters t={t} query={query} facets={facets} now={now} change={change} field={search} />}
      <div class="notebook-bar">
        <p class="notebook-count" role="status" tabIndex={-1} ref={count}>
          {annotations &&
            (hasAny
              ? t('notesCount', { n: found.length, articles: t('notesArticles', { n: articles.length }) })
              : t('notesEmpty'))}
        </p>
        {annotations && <FileButtons t={t} annotations={found} now={now} onImport={takeIn} />}
      </div>
      {hasAny && found.length === 0 && (
        <p class="notebook-none">
          {t('notesNone')}{' '}
          <button type="button" class="button" onClick={() => from({ words: '' })}>
            {t('notesClear')}
          </button>
        </p>
      )}
      <div ref={list}>
        <ArticleList
          key={JSON.stringify(query)}
          t={t}
          locale={locale}
          articles={articles}
          onRemove={onRemove}
          onTag={(tag) => from({ ...query, tag })}
        />
      </div>
    </>
  );
}
