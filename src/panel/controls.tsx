import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { type Theme, themes } from '../core/settings.ts';
import { Icon } from './Icon.tsx';
import { type Palette, paletteOf } from './palette.ts';
import type { Translate } from './props.ts';
import { step } from './step.ts';

/** A row of the settings: its words at the left, its control at the right. */
export function Row({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <div class="setting">
      <span class="setting-label" aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  );
}

export interface StepperProps {
  readonly label: string;
  readonly less: string;
  readonly more: string;
  readonly value: number;
  readonly range: { readonly min: number; readonly max: number; readonly step: number };
  readonly format?: (value: number) => string;
  readonly onChange: (value: number) => void;
}

/** A number between two buttons; a held button repeats. */
export function Stepper({ label, less, more, value, range, format = String, onChange }: StepperProps) {
  const move = (direction: 1 | -1) => onChange(step(value, direction, range));
  const down = useRepeat(() => move(-1));
  const up = useRepeat(() => move(1));
  return (
    <Row label={label}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid of three. */}
      <div class="stepper" role="group" aria-label={label}>
        <button type="button" aria-label={less} disabled={value <= range.min} {...down}>
          <Icon name="minus" size={16} />
        </button>
        <output>{format(value)}</output>
        <button type="button" aria-label={more} disabled={value >= range.max} {...up}>
          <Icon name="plus" size={16} />
        </button>
      </div>
    </Row>
  );
}

const repeatAfter = 400;
const repeatEvery = 90;

/** Runs on a click, and again and again while the pointer is held. */
function useRepeat(run: () => void) {
  const latest = useRef(run);
  latest.current = run;
  const hold = useRef({ frame: 0, repeated: false });
  const stop = () => cancelAnimationFrame(hold.current.frame);
  useLayoutEffect(() => stop, []);
  return {
    onClick: () => {
      if (!hold.current.repeated) latest.current();
      hold.current.repeated = false;
    },
    onPointerDown: () => {
      hold.current.repeated = false;
      let due = performance.now() + repeatAfter;
      const tick = (now: number) => {
        if (now >= due) {
          hold.current.repeated = true;
          latest.current();
          due = now + repeatEvery;
        }
        hold.current.frame = requestAnimationFrame(tick);
      };
      hold.current.frame = requestAnimationFrame(tick);
    },
    onPointerUp: stop,
    onPointerLeave: stop,
    onPointerCancel: stop,
  };
}

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

export interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly name: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
}

/** Native radios that look like one bar. */
export function Segments<T extends string>({ label, name, value, choices, onChange }: SegmentsProps<T>) {
  const { group, box } = useRadios();
  return (
    <Row label={label}>
      <fieldset ref={box} class="segments" data-of={name}>
        <legend>{label}</legend>
        {choices.map((choice) => (
          <label key={choice.value} data-value={choice.value}>
            <input
              type="radio"
              name={group}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </fieldset>
    </Row>
  );
}

/**
 * A name for the radios in a box. They lose it before they go: a named radio that leaves a shadow tree is kept by
 * Chromium (156) for as long as the tree's root, and with it all that it stood in.
 */
function useRadios() {
  const group = useId();
  const box = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    return () => {
      for (const radio of element?.querySelectorAll('input') ?? []) radio.removeAttribute('name');
    };
  }, []);
  return { group, box };
}

export interface SwitchProps {
  /** The setting that it switches. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

export function Switch({ name, label, hint, value, onChange }: SwitchProps) {
  return (
    <label class="setting">
      <span class="setting-label">
        {label}
        {hint !== undefined && <span class="hint">{hint}</span>}
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={value}
        class="switch"
        data-of={name}
        checked={value}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}

/** A theme in the reader's words. */
export function themeName(t: Translate, theme: Theme): string {
  return t(`theme${theme.charAt(0).toUpperCase()}${theme.slice(1)}`);
}

export interface DiscsProps {
  readonly t: Translate;
  readonly value: Theme;
  readonly dark: boolean;
  readonly onChange: (theme: Theme) => void;
}

/** The themes as discs, each in its own two colours. */
export function Discs({ t, value, dark, onChange }: DiscsProps) {
  const { group, box } = useRadios();
  const paletteFor = (theme: Theme): Palette => paletteOf(theme, { dark, moreContrast: false });
  return (
    <fieldset ref={box} class="themes">
      <legend>{t('theme')}</legend>
      <span class="chosen" aria-hidden="true">
        {themeName(t, value)}
      </span>
      <div class="discs">
        {themes.map((theme) => (
          <label key={theme} title={themeName(t, theme)}>
            <input
              type="radio"
              name={group}
              value={theme}
              aria-label={themeName(t, theme)}
              checked={theme === value}
              onChange={() => onChange(theme)}
            />
            {theme === 'auto' ? (
              <span class="disc halves" aria-hidden="true" />
            ) : (
              <span class="disc" data-palette={paletteFor(theme)} aria-hidden="true">
                {t('themeSample')}
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
