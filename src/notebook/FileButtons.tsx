import { useRef } from 'preact/hooks';
import type { Annotation } from '../annotations/annotation.ts';
import { saveFile } from '../ui/copy-and-save.ts';
import type { Translate } from '../ui/translate.ts';
import type { NotesFileKind } from './notes-files.ts';
import { makeNotesFile } from './notes-files.ts';

export interface FileButtonsProps {
  readonly t: Translate;
  /** The annotations that the filters match: only these are exported. */
  readonly annotations: readonly Annotation[];
  readonly now: number;
  readonly onImport: (file: File) => void;
}

const kinds: readonly NotesFileKind[] = ['markdown', 'zip', 'json'];

/** Exports annotations to files and imports them from one. */
export function FileButtons({ t, annotations, now, onImport }: FileButtonsProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is no form.
    <div class="notebook-files" role="group" aria-label={t('notesFiles')}>
      {annotations.length > 0 && (
        <>
          <span aria-hidden="true">{t('saveAs')}</span>
          {kinds.map((kind) => (
            <button
              key={kind}
              type="button"
              data-do={`save-${kind}`}
              onClick={({ currentTarget }) => {
                const { name, blob } = makeNotesFile(annotations, kind, t('notes'), now);
                saveFile(blob, name, currentTarget);
              }}
            >
              {kind === 'markdown' ? 'Markdown' : t(kind === 'zip' ? 'notesZip' : 'notesJson')}
            </button>
          ))}
        </>
      )}
      <button type="button" data-do="import" onClick={() => field.current?.click()}>
        {t('notesImport')}
      </button>
      <input
        ref={field}
        hidden
        type="file"
        accept=".json,.jsonld,application/json,application/ld+json"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onImport(file);
          // Lets the same file be chosen again.
          currentTarget.value = '';
        }}
      />
    </div>
  );
}
