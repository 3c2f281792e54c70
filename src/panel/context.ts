import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Settings } from '../settings/settings.ts';
import type { ToastMessage } from '../ui/Toast.tsx';
import type { Translate } from '../ui/translate.ts';
import type { PanelActions } from './types.ts';

/** Shared by all parts of the panel. */
export interface PanelContextValue {
  readonly t: Translate;
  readonly locale: string;
  readonly settings: Settings;
  readonly actions: PanelActions;
  /**
   * Runs an action only if the user started it, not a page script. For actions that last, or that reach beyond the
   * panel.
   */
  readonly runIfUserInitiated: (run: () => void) => void;
  /** Shows a toast; replaces the previous one. */
  readonly showToast: (notice: ToastMessage) => void;
  /** Announces a text to screen readers only. */
  readonly announce: (text: string) => void;
  /** Close functions of the open popovers and dialogs, topmost last. */
  readonly layers: Array<() => void>;
}

export const PanelContext = createContext<PanelContextValue | undefined>(undefined);

export function usePanel(): PanelContextValue {
  const panel = useContext(PanelContext);
  if (!panel) throw new Error('A part of the panel stands outside PanelContext');
  return panel;
}
