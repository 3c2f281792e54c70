import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Settings } from '../settings/settings.ts';
import { Toast, type ToastMessage } from '../ui/Toast.tsx';
import { useAppearance } from '../ui/useAppearance.ts';
import { useUndoKey } from '../ui/useUndoKey.ts';
import { NotesPart, type NotesPartProps } from './NotesPart.tsx';
import { ReadingsPart, type ReadingsPartProps } from './ReadingsPart.tsx';

export interface NotebookPageProps {
  readonly settings: Settings;
  readonly notes: Omit<NotesPartProps, 't' | 'locale' | 'tell' | 'now'>;
  readonly readings: Omit<ReadingsPartProps, 't' | 'locale' | 'tell' | 'isOn'>;
  readonly t: NotesPartProps['t'];
  readonly locale: string;
  readonly now: number;
}

/** The parts of the page, by the hash of its address. */
const parts = [
  { hash: '#notes', name: 'notes' },
  { hash: '#read', name: 'readings' },
] as const;

/** Everything that the user has saved: highlights and notes, and the reading list. */
export function NotebookPage({ settings, notes, readings, t, locale, now }: NotebookPageProps) {
  const [notice, setNotice] = useState<ToastMessage | undefined>(undefined);
  const dismiss = useCallback(() => setNotice(undefined), []);
  useUndoKey(notice, dismiss);
  const part = usePart();
  useEffect(() => {
    document.title = t(part);
  }, [t, part]);
  const own = { t, locale, tell: setNotice };
  return (
    <div class="root options notebook" lang={locale} {...useAppearance(settings, locale)}>
      <main>
        <h1 class="visually-hidden">{t(part)}</h1>
        <nav class="notebook-parts">
          {parts.map(({ hash, name }) => (
            <a key={name} href={hash} aria-current={name === part ? 'page' : undefined}>
              {t(name)}
            </a>
          ))}
        </nav>
        {part === 'notes' ? (
          <NotesPart {...notes} {...own} now={now} />
        ) : (
          <ReadingsPart {...readings} {...own} isOn={settings.readingList} />
        )}
      </main>
      <Toast notice={notice} onGone={dismiss} />
    </div>
  );
}

function usePart(): (typeof parts)[number]['name'] {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const stop = new AbortController();
    addEventListener('hashchange', () => setHash(location.hash), { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return parts.find((one) => one.hash === hash)?.name ?? 'notes';
}
