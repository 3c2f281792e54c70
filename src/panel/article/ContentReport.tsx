import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { Article, Count, RemovedClutter } from '../../article/article.ts';
import { bySize, clutterPhrase } from '../../ui/clutter-labels.ts';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { usePanel } from '../context.ts';
import { type Controls, LatePart } from '../late-controls.tsx';

interface HiddenProps {
  readonly removed: readonly RemovedClutter[];
  readonly controls: Controls;
  readonly need: (run: () => void) => void;
}

/** After the text: how much of the page's content the panel has, and what was hidden. */
export function ContentReport({ article, ...hidden }: HiddenProps & { readonly article: Article }) {
  const { t, locale } = usePanel();
  return (
    <section class="report" lang={locale} aria-label={t('report')} tabIndex={-1}>
      <Kept article={article} />
      <Hidden {...hidden} />
    </section>
  );
}

const ratio = ({ kept, total }: Count) => `${kept}/${total}`;

function Kept({ article: { completeness, isExcerpt } }: { readonly article: Article }) {
  const { t } = usePanel();
  const { text, images, code, tables, formulas, drawings } = completeness;
  const parts = [
    t('partText', { p: Math.floor(text * 100) }),
    ...(images.total > 0 ? [t('partImages', { x: ratio(images) })] : []),
    ...(code.total > 0 ? [t('partCode', { x: ratio(code) })] : []),
    ...(tables.total > 0 ? [t('partTables', { x: ratio(tables) })] : []),
    ...(formulas.total > 0 ? [t('partFormulas', { x: ratio(formulas) })] : []),
    ...(drawings.total > 0 ? [t('partDrawings', { x: ratio(drawings) })] : []),
  ];
  return (
    <p
      class={isExcerpt ? 'line warn' : 'line ok'}
      data-part="completeness"
      data-images={ratio(images)}
      data-code={ratio(code)}
      data-tables={ratio(tables)}
      data-formulas={ratio(formulas)}
      data-drawings={ratio(drawings)}
      // Rounded down, so that incomplete text never shows as 1. Of an excerpt, it is the share of what the page shows.
      data-text={String(Math.floor(text * 1000) / 1000)}
    >
      <Icon icon={isExcerpt ? icons.warn : icons.check} size={16} />
      <span>{isExcerpt ? t('excerptNote') : <Parted words={(all) => t('kept', { parts: all })} parts={parts} />}</span>
    </p>
  );
}

const seam = '\u0000';

/** A sentence with a list of parts, each of which does not wrap and keeps its separator. */
function Parted({ words, parts }: { readonly words: (parts: string) => string; readonly parts: readonly string[] }) {
  const [before, after] = words(seam).split(seam);
  return (
    <>
      {before}
      {parts.map((part, index) => (
        <Fragment key={part}>
          {index > 0 && ' '}
          <span class="unbroken">{index < parts.length - 1 ? `${part} ·` : part}</span>
        </Fragment>
      ))}
      {after}
    </>
  );
}

const rowsInLine = 3;

function Hidden({ removed, controls, need }: HiddenProps) {
  const panel = usePanel();
  const { t } = panel;
  const [open, setOpen] = useState(false);
  const rows = bySize(removed);
  const rest = rows.length - rowsInLine;
  const kinds = rows.slice(0, rowsInLine).map((one) => clutterPhrase(t, one));
  if (rest > 0) kinds.push(t('removedRest', { n: rest }));
  return (
    <div data-part="removed">
      <p class="line">
        <Icon icon={icons.leaf} size={16} />
        <span>
          <span class="phrase">
            {removed.length === 0 ? (
              t('removedNone')
            ) : (
              <Parted words={(parts) => t('removed', { kinds: parts })} parts={kinds} />
            )}
          </span>{' '}
          {removed.length > 0 && (
            <button type="button" class="more" aria-expanded={open} onClick={() => need(() => setOpen(!open))}>
              {t(open ? 'shut' : 'open')}
              <Icon icon={icons.chevron} size={16} />
            </button>
          )}
        </span>
      </p>
      {open && <LatePart controls={controls} part={{ kind: 'hidden-kinds', panel, removed, shown: undefined }} />}
    </div>
  );
}
