import { Icon } from './Icon.tsx';
import type { IconShape } from './icons.ts';

export interface MenuRowProps {
  readonly icon: IconShape;
  readonly label: string;
  readonly action?: string;
  readonly does?: string;
  readonly keyName?: string;
  readonly run: (event: Event) => void;
}

/** A row of a menu: icon, label and optional shortcut. */
export function MenuRow({ icon, label, action, does, keyName, run }: MenuRowProps) {
  return (
    <li>
      <button type="button" class="menu-row" data-action={action} data-do={does} onClick={run}>
        <Icon icon={icon} />
        <span>{label}</span>
        {keyName && <span class="key-name">{keyName}</span>}
      </button>
    </li>
  );
}
