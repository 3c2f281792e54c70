import type { TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../ui/Icon.tsx';
import type { IconShape } from '../ui/icons.ts';
import * as icons from '../ui/icons.ts';
import type { Translate } from '../ui/translate.ts';
import { type Annotation, type AnnotationColor, annotationColors } from './annotation.ts';
import { colorName } from './color-name.ts';
import { useBeside } from './useBeside.ts';
import { useNoteDraft } from './useNoteDraft.ts';

export interface BarProps {
  readonly range: Range;
  readonly column: Element;
  readonly takesFocus: boolean;
  readonly t: Translate;
  readonly onColor: (color: AnnotationColor) => void;
  readonly onNote: () => void;
  readonly onCopy: (near: HTMLElement) => void;
  readonly onLink: (near: HTMLElement) => void;
  /** `undefined` if there is no local voice for the language. */
  readonly onSpeak: (() => void) | undefined;
  readonly onClose: () => void;
}

/** Toolbar for the selected text. */
export function AnnotationBar(props: BarProps) {
  const { range, column, takesFocus, t, onColor, onNote, onCopy, onLink, onSpeak, onClose } = props;
  const box = useBeside(range, column, 'above', takesFocus ? 'button' : undefined);
  return (
    <div
      ref={box}
      class="annotation-bar"
      role="toolbar"
      aria-label={t('annotate')}
      // Keeps the selection.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => closeBy(event, onClose) || walkBy(event)}
    >
      {annotationColors.map((color) => (
        <button
          key={color}
          type="button"
          class="highlight-color"
          data-color={color}
          aria-label={colorName(t, color)}
          title={colorName(t, color)}
          onClick={() => onColor(color)}
        />
      ))}
      <Button icon={icons.pen} does="note" label={t('annotationNote')} run={onNote} />
      <Button icon={icons.copy} does="quote" label={t('annotationCopy')} run={onCopy} />
      <Button icon={icons.link} does="link" label={t('annotationLink')} run={onLink} />
      {onSpeak && <Button icon={icons.speaker} does="speak" label={t('readAloud')} run={onSpeak} />}
    </div>
  );
}

export interface CardProps {
  readonly annotation: Annotation;
  readonly range: Range;
  readonly column: Element;
  readonly focus: 'note' | 'card';
  readonly t: Translate;
  /** Runs an action only if the user started it: a page script can write into fields as well. */
  readonly byUser: (run: () => void) => void;
  readonly onChange: (patch: Partial<Pick<Annotation, 'color' | 'note'>>) => void;
  /** Called when the card closes, if the color was changed. */
  readonly onRecolored: () => void;
  readonly onCopy: (near: HTMLElement) => void;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** A highlight's color and note. */
export function AnnotationCard({
  annotation,
  range,
  column,
  focus,
  t,
  byUser,
  onChange,
  onRecolored,
  onCopy,
  onDelete,
  onClose,
}: CardProps) {
  const { value, type, leave } = useNoteDraft(annotation.note, (note) => onChange({ note }));
  const isRecolored = useRef(false);
  const recolor = (color: AnnotationColor) => {
    isRecolored.current = true;
    onChange({ color });
  };
  const latest = useRef(onRecolored);
  latest.current = onRecolored;
  // After the draft is saved: joined highlights have the notes of all.
  useLayoutEffect(() => () => isRecolored.current && latest.current(), []);
  const remove = () => {
    // So that undoing brings back the note as it was typed, and so that no draft does it without being asked.
    leave();
    onDelete();
  };
  const box = useBeside(range, column, 'below', focus === 'note' ? 'textarea' : 'input:checked');
  return (
    <div
      ref={box}
      class="annotation-card"
      role="dialog"
      aria-label={t('annotation')}
      // A key in the note is text, so the shortcut listeners do not handle Escape there.
      onKeyDown={(event) => closeBy(event, onClose) || walkBy(event)}
    >
      <div class="annotation-row">
        <fieldset>
          <legend class="visually-hidden">{t('annotationColor')}</legend>
          {annotationColors.map((color) => (
            <input
              key={color}
              type="radio"
              name="infoq-reader-highlight-color"
              class="highlight-color"
              data-color={color}
              aria-label={colorName(t, color)}
              title={colorName(t, color)}
              checked={annotation.color === color}
              onChange={() => byUser(() => recolor(color))}
            />
          ))}
        </fieldset>
        <Button icon={icons.copy} does="quote" label={t('annotationCopy')} run={onCopy} />
        <Button icon={icons.trash} does="delete" label={t('annotationDelete')} run={remove} />
        <Button icon={icons.close} does="close" label={t('dismiss')} run={onClose} />
      </div>
      <textarea
        aria-label={t('annotationNote')}
        placeholder={t('annotationHint')}
        rows={3}
        value={value}
        onInput={({ currentTarget: field }) => byUser(() => type(field.value))}
        onBlur={leave}
      />
    </div>
  );
}

/** Returns whether the key was Escape. */
function closeBy(event: KeyboardEvent, close: () => void): boolean {
  // An Escape during composition belongs to the input method.
  if (event.key !== 'Escape' || event.isComposing) return false;
  event.preventDefault();
  event.stopPropagation();
  close();
  return true;
}

const directions: Readonly<Record<string, 1 | -1>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** Arrow keys move between buttons: with caret browsing they would leave the toolbar, and with it the selection. */
function walkBy(event: TargetedKeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key, ctrlKey, altKey, metaKey, shiftKey } = event;
  const by = Object.hasOwn(directions, key) ? directions[key] : undefined;
  if (!by || ctrlKey || altKey || metaKey || shiftKey || !(target instanceof HTMLButtonElement)) return;
  event.preventDefault();
  event.stopPropagation();
  const buttons = [...currentTarget.querySelectorAll('button')];
  buttons.at((buttons.indexOf(target) + by) % buttons.length)?.focus();
}

interface ButtonProps {
  readonly icon: IconShape;
  readonly does: string;
  readonly label: string;
  readonly run: (near: HTMLElement) => void;
}

function Button({ icon, does, label, run }: ButtonProps) {
  return (
    <button
      type="button"
      class="annotation-button"
      data-do={`annotation-${does}`}
      aria-label={label}
      title={label}
      onClick={(event) => run(event.currentTarget)}
    >
      <Icon icon={icon} size={18} />
    </button>
  );
}
