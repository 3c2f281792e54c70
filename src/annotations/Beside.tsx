import type { AnnotationTask } from '../on-demand/annotations-module.ts';
import { hasLocalVoice } from '../on-demand/local-voice.ts';
import { AnnotationBar, AnnotationCard, type CardProps } from './AnnotationControls.tsx';
import type { AnnotationColor } from './annotation.ts';
import type { AnnotationActions, Joined } from './annotation-actions.ts';
import type { Found } from './painter.ts';
import { putCaretAfter, select } from './ranges.ts';

/** What is open next to the text. */
export type Shown =
  | { readonly kind: 'bar'; readonly range: Range; readonly takesFocus: boolean }
  | { readonly kind: 'card'; readonly id: string; readonly focus: 'note' | 'card' };

export interface BesideProps {
  readonly task: AnnotationTask;
  readonly shown: Shown | undefined;
  readonly actions: AnnotationActions;
  readonly onSpeak: (range: Range) => void;
  /** Finds an annotation by id, if its text is in the article now. */
  readonly find: (id: string) => Found | undefined;
  readonly onShow: (next: Shown | undefined) => void;
  /** Called when a card has closed and its highlight is about to be joined with others. */
  readonly onJoin: (joined: Joined) => void;
}

/** The bar of a selection, or the card of a highlight. */
export function Beside({ task, shown, actions, onSpeak, find, onShow, onJoin }: BesideProps) {
  const { article, body, t, runIfUserInitiated: byUser } = task;
  const close = () => onShow(undefined);
  if (shown?.kind === 'bar') {
    const { range, takesFocus } = shown;
    const note = () => {
      const made = actions.mark(range);
      if (made) onShow({ kind: 'card', id: made.id, focus: 'note' });
    };
    const mark = (color: AnnotationColor) => {
      if (!actions.mark(range, color)) return;
      close();
      // In Firefox (153) the focus on the bar takes the caret along
      // (findings/firefox-focus-takes-the-selection-in-caret-browsing.sh).
      putCaretAfter(range);
    };
    const leave = () => {
      close();
      select(range);
    };
    const speak = () => {
      close();
      onSpeak(range);
    };
    return (
      <AnnotationBar
        range={range}
        column={body}
        takesFocus={takesFocus}
        t={t}
        onColor={(color) => byUser(() => mark(color))}
        onNote={() => byUser(note)}
        onCopy={(near) => byUser(() => actions.copy(range, near))}
        onLink={(near) => byUser(() => actions.copyLink(range, near))}
        onSpeak={hasLocalVoice(article.lang) ? () => byUser(speak) : undefined}
        onClose={leave}
      />
    );
  }
  const found = shown && find(shown.id);
  if (!found) return null;
  const { annotation, range } = found;
  const remove = () => {
    actions.remove(annotation.id);
    close();
  };
  const change: CardProps['onChange'] = (patch) => {
    // The card comes back with its highlight, for the user is writing.
    if (actions.change(annotation, patch)) onShow({ ...shown, focus: 'note' });
  };
  return (
    <AnnotationCard
      key={annotation.id}
      annotation={annotation}
      range={range}
      column={body}
      focus={shown.focus}
      t={t}
      byUser={byUser}
      onChange={change}
      onRecolored={() => actions.join(annotation.id, onJoin)}
      onCopy={(near) => byUser(() => actions.copy(range, near))}
      onDelete={() => byUser(remove)}
      onClose={close}
    />
  );
}
