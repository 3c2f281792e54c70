import { useMemo, useRef, useState } from 'preact/hooks';
import { Icon } from '../ui/Icon.tsx';
import * as icons from '../ui/icons.ts';
import type { ToastMessage } from '../ui/Toast.tsx';
import type { Translate } from '../ui/translate.ts';
import { formatDay } from './format-day.ts';
import { findReadings, type ReadArticle } from './list-readings.ts';
import { removeWithUndo } from './remove-with-undo.ts';
import { SearchField } from './SearchField.tsx';
import { type Kept, listOf, Unread } from './Unread.tsx';
import { useFocusAfterRemoval } from './useFocusAfterRemoval.ts';

export interface ReadingsPartProps {
  readonly t: Translate;
  readonly locale: string;
  /** Whether the reading list is enabled. */
  readonly isOn: boolean;
  /** Rejects if storage refuses. */
  readonly switchOn: () => Promise<void>;
  readonly articles: Kept<ReadArticle>;
  /** Does not replace what was stored since. Rejects if storage refuses, as `remove` does. */
  readonly restore: (articles: readonly ReadArticle[]) => Promise<void>;
  readonly remove: (articles: readonly ReadArticle[]) => Promise<void>;
  readonly tell: (notice: ToastMessage) => void;
}

/** The reading list with its progress; each link opens the article at its reading position. */
export function ReadingsPart(props: ReadingsPartProps) {
  const { t, locale, isOn, switchOn, articles, restore, remove, tell } = props;
  const [words, setWords] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const count = useRef<HTMLParagraphElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const keepPlace = useFocusAfterRemoval(() => search.current ?? count.current);
  const found = useMemo(() => findReadings(listOf(articles), words), [articles, words]);
  const refused = () => tell({ text: t('saveFailed'), mark: 'warn' });

  const onRemove = (gone: readonly ReadArticle[]) => {
    keepPlace();
    void removeWithUndo(gone, { t, tell, remove, restore, said: 'readingsRemoved', list: list.current });
  };

  if (typeof articles === 'string') return <Unread t={t} why={articles} failure="readingsUnread" />;
  const hasAny = (articles?.length ?? 0) > 0;
  if (articles && !isOn && !hasAny)
    return (
      <div class="notebook-off">
        <p>{t('readingsOff')}</p>
        <button type="button" class="button" data-do="keep-readings" onClick={() => void switchOn().catch(refused)}>
          {t('readingsOn')}
        </button>
      </div>
    );
  return (
    <>
      {hasAny && <SearchField label={t('readingsSearch')} value={words} onInput={setWords} field={search} />}
      <div class="notebook-bar">
        <p class="notebook-count" role="status" tabIndex={-1} ref={count}>
          {articles && t(hasAny ? 'notesArticles' : 'readingsEmpty', { n: found.length })}
        </p>
        {found.length > 0 && (
          <div class="notebook-files">
            <button type="button" data-do="clear-readings" onClick={() => onRemove(found)}>
              {t('readingsClear')}
            </button>
          </div>
        )}
      </div>
      {hasAny && found.length === 0 && <p class="notebook-none">{t('readingsNone')}</p>}
      {found.length > 0 && (
        <ul ref={list} class="notebook-box">
          {found.map((article) => (
            <Row key={article.key} article={article} t={t} locale={locale} onRemove={onRemove} />
          ))}
        </ul>
      )}
    </>
  );
}

interface RowProps {
  readonly article: ReadArticle;
  readonly t: Translate;
  readonly locale: string;
  readonly onRemove: (articles: readonly ReadArticle[]) => void;
}

function Row({ article, t, locale, onRemove }: RowProps) {
  const { link, url, site, at, share } = article;
  const title = article.title || url;
  const label = t('readingsRemove', { title });
  return (
    <li class="notebook-reading">
      <a href={link} target="_blank" rel="noreferrer">
        {title}
      </a>
      <p class="notebook-meta">
        {site} · <time dateTime={new Date(at).toISOString()}>{formatDay(at, locale)}</time> ·{' '}
        <span data-of="share">{share >= 1 ? t('finished') : t('readingsShare', { p: Math.floor(share * 100) })}</span>
      </p>
      <div class="notebook-progress" style={{ '--share': share }} aria-hidden="true" />
      <button
        type="button"
        class="tool"
        data-do="remove-reading"
        aria-label={label}
        title={label}
        onClick={() => onRemove([article])}
      >
        <Icon icon={icons.close} size={16} />
      </button>
    </li>
  );
}
