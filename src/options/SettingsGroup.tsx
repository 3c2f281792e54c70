import type { ComponentChildren } from 'preact';
import type { Settings } from '../settings/settings.ts';
import type { Translate } from '../ui/translate.ts';

/** Props of every group of settings. */
export interface SettingsGroupProps {
  readonly t: Translate;
  readonly settings: Settings;
  readonly change: (patch: Partial<Settings>) => void;
}

interface GroupProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}

/** A group of settings under a heading. */
export function SettingsGroup({ title, hint, children }: GroupProps) {
  return (
    <section>
      <h2>{title}</h2>
      <div class="box">{children}</div>
      {hint !== undefined && <p class="hint">{hint}</p>}
    </section>
  );
}
