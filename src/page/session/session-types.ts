import type { Settings } from '../../settings/settings.ts';
import type { PageReader } from '../reading/page-reader.ts';
import type { Mount } from './presenter.ts';
import type { Address, SessionEvent, State, VisibleMode } from './state.ts';

/** Input of a session, and the callbacks that it calls. */
export interface SessionInput {
  readonly address: Address;
  /** Used until the stored settings are loaded. */
  readonly settings: Settings;
  /** False while the page is prerendered. */
  readonly active: boolean;
  readonly mount: Mount;
  readonly onSeen: (seen: VisibleMode) => void;
  /** Called when the user changes settings on this page. */
  readonly onChosen: (settings: Settings) => void;
  readonly onError: (error: unknown) => void;
  readonly read: PageReader;
}

export interface Session {
  readonly send: (event: SessionEvent) => void;
  readonly state: () => State;
}
