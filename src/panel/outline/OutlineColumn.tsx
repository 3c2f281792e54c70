import type { ComponentChildren } from 'preact';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { usePanel } from '../context.ts';
import { type Controls, LatePart } from '../late-controls.tsx';

/** The outline's column. It keeps its width when the outline is hidden, so that the text does not move. */
export function OutlineColumn({
  count,
  controls,
  list,
}: {
  readonly count: number;
  readonly controls: Controls;
  readonly list: ComponentChildren;
}) {
  const panel = usePanel();
  const { t, settings, actions } = panel;
  return (
    <div class="aside" data-open={settings.outline}>
      {!settings.outline && count > 1 && (
        <button
          type="button"
          class="icon-button outline-show"
          aria-label={t('outlineShow')}
          title={t('outlineShow')}
          onClick={() => actions.change({ outline: true })}
        >
          <Icon icon={icons.side} size={16} />
        </button>
      )}
      <div class="aside-inner" hidden={!settings.outline}>
        {list}
        {count > 1 && <LatePart controls={controls} part={{ kind: 'outline-resizer', panel }} />}
      </div>
    </div>
  );
}
