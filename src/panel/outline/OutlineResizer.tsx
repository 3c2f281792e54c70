import { useEffect, useRef, useState } from 'preact/hooks';
import { ranges } from '../../settings/settings.ts';
import { mediaQueries, useMedia } from '../../ui/media-queries.ts';
import { step } from '../../ui/stepped.ts';
import { usePanel } from '../context.ts';

/** Widths that a setting of `null` stands for, in px. */
const usual = { wide: 248, medium: 208 };

/** A column wider than its outline by more than this, in px, has room on the outer side. */
const slack = 8;

/**
 * The edge that makes the outline wider or narrower, by pointer or arrow keys; a double click gives the usual width
 * back. It is the edge that moves: the outer one where the column has room, else the one beside the text.
 */
export function OutlineResizer() {
  const { t, settings, actions } = usePanel();
  const wide = useMedia(mediaQueries.wide);
  const edge = useRef<HTMLDivElement>(null);
  const drag = useRef<{ readonly from: number; readonly width: number } | undefined>(undefined);
  const [outer, setOuter] = useState(false);
  // After the paint, when the layout is known: it is no reason to lay out the text once more.
  useEffect(() => {
    const inner = edge.current?.parentElement;
    const column = inner?.parentElement;
    // The edge that is being dragged stays the same.
    if (inner && column && !drag.current) setOuter(column.clientWidth - inner.clientWidth > slack);
  });

  const outward = (settings.outlineSide === 'start') === outer ? -1 : 1;
  const range = ranges.outlineWidth;
  const measured = () => edge.current?.parentElement?.clientWidth ?? usual.wide;
  const change = (outlineWidth: number) =>
    actions.change({ outlineWidth: Math.min(range.max, Math.max(range.min, Math.round(outlineWidth))) });
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => change(step(measured(), outward > 0 ? -1 : 1, range)),
    ArrowRight: () => change(step(measured(), outward > 0 ? 1 : -1, range)),
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
      aria-valuenow={settings.outlineWidth ?? (wide ? usual.wide : usual.medium)}
      tabIndex={0}
      data-outer={outer}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { from: event.clientX, width: measured() };
      }}
      onPointerMove={(event) => {
        const { current } = drag;
        if (current) change(current.width + outward * (event.clientX - current.from));
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
