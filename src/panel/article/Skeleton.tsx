import { usePanel } from '../context.ts';

/** Widths of the bars, in percent of the column: title, facts, two paragraphs. */
const bars = {
  title: [92, 58],
  facts: [44, 62],
  text: [100, 97, 99, 72],
  last: [99, 100, 96, 98, 41],
};

/** Placeholder for the article. Its bars and text are shown after a delay, by the style sheet. */
export function Skeleton() {
  const { t, actions } = usePanel();
  return (
    <div class="skeleton">
      <div class="bars" aria-hidden="true">
        {Object.entries(bars).map(([name, widths]) => (
          <div key={name} class={`bars-${name}`}>
            {widths.map((width) => (
              <span key={width} style={{ width: `${width}%` }} />
            ))}
          </div>
        ))}
      </div>
      <p class="skeleton-hint">
        <span>{t('waiting')}</span>
        <button type="button" class="button" onClick={() => actions.toggle()}>
          {t('waitingSkip')}
        </button>
      </p>
    </div>
  );
}
