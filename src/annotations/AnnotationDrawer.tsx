import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../ui/Icon.tsx';
import * as icons from '../ui/icons.ts';
import { shorten } from '../ui/shorten.ts';
import type { Translate } from '../ui/translate.ts';
import type { Annotation } from './annotation.ts';
import { colorName } from './color-name.ts';

/** Maximum length of a quote or note in a row and in announcements, in code points. */
export const rowLength = 120;

export interface AnnotationDrawerProps {
  /** In the order of the text. */
  readonly found: readonly Annotation[];
  /** Annotations whose text is not in the article at present. */
  readonly missing: readonly Annotation[];
  /** Id of the annotation that the user visited last. */
  readonly current: string | undefined;
  readonly lang: string;
  readonly t: Translate;
  readonly onGo: (id: string) => void;
  readonly onDelete: (id: string) => void;
  readonly onClose: () => void;
}

/** All highlights of this article, as a list next to the text. */
export function AnnotationDrawer({ found, missing, current, lang, t, onGo, onDelete, onClose }: AnnotationDrawerProps) {
  const box = useRef<HTMLDivElement>(null);
  useOpenPopover(box);
  const isNoticePressed = useNoticePressed(box);
  /** Moves the focus to the row that takes the place of the deleted one. */
  const remove = (id: string, button: HTMLElement) => {
    const buttons = () => [...(box.current?.querySelectorAll<HTMLElement>('[data-do="annotation-delete"]') ?? [])];
    const index = buttons().indexOf(button);
    onDelete(id);
    const left = buttons();
    (left[Math.min(index, left.length - 1)] ?? box.current)?.focus();
  };
  const row = (annotation: Annotation, isFound: boolean) => (
    <Row
      key={annotation.id}
      annotation={annotation}
      isCurrent={annotation.id === current}
      lang={lang}
      t={t}
      onGo={isFound ? onGo : undefined}
      onDelete={remove}
    />
  );
  return (
    <div
      ref={box}
      class="popover annotation-drawer"
      popover="auto"
      role="dialog"
      aria-label={t('annotationList')}
      tabIndex={-1}
      onToggle={(event: Event) => {
        if (!('newState' in event && event.newState === 'closed')) return;
        if (!isNoticePressed.current) return onClose();
        // A press outside closes it, but the list stays open for the undo of a deletion in it. Once: Escape closes it then.
        isNoticePressed.current = false;
        box.current?.showPopover();
      }}
    >
      <div class="annotation-drawer-head">
        <strong>{t('annotationList')}</strong>
        <button
          type="button"
          class="annotation-button"
          aria-label={t('dismiss')}
          title={t('dismiss')}
          onClick={onClose}
        >
          <Icon icon={icons.close} size={18} />
        </button>
      </div>
      {found.length + missing.length === 0 && <p class="annotation-hint">{t('annotationsNone')}</p>}
      {found.length > 0 && <ol>{found.map((one) => row(one, true))}</ol>}
      {missing.length > 0 && (
        <>
          <h2>{t('annotationsMissing')}</h2>
          <p class="annotation-hint">{t('annotationsMissingHint')}</p>
          <ul>{missing.map((one) => row(one, false))}</ul>
        </>
      )}
    </div>
  );
}

interface RowProps {
  readonly annotation: Annotation;
  readonly isCurrent: boolean;
  readonly lang: string;
  readonly t: Translate;
  readonly onGo: ((id: string) => void) | undefined;
  readonly onDelete: (id: string, button: HTMLElement) => void;
}

function Row({ annotation, isCurrent, lang, t, onGo, onDelete }: RowProps) {
  const { id, color, note, section, selectors } = annotation;
  const words = (
    <>
      <span class="visually-hidden">{colorName(t, color)}</span>
      <span class="annotation-words text-of-article" lang={lang}>
        {shorten(selectors[0].exact, rowLength)}
      </span>
      {note !== '' && <span class="annotation-remark">{shorten(note, rowLength)}</span>}
      {!onGo && section && <span class="annotation-section">{t('annotationStood', { section })}</span>}
    </>
  );
  return (
    <li data-color={color}>
      {onGo ? (
        <button
          type="button"
          class="annotation-row-words"
          aria-current={isCurrent || undefined}
          onClick={() => onGo(id)}
        >
          {words}
        </button>
      ) : (
        <div class="annotation-row-words">{words}</div>
      )}
      <button
        type="button"
        class="annotation-button"
        data-do="annotation-delete"
        aria-label={`${t('annotationDelete')} ${shorten(selectors[0].exact, 24)}`}
        title={t('annotationDelete')}
        onClick={(event) => onDelete(id, event.currentTarget)}
      >
        <Icon icon={icons.trash} size={16} />
      </button>
    </li>
  );
}

/** Whether the last pointer press in the panel was on its notice. */
function useNoticePressed(box: { readonly current: HTMLElement | null }): { current: boolean } {
  const isPressed = useRef(false);
  useLayoutEffect(() => {
    const stop = new AbortController();
    const onPointerDown = ({ target }: Event) => {
      isPressed.current = target instanceof Element && target.closest('.toast-place') !== null;
    };
    box.current?.getRootNode().addEventListener('pointerdown', onPointerDown, { capture: true, signal: stop.signal });
    return () => stop.abort();
  }, [box]);
  return isPressed;
}

/** Opens a popover with the focus on its current row; restores the focus when it closes. */
function useOpenPopover(box: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const element = box.current;
    const root = element?.getRootNode();
    const before = root instanceof ShadowRoot ? root.activeElement : null;
    // jsdom has no popovers.
    if (element && typeof element.showPopover === 'function') element.showPopover();
    (element?.querySelector<HTMLElement>('[aria-current]') ?? element)?.focus();
    return () => {
      const isInside = root instanceof ShadowRoot && element?.contains(root.activeElement);
      if (isInside && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [box]);
}
