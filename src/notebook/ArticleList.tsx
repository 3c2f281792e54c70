import { useEffect, useRef, useState } from 'preact/hooks';
import type { Annotation } from '../annotations/annotation.ts';
import { colorName } from '../annotations/color-name.ts';
import { splitTags } from '../annotations/tags.ts';
import { hostOf } from '../dom/host-of.ts';
import { Icon } from '../ui/Icon.tsx';
import * as icons from '../ui/icons.ts';
import type { Translate } from '../ui/translate.ts';
import { formatDay } from './format-day.ts';
import type { AnnotatedArticle } from './group-by-article.ts';
import { linkToWords } from './words-link.ts';

interface RowProps {
  readonly t: Translate;
  readonly locale: string;
  readonly onRemove: (annotations: readonly Annotation[]) => void;
  readonly onTag: (tag: string) => void;
}

/** Minimum number of annotations to render at first, and to add each time the user comes near the end. */
const batch = 50;

/** Articles with their annotations. Renders only as many as the user scrolls to, as there may be thousands. */
export function ArticleList({ articles, ...rest }: RowProps & { readonly articles: readonly AnnotatedArticle[] }) {
  const [most, setMost] = useState(batch);
  const end = useRef<HTMLDivElement>(null);
  let drawn = 0;
  const shown = articles.filter(({ annotations }) => {
    const isShown = drawn < most;
    drawn += isShown ? annotations.length : 0;
    return isShown;
  });
  const hasMore = shown.length < articles.length;
  useEffect(() => {
    if (!end.current || typeof IntersectionObserver !== 'function') return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setMost((last) => last + batch);
      },
      { rootMargin: '1000px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [most, hasMore]);
  return (
    <>
      {shown.map((article) => (
        <ArticleNotes key={article.key} article={article} {...rest} />
      ))}
      {hasMore && <div ref={end} />}
    </>
  );
}

function ArticleNotes({ article, ...rest }: RowProps & { readonly article: AnnotatedArticle }) {
  const { t, locale, onRemove } = rest;
  const { url, title, annotations, last } = article;
  return (
    <section class="notebook-article">
      <header>
        <h2>
          <a href={url} target="_blank" rel="noreferrer">
            {title}
          </a>
        </h2>
        <p class="notebook-meta">
          {[hostOf(url), formatDay(last, locale)].join(' · ')} ·{' '}
          <span>{t('notesOfArticle', { n: annotations.length })}</span>
        </p>
        <button
          type="button"
          class="tool"
          data-do="delete-notes"
          aria-label={t('notesDeleteAll', { title })}
          title={t('notesDeleteAll', { title })}
          onClick={() => onRemove(annotations)}
        >
          <Icon icon={icons.trash} size={16} />
        </button>
      </header>
      <ul>
        {annotations.map((annotation) => (
          <Note key={annotation.id} annotation={annotation} {...rest} />
        ))}
      </ul>
    </section>
  );
}

function Note({ annotation, t, locale, onRemove, onTag }: RowProps & { readonly annotation: Annotation }) {
  const { url, color, note, created, selectors } = annotation;
  const { exact } = selectors[0];
  return (
    <li class="notebook-note" data-color={color}>
      <span class="visually-hidden">{colorName(t, color)}</span>
      <blockquote class="text-of-article">
        <a href={linkToWords(url, exact)} target="_blank" rel="noreferrer" title={t('notesOpen')}>
          {exact}
        </a>
      </blockquote>
      {note !== '' && (
        <p class="notebook-words">
          {splitTags(note).map(({ text, tag }) =>
            tag === undefined ? (
              text
            ) : (
              <button key={tag} type="button" class="notebook-tag" onClick={() => onTag(tag)}>
                {text}
              </button>
            ),
          )}
        </p>
      )}
      <time dateTime={created}>{formatDay(Date.parse(created), locale)}</time>
      <button
        type="button"
        class="tool"
        data-do="delete-note"
        aria-label={t('notesDelete')}
        title={t('notesDelete')}
        onClick={() => onRemove([annotation])}
      >
        <Icon icon={icons.close} size={16} />
      </button>
    </li>
  );
}
