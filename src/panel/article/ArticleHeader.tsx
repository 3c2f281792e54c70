import { Fragment } from 'preact';
import type { Article } from '../../article/article.ts';
import {
  ageOf,
  formatAge,
  formatDate,
  formatFullDate,
  isStale,
  readingTime,
  textLength,
  withoutScheme,
} from '../../article/facts.ts';
import { hostOf } from '../../dom/host-of.ts';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { usePanel } from '../context.ts';

export interface ArticleHeaderProps {
  readonly article: Article;
  /** It was read as the browser has translated it. */
  readonly isTranslated: boolean | undefined;
  readonly now: number;
  readonly onReport: () => void;
}

/** Title, authors, facts, and a notice on translated or old articles. Unknown values are omitted. */
export function ArticleHeader({ article, isTranslated, now, onReport }: ArticleHeaderProps) {
  const { t, locale } = usePanel();
  const age = article.published === undefined ? undefined : ageOf(article.published, now);
  const old = age && isStale(age) && t('stale', { age: formatAge(age, locale) });
  const note = isTranslated ? t('pageTranslated') : old;
  return (
    <header class="article-header" data-url={withoutScheme(article.url)}>
      <h1 id="infoq-reader-title">{article.title}</h1>
      <Who article={article} />
      <Facts article={article} now={now} onReport={onReport} />
      {note && (
        <p class="stale" lang={locale}>
          <Icon icon={isTranslated ? icons.warn : icons.clock} size={16} />
          <span>{note}</span>
        </p>
      )}
    </header>
  );
}

function Who({ article }: { readonly article: Article }) {
  const { t } = usePanel();
  const { authors, translators, original, lang } = article;
  if (authors.length + translators.length === 0 && original === undefined) return null;
  return (
    <p class="byline">
      <Names part="authors" label={t('author')} names={authors} />
      <Names part="translators" label={t('translator')} names={translators} />
      {original !== undefined && (
        <a
          data-part="original"
          href={original}
          target="_blank"
          rel="noopener noreferrer"
          title={hostOf(original, original)}
        >
          {t(/^zh|^ja/i.test(lang) && isEnglish(original) ? 'originalEn' : 'original')}
        </a>
      )}
    </p>
  );
}

function Names({
  part,
  label,
  names,
}: {
  readonly part: string;
  readonly label: string;
  readonly names: readonly string[];
}) {
  if (names.length === 0) return null;
  return (
    <span class="names" data-part={part}>
      <span class="role">{label}</span>{' '}
      {names.map((name) => (
        // The space separates the names when they are copied or read aloud.
        <Fragment key={name}>
          <span class="name" data-name={name}>
            {name}
          </span>{' '}
        </Fragment>
      ))}
    </span>
  );
}

function Facts({ article, now, onReport }: Omit<ArticleHeaderProps, 'isTranslated'>) {
  const { t, locale } = usePanel();
  const { published, length, isExcerpt } = article;
  const age = published === undefined ? undefined : ageOf(published, now);
  const total = textLength(length);
  return (
    <p class="facts" lang={locale}>
      {published !== undefined && (
        <span data-part="date">
          <time dateTime={published} title={formatFullDate(published, locale)}>
            {formatDate(published, locale)}
          </time>
        </span>
      )}
      {age && <span class="age">{formatAge(age, locale)}</span>}
      <span>{t('minutes', { n: readingTime(length) })}</span>
      {total > 0 && <span>{t('length', { n: total })}</span>}
      {length.codeBlocks > 0 && <span>{t('codeCount', { n: length.codeBlocks })}</span>}
      <span>
        <button type="button" class={isExcerpt ? 'state warn' : 'state ok'} onClick={onReport}>
          <Icon icon={isExcerpt ? icons.warn : icons.check} size={16} />
          {t(isExcerpt ? 'excerpt' : 'complete')}
        </button>
      </span>
    </p>
  );
}

/** Originals of translations are assumed to be English unless they are on one of these Chinese sites. */
function isEnglish(address: string): boolean {
  return !/(?:^|\.)(?:infoq\.cn|geekbang\.org|qq\.com|csdn\.net|juejin\.cn|zhihu\.com|cnblogs\.com)$/.test(
    hostOf(address),
  );
}
