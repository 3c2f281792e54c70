import type { Dispatch, StateUpdater } from 'preact/hooks';
import { Icon } from '../../ui/Icon.tsx';
import type { IconShape } from '../../ui/icons.ts';
import * as icons from '../../ui/icons.ts';
import { usePanel } from '../context.ts';
import { LatePart } from '../late-controls.tsx';
import { Menu, type MenuProps } from '../menu/Menu.tsx';
import type { Layer } from '../overlays/layer.ts';
import { Popover } from '../overlays/overlays.tsx';

export interface ToolbarProps {
  readonly layer: Layer | undefined;
  readonly setLayer: Dispatch<StateUpdater<Layer | undefined>>;
  /** BCP 47 tag of the article's language. */
  readonly lang: string;
  readonly menu: Omit<MenuProps, 'close' | 'open'>;
}

/**
 * Buttons for close, settings and menu, with their popovers. A rail in wide windows, part of the bar in narrow ones.
 */
export function Toolbar({ layer, setLayer, lang, menu }: ToolbarProps) {
  const panel = usePanel();
  const { t, actions, settings } = panel;
  const open = (name: Layer) => (now: boolean) => {
    // The popover that opens is reported before the one that closes.
    setLayer((last) => (now ? name : last === name ? undefined : last));
  };
  return (
    <>
      <button
        type="button"
        class="tool close"
        data-action="toggle"
        aria-label={t('close')}
        data-tip={settings.singleKeys ? `${t('close')} Esc` : t('close')}
        onClick={() => actions.toggle()}
      >
        <Icon icon={icons.close} />
      </button>
      <LayerButton name="settings" icon={icons.letters} label={t('settings')} keyName="A" open={layer === 'settings'} />
      <Popover
        id="infoq-reader-settings"
        class="popover settings"
        label={t('settings')}
        role="dialog"
        open={layer === 'settings'}
        onOpen={open('settings')}
      >
        <span class="drag-handle" aria-hidden="true" />
        <LatePart controls={menu.controls} part={{ kind: 'settings', panel, lang }} />
      </Popover>
      <LayerButton name="menu" icon={icons.more} label={t('more')} open={layer === 'menu'} />
      <Popover
        id="infoq-reader-menu"
        class="popover menu"
        label={t('more')}
        open={layer === 'menu'}
        onOpen={open('menu')}
      >
        <Menu {...menu} open={layer === 'menu'} close={() => setLayer(undefined)} />
      </Popover>
    </>
  );
}

interface LayerButtonProps {
  readonly name: 'settings' | 'menu';
  readonly icon: IconShape;
  readonly label: string;
  readonly keyName?: string;
  readonly open: boolean;
}

function LayerButton({ name, icon, label, keyName, open }: LayerButtonProps) {
  const { settings } = usePanel();
  const target = `infoq-reader-${name}`;
  return (
    <button
      type="button"
      class={`tool ${name}`}
      data-action={name}
      aria-label={label}
      aria-expanded={open}
      aria-controls={target}
      data-tip={keyName && settings.singleKeys ? `${label} ${keyName}` : label}
      // Native popover behavior: a second click closes it, and Escape restores the focus.
      popovertarget={target}
    >
      <Icon icon={icon} />
    </button>
  );
}
