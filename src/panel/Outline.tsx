import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Length, OutlineEntry } from '../core/article.ts';
import { readingTime } from './facts.ts';
import { Icon } from './Icon.tsx';
import { type Branch, growTree, isOpen, listParents, type Openness, wholeRows } from './outline-tree.ts';
import type { Reading } from './reading.ts';
import type { Folds } from './useFolds.ts';
import { useVoice } from './voice.ts';

export interface OutlineProps {
  readonly outline: readonly OutlineEntry[];
  /** Language of the article. */
  readonly lang: string;
  readonly length: Length;
  readonly reading: Reading;
  readonly folds: Folds;
  readonly onFolds: (folds: Folds) => void;
  readonly onGo: (id: string) => void;
  /** Hides the outline, or closes its drawer. */
  readonly onHide: () => void;
  readonly drawer: boolean;
}

/** The list of headings with the spine that says where the reader is. */
export function Outline(props: OutlineProps) {
  const { outline, lang, length, reading, folds, onFolds, onGo, onHide, drawer } = props;
  const { t } = useVoice();
  const branches = useMemo(() => growTree(outline), [outline]);
  const list = useRef<HTMLDivElement>(null);
  const openness: Openness = { rows: outline.length, current: reading.current, byHand: folds };
  useFollow(list, reading.current);
  const parents = listParents(branches);
  const allOpen = parents.every((id) => folds.get(id) ?? outline.length <= wholeRows);
  return (
    <nav class="outline" data-part="outline" aria-label={t('outlineLabel')} hidden={outline.length < 2}>
      <div class="outline-head">
        <span class="outline-title">{t('outline')}</span>
        {parents.length > 0 && (
          <button
            type="button"
            class="small"
            title={t(allOpen ? 'outlineCloseAll' : 'outlineOpenAll')}
            aria-label={t(allOpen ? 'outlineCloseAll' : 'outlineOpenAll')}
            onClick={() => onFolds(new Map(parents.map((id) => [id, !allOpen])))}
          >
            <Icon name="unfold" size={16} />
          </button>
        )}
        <button
          type="button"
          class="small"
          title={t(drawer ? 'dismiss' : 'outlineHide')}
          aria-label={t(drawer ? 'dismiss' : 'outlineHide')}
          onClick={onHide}
        >
          <Icon name={drawer ? 'close' : 'side'} size={drawer ? 20 : 16} />
        </button>
      </div>
      <div class="outline-list own-words" lang={lang} ref={list}>
        <Rows
          branches={branches}
          openness={openness}
          reading={reading}
          onGo={onGo}
          onFold={(id, open) => onFolds(new Map([...folds, [id, open]]))}
        />
      </div>
      <p class="outline-foot">{footOf(reading, length, t)}</p>
    </nav>
  );
}

interface RowsProps {
  readonly branches: readonly Branch[];
  readonly openness: Openness;
  readonly reading: Reading;
  readonly onGo: (id: string) => void;
  readonly onFold: (id: string, open: boolean) => void;
}

function Rows({ branches, openness, reading, onGo, onFold }: RowsProps) {
  const { t } = useVoice();
  return (
    <ol>
      {branches.map((branch) => {
        const { id, text, level } = branch.entry;
        const open = isOpen(branch, openness);
        const passed = reading.passed[branch.index] ?? 0;
        const state = branch.index === reading.current ? 'now' : passed >= 1 ? 'read' : 'ahead';
        return (
          <li key={id}>
            <div class="row" data-state={state} style={{ '--depth': Math.min(branch.depth, 4), '--passed': passed }}>
              <a
                href={`#${id}`}
                data-level={level}
                title={text}
                aria-current={state === 'now' ? 'location' : undefined}
                onClick={(event) => {
                  // A hash finds nothing in a shadow tree, and the address is the page's.
                  event.preventDefault();
                  onGo(id);
                }}
              >
                <span>{text}</span>
              </a>
              {branch.children.length > 0 && (
                <button
                  type="button"
                  class="fold"
                  aria-expanded={open}
                  aria-label={t('outlineChildren', { title: text })}
                  onClick={() => onFold(id, !open)}
                >
                  <Icon name="chevron" size={16} />
                </button>
              )}
            </div>
            {branch.children.length > 0 && (
              <div hidden={!open}>
                <Rows branches={branch.children} openness={openness} reading={reading} onGo={onGo} onFold={onFold} />
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function footOf(
  { progress }: Reading,
  length: Length,
  t: (id: string, values?: Record<string, number>) => string,
): string {
  const total = readingTime(length);
  if (progress >= 1) return t('finished');
  if (progress <= 0) return t('minutes', { n: total });
  return t('progress', { p: Math.floor(progress * 100), n: Math.max(1, Math.ceil(total * (1 - progress))) });
}

/** Keeps the current row in the middle half of the list, never under the reader's pointer or focus. */
function useFollow(list: { readonly current: HTMLDivElement | null }, current: number): void {
  useEffect(() => {
    const box = list.current;
    const row = box?.querySelector<HTMLElement>('[data-state="now"]');
    if (!box || !row || box.matches(':hover') || box.matches(':focus-within')) return;
    const top = row.getBoundingClientRect().top - box.getBoundingClientRect().top;
    const quarter = box.clientHeight / 4;
    if (top < quarter) box.scrollTop += top - quarter;
    else if (top > box.clientHeight - quarter) box.scrollTop += top - (box.clientHeight - quarter);
  }, [list, current]);
}
