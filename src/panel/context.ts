import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Settings } from '../settings/settings.ts';
import type { ToastMessage } from '../ui/Toast.tsx';
import type { Translate } from '../ui/translate.ts';
import type { PanelActions } from './types.ts';

/** What every part of the panel speaks with. */
export interface PanelContextValue {
  readonly t: Translate;
  readonly locale: string;
  readonly settings: Settings;
  readonly actions: PanelActions;
  /** Runs what no page may do by a click of its own: what takes something out of the panel, or lasts. */
  readonly runIfUserInitiated: (run: () => void) => void;
  /** Shows a notice; the last one wins. */
  readonly showToast: (notice: ToastMessage) => void;
  /** Says a sentence to screen readers alone. */
  readonly announce: (text: string) => void;
  /** Popovers and dialogs that are open, the top one last: each is closed by calling it. */
  readonly layers: Array<() => void>;
}

export const PanelContext = createContext<PanelContextValue | undefined>(undefined);

export function usePanel(): PanelContextValue {
  const panel = useContext(PanelContext);
  if (!panel) throw new Error('A part of the panel stands outside PanelContext');
  return panel;
}
