import type { Dispatch, StateUpdater } from 'preact/hooks';
import { AppearanceFields, appearanceDefaults, ModeField, pickAppearance } from '../../ui/AppearanceFields.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { usePanel } from '../context.ts';
import { Menu, type MenuProps } from '../menu/Menu.tsx';
import { Popover } from '../overlays/overlays.tsx';

/** A layer that stands over the text. */
export type Layer = 'settings' | 'menu' | 'help' | 'drawer' | 'note';

export interface ToolbarProps {
  readonly layer: Layer | undefined;
  readonly setLayer: Dispatch<StateUpdater<Layer | undefined>>;
  /** Language of the article. */
  readonly lang: string;
  readonly menu: Omit<MenuProps, 'close' | 'open'>;
}

/** Close, settings and more: buttons with their layers. On wide windows a rail, on narrow ones part of the bar. */
export function Toolbar({ layer, setLayer, lang, menu }: ToolbarProps) {
  const { t, actions, settings } = usePanel();
  const open = (name: Layer) => (now: boolean) => {
    // The one that closes is told of after the one that opens.
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
        <Icon name="close" />
      </button>
      <LayerButton name="settings" icon="letters" label={t('settings')} keyName="A" open={layer === 'settings'} />
      <Popover
        id="infoq-reader-settings"
        class="popover settings"
        label={t('settings')}
        role="dialog"
        open={layer === 'settings'}
        onOpen={open('settings')}
      >
        <QuickSettings lang={lang} />
      </Popover>
      <LayerButton name="menu" icon="more" label={t('more')} open={layer === 'menu'} />
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
  readonly icon: IconName;
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
      // The browser's own link between button and popover: a second click closes, and Escape gives the focus back.
      popovertarget={target}
    >
      <Icon name={icon} />
    </button>
  );
}

function QuickSettings({ lang }: { readonly lang: string }) {
  const { t, settings, actions, showToast } = usePanel();
  const reset = () => {
    const before = pickAppearance(settings);
    actions.change(appearanceDefaults);
    showToast({ text: t('didReset'), mark: 'ok', action: { label: t('undo'), run: () => actions.change(before) } });
  };
  return (
    <>
      <span class="grip" aria-hidden="true" />
      <AppearanceFields t={t} settings={settings} change={actions.change} lang={lang} />
      <hr />
      <ModeField t={t} settings={settings} change={actions.change} />
      <div class="settings-foot">
        <button type="button" onClick={reset}>
          {t('reset')}
        </button>
        <button type="button" onClick={() => actions.openOptions()}>
          {t('allSettings')}
        </button>
      </div>
    </>
  );
}
