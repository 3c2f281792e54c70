import { useEffect, useRef, useState } from 'preact/hooks';
import type { OutlineResizerPart } from '../on-demand/controls-module.ts';
import { outlineWidths } from '../settings/automatic.ts';
import { ranges } from '../settings/settings.ts';
import { mediaQueries, useMedia } from '../ui/media-queries.ts';
import { step } from '../ui/stepped.ts';

/** A column wider than its outline by more than this has room on the outer side, in px. */
const slack = 8;

/**
 * Resizes the outline by dragging or with arrow keys; a double click restores the default width. The handle is on the edge
 * that moves: the outer one if the column has room there, otherwise the one next to the text.
 */
export function OutlineResizer({ panel: { t, settings, actions } }: OutlineResizerPart) {
  const wide = useMedia(mediaQueries.wide);
  const edge = useRef<HTMLDivElement>(null);
  const drag = useRef<{ readonly from: number; readonly width: number; readonly outward: number } | undefined>(
    undefined,
  );
  const [outer, setOuter] = useState(false);
  const measureOuter = () => {
    const inner = edge.current?.offsetParent;
    const column = inner?.parentElement;
    return inner && column ? column.clientWidth - inner.clientWidth > slack : outer;
  };
  // Not a layout effect: reading sizes before the paint would force another layout of the text.
  useEffect(() => {
    // Does not change sides during a drag.
    if (!drag.current) setOuter(measureOuter());
  });

  const outwardAt = (isOuter: boolean) => ((settings.outlineSide === 'start') === isOuter ? -1 : 1);
  const range = ranges.outlineWidth;
  const measured = () => edge.current?.offsetParent?.clientWidth ?? outlineWidths.wide;
  const change = (outlineWidth: number) =>
    actions.change({ outlineWidth: Math.min(range.max, Math.max(range.min, Math.round(outlineWidth))) });
  // The key before may just have moved the edge to the other side.
  const move = (to: 'left' | 'right') => {
    const isOutward = outwardAt(measureOuter()) > 0 === (to === 'right');
    change(step(measured(), isOutward ? 1 : -1, range));
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => move('left'),
    ArrowRight: () => move('right'),
    Home: () => change(range.min),
    End: () => change(range.max),
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line has no value; this separator can be moved.
    <div
      ref={edge}
      class="outline-edge"
      role="separator"
      aria-orientation="vertical"
      aria-label={t('outlineWidth')}
      aria-valuemin={range.min}
      aria-valuemax={range.max}
      aria-valuenow={settings.outlineWidth ?? (wide ? outlineWidths.wide : outlineWidths.medium)}
      tabIndex={0}
      data-outer={outer}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { from: event.clientX, width: measured(), outward: outwardAt(outer) };
      }}
      onPointerMove={(event) => {
        const { current } = drag;
        if (current) change(current.width + current.outward * (event.clientX - current.from));
      }}
      onLostPointerCapture={() => {
        drag.current = undefined;
      }}
      onDblClick={() => actions.change({ outlineWidth: null })}
      onKeyDown={(event) => {
        const run = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
        if (!run || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        run();
      }}
    />
  );
}
