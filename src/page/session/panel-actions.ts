import type { ClutterKind } from '../../article/article.ts';
import type { Settings } from '../../settings/settings.ts';
import { revealKind, revealMedia } from '../clean-page/reveal.ts';
import type { Session } from './session-types.ts';
import { visibleModeOf } from './state.ts';

/** The actions of the panel that change what the session shows; the others are the platform's. */
export function createPanelActions(session: Session) {
  return {
    toggle: () => session.send({ type: 'toggled' }),
    original: () => session.send({ type: 'chosen', patch: { mode: 'original' } }),
    // Deferred, to avoid a state change during the panel's render; a mode changes synchronously, within the user's click.
    change: (patch: Partial<Settings>) => {
      const send = () => session.send({ type: 'chosen', patch });
      if (patch.mode === undefined) queueMicrotask(send);
      else send();
    },
    playOnPage: (address: string) => {
      session.send({ type: 'chosen', patch: { mode: 'clean' } });
      const { reading, url } = session.state();
      if (reading?.live) revealMedia(reading.live, address, url);
    },
    showOnPage: (kind: ClutterKind, show: boolean) => {
      const isCovered = visibleModeOf(session.state()) === 'reader';
      session.send({ type: 'shown', kind, show });
      if (isCovered) revealKind(session.state().reading?.blocks ?? new Map(), kind);
    },
  };
}
