import type { ComponentChildren } from 'preact';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { usePanel } from '../context.ts';
import { OutlineResizer } from './OutlineResizer.tsx';

/** The outline's column. It keeps its width when the outline is hidden, so that the text does not move. */
export function OutlineColumn({ count, children }: { readonly count: number; readonly children: ComponentChildren }) {
  const { t, settings, actions } = usePanel();
  return (
    <div class="aside" data-open={settings.outline}>
      {!settings.outline && count > 1 && (
        <button
          type="button"
          class="small outline-show"
          aria-label={t('outlineShow')}
          title={t('outlineShow')}
          onClick={() => actions.change({ outline: true })}
        >
          <Icon icon={icons.side} size={16} />
        </button>
      )}
      <div class="aside-inner" hidden={!settings.outline}>
        {children}
        {count > 1 && <OutlineResizer />}
      </div>
    </div>
  );
}
