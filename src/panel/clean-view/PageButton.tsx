import { useState } from 'preact/hooks';
import type { ClutterKind, RemovedClutter } from '../../article/article.ts';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { MenuRow } from '../../ui/MenuRow.tsx';
import { usePanel } from '../context.ts';
import { type Controls, LatePart } from '../late-controls.tsx';
import { Popover } from '../overlays/overlays.tsx';

export interface PageButtonProps {
  readonly removed: readonly RemovedClutter[];
  readonly shown: readonly ClutterKind[];
  /** `undefined` while there is no article to highlight text in. */
  readonly onAnnotate: (() => void) | undefined;
  readonly onList: () => void;
  readonly controls: Controls;
  readonly need: (run: () => void) => void;
}

/** The button on the clean page that opens the panel, and its menu. */
export function PageButton({ removed, shown, onAnnotate, onList, controls, need }: PageButtonProps) {
  const panel = usePanel();
  const { t, actions, settings, showToast } = panel;
  const [open, setOpen] = useState(false);
  const [listed, setListed] = useState(false);
  const hidden = removed.filter(({ kind }) => !shown.includes(kind)).length;
  const after = (run: () => void) => () => {
    setOpen(false);
    run();
  };
  const hide = () => {
    actions.change({ pageButton: false });
    const undo = () => actions.change({ pageButton: true });
    showToast({ text: t('pageButtonGone'), action: { label: t('undo'), run: undo } });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: tools are no form.
    <div class="page-tools" role="group" aria-label={t('pageTools')} hidden={!settings.pageButton} data-open={open}>
      <button
        type="button"
        class="page-menu-button"
        aria-label={t('more')}
        aria-expanded={open}
        aria-controls="infoq-reader-page-menu"
        popovertarget="infoq-reader-page-menu"
      >
        <Icon icon={icons.more} size={16} />
      </button>
      <button
        type="button"
        class="page-button"
        data-action="toggle"
        aria-label={t('openPanel')}
        title={t('openPanel')}
        onClick={() => actions.toggle()}
      >
        <Icon icon={icons.book} />
      </button>
      <Popover
        id="infoq-reader-page-menu"
        class="popover menu page-menu"
        label={t('more')}
        open={open}
        onOpen={setOpen}
      >
        <ul class="menu-rows">
          <MenuRow icon={icons.book} label={t('openPanel')} run={after(() => actions.toggle())} />
          <MenuRow
            icon={icons.globe}
            label={t('showOriginal')}
            action="original"
            run={after(() => actions.original())}
          />
          {onAnnotate && <MenuRow icon={icons.pen} label={t('annotate')} does="annotate" run={after(onAnnotate)} />}
          {onAnnotate && (
            <MenuRow icon={icons.list} label={t('annotationList')} does="annotations" run={after(onList)} />
          )}
          <li class="gap" aria-hidden="true" />
          {removed.length > 0 && (
            <li>
              <button
                type="button"
                class="menu-row"
                aria-expanded={listed}
                onClick={() => need(() => setListed(!listed))}
              >
                <Icon icon={icons.eye} />
                <span>{t('hiddenKinds', { n: hidden })}</span>
                <span class="chevron">
                  <Icon icon={icons.next} size={16} />
                </span>
              </button>
              {listed && <LatePart controls={controls} part={{ kind: 'hidden-kinds', panel, removed, shown }} />}
            </li>
          )}
          <MenuRow
            icon={icons.sliders}
            label={t('allSettings')}
            action="settings"
            run={after(() => actions.openOptions())}
          />
          <MenuRow icon={icons.hidden} label={t('pageButtonHide')} action="hide-button" run={after(hide)} />
        </ul>
      </Popover>
    </div>
  );
}
