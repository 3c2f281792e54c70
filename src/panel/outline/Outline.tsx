import { useMemo, useRef } from 'preact/hooks';
import type { OutlineEntry, TextLength } from '../../article/article.ts';
import { readingTime } from '../../article/facts.ts';
import { buildOutlineTree, listParents, type OutlineNode } from '../../article/outline-tree.ts';
import type { AnnotationCounts } from '../../on-demand/annotations-module.ts';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import type { Translate } from '../../ui/translate.ts';
import { usePanel } from '../context.ts';
import { type Observable, useSelector } from '../progress/observable.ts';
import type { ReadingProgress } from '../progress/reading-progress.ts';
import type { Folds } from './fold-state.ts';
import { isUnfolded, maxUnfoldedRows } from './fold-state.ts';
import { lendAddress } from './lend-address.ts';
import { FollowRow, useOutlineProgress } from './useOutlineProgress.ts';

export interface OutlineProps {
  readonly outline: readonly OutlineEntry[];
  /** BCP 47 tag of the article's language. */
  readonly lang: string;
  readonly length: TextLength;
  readonly reading: Observable<ReadingProgress>;
  readonly annotations: Observable<AnnotationCounts>;
  readonly onAnnotations: () => void;
  readonly folds: Folds;
  readonly onFolds: (folds: Folds) => void;
  readonly onGo: (id: string) => void;
  /** Hides the outline, or closes its drawer. */
  readonly onHide: () => void;
  readonly drawer: boolean;
}

/** The list of headings, with a line that shows the reading progress. */
export function Outline(props: OutlineProps) {
  const { outline, lang, length, reading, annotations, folds, onFolds, onGo, onHide, drawer } = props;
  const { t } = usePanel();
  const nodes = useMemo(() => buildOutlineTree(outline), [outline]);
  const list = useRef<HTMLDivElement>(null);
  useOutlineProgress(list, reading, nodes);
  const rows = useMemo(
    () => <Rows nodes={nodes} count={outline.length} folds={folds} reading={reading} annotations={annotations} t={t} />,
    [nodes, outline.length, folds, reading, annotations, t],
  );
  const parents = listParents(nodes);
  /** One listener for all rows, since a long outline has thousands of controls. */
  const onClick = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest('.row') : null;
    const id = row?.querySelector('a')?.getAttribute('href')?.slice(1);
    const control = event.target instanceof Element ? event.target.closest('a, button') : null;
    if (id === undefined || !control) return;
    // A hash does not reach into a shadow tree, and the URL belongs to the page.
    event.preventDefault();
    if (control.matches('a')) onGo(id);
    else onFolds(new Map([...folds, [id, control.getAttribute('aria-expanded') !== 'true']]));
  };
  const allOpen = parents.every((id) => folds.get(id) ?? outline.length <= maxUnfoldedRows);
  return (
    <nav class="outline" data-part="outline" aria-label={t('outlineLabel')} hidden={outline.length < 2}>
      <div class="outline-head">
        <span class="outline-title">{t('outline')}</span>
        <AnnotationsButton annotations={annotations} onAnnotations={props.onAnnotations} />
        {parents.length > 0 && (
          <button
            type="button"
            class="icon-button"
            title={t(allOpen ? 'outlineCloseAll' : 'outlineOpenAll')}
            aria-label={t(allOpen ? 'outlineCloseAll' : 'outlineOpenAll')}
            onClick={() => onFolds(new Map(parents.map((id) => [id, !allOpen])))}
          >
            <Icon icon={icons.unfold} size={16} />
          </button>
        )}
        <button
          type="button"
          class="icon-button"
          title={t(drawer ? 'dismiss' : 'outlineHide')}
          aria-label={t(drawer ? 'dismiss' : 'outlineHide')}
          onClick={onHide}
        >
          <Icon icon={drawer ? icons.close : icons.side} size={drawer ? 20 : 16} />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the controls are inside; this only hears them. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: buttons and links make clicks of keys themselves. */}
      <div class="outline-list text-of-article" lang={lang} ref={list} onClick={onClick} onContextMenu={lendAddress}>
        {rows}
      </div>
      <FollowRow list={list} reading={reading} />
      <Foot length={length} reading={reading} />
    </nav>
  );
}

interface RowsProps {
  readonly nodes: readonly OutlineNode[];
  /** Number of rows of the whole outline. */
  readonly count: number;
  readonly folds: Folds;
  readonly reading: Observable<ReadingProgress>;
  readonly annotations: Observable<AnnotationCounts>;
  readonly t: Translate;
}

function Rows({ nodes, ...rest }: RowsProps) {
  return (
    <ol>
      {nodes.map((node) => (
        <Row key={node.entry.id} node={node} {...rest} />
      ))}
    </ol>
  );
}

/** `useOutlineProgress` writes the reading progress into it. */
function Row({ node, ...rest }: Omit<RowsProps, 'nodes'> & { readonly node: OutlineNode }) {
  const { count, folds, reading, annotations, t } = rest;
  const { id, text, level } = node.entry;
  const isParent = node.children.length > 0;
  const open = useSelector(
    reading,
    ({ current }) => isParent && isUnfolded(node, { rows: count, current, byHand: folds }),
  );
  // Includes the sections of a closed node.
  const marks = useSelector(annotations, ({ sections }) => countIn(node, sections, isParent && !open));
  return (
    <li>
      <div class="row" style={{ '--depth': Math.min(node.depth, 4) }}>
        <a href={`#${id}`} data-level={level} title={text}>
          <span>{text}</span>
        </a>
        {marks > 0 && (
          <span class="row-marks" role="img" aria-label={t('annotationCount', { n: marks })}>
            {marks}
          </span>
        )}
        {isParent && (
          <button type="button" class="fold" aria-expanded={open} aria-label={t('outlineChildren', { title: text })}>
            <Icon icon={icons.chevron} size={16} />
          </button>
        )}
      </div>
      {isParent && (
        <div hidden={!open}>
          <Rows nodes={node.children} {...rest} />
        </div>
      )}
    </li>
  );
}

function countIn({ entry, children }: OutlineNode, counts: AnnotationCounts['sections'], isWhole: boolean): number {
  const below = isWhole ? children.reduce((sum, child) => sum + countIn(child, counts, true), 0) : 0;
  return (counts.get(entry.id) ?? 0) + below;
}

/** Opens the list of highlights, if there are any. */
function AnnotationsButton({ annotations, onAnnotations }: Pick<OutlineProps, 'annotations' | 'onAnnotations'>) {
  const { t } = usePanel();
  const total = useSelector(annotations, (counts) => counts.total);
  if (total === 0) return null;
  const label = `${t('annotationList')}: ${t('annotationCount', { n: total })}`;
  return (
    <button
      type="button"
      class="icon-button marks"
      data-do="annotations"
      aria-haspopup="dialog"
      aria-label={label}
      title={label}
      onClick={onAnnotations}
    >
      <Icon icon={icons.pen} size={16} />
      {total}
    </button>
  );
}

/** Reading progress and remaining time. */
function Foot({ length, reading }: Pick<OutlineProps, 'length' | 'reading'>) {
  const { t } = usePanel();
  const progress = useSelector(reading, (value) => value.progress);
  return <p class="outline-foot">{footOf(progress, length, t)}</p>;
}

function footOf(progress: number, length: TextLength, t: Translate): string {
  const total = readingTime(length);
  if (progress >= 1) return t('finished');
  if (progress <= 0) return t('minutes', { n: total });
  return t('progress', { p: Math.floor(progress * 100), n: Math.max(1, Math.ceil(total * (1 - progress))) });
}
