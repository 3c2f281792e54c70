import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import * as icons from './icons.ts';
import { step } from './stepped.ts';
import { usePressAndHold } from './usePressAndHold.ts';
import { useRadioGroup } from './useRadioGroup.ts';

/** A row of settings: label at the left, control at the right. */
function Field({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
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

/**
 * A number between two buttons, which repeat while pressed. At its ends a button has `aria-disabled`: a disabled one would
 * lose the focus, and would not hear that the pointer is released.
 */
export function Stepper({ label, less, more, value, range, format = String, onChange }: StepperProps) {
  const move = (direction: 1 | -1) => {
    const next = step(value, direction, range);
    if (next !== value) onChange(next);
  };
  const down = usePressAndHold(() => move(-1));
  const up = usePressAndHold(() => move(1));
  return (
    <Field label={label}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid of three. */}
      <div class="stepper" role="group" aria-label={label}>
        <button type="button" aria-label={less} aria-disabled={value <= range.min} {...down}>
          <Icon icon={icons.minus} size={16} />
        </button>
        <output>{format(value)}</output>
        <button type="button" aria-label={more} aria-disabled={value >= range.max} {...up}>
          <Icon icon={icons.plus} size={16} />
        </button>
      </div>
    </Field>
  );
}

interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

export interface SegmentedControlProps<T extends string> {
  readonly label: string;
  readonly name: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
}

/** Native radio buttons styled as one bar. */
export function SegmentedControl<T extends string>({
  label,
  name,
  value,
  choices,
  onChange,
}: SegmentedControlProps<T>) {
  const { group, box } = useRadioGroup();
  return (
    <Field label={label}>
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
    </Field>
  );
}

export interface SwitchProps {
  /** The name of its setting. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

export function Switch({ name, label, hint, value, onChange }: SwitchProps) {
  return (
    <LabeledSetting label={label} hint={hint}>
      <input
        type="checkbox"
        role="switch"
        aria-checked={value}
        class="switch"
        data-of={name}
        checked={value}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </LabeledSetting>
  );
}

interface LabeledSettingProps {
  readonly label: string;
  readonly hint: string | undefined;
  readonly children: ComponentChildren;
}

/** A row of settings whose label contains the control, with an optional hint. */
export function LabeledSetting({ label, hint, children }: LabeledSettingProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child.
    <label class="setting">
      <span class="setting-label">
        {label}
        {hint !== undefined && <span class="hint">{hint}</span>}
      </span>
      {children}
    </label>
  );
}
