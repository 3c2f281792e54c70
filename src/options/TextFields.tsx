import { useId, useState } from 'preact/hooks';
import { LabeledSetting } from '../ui/controls.tsx';

interface TextFieldProps {
  /** The setting that it holds. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly maxLength: number;
  /** With every letter. */
  readonly onDraft?: (value: string) => void;
  /** When the field is left. */
  readonly onChange: (value: string) => void;
}

/** A line of text. */
export function TextField({ name, label, hint, value, maxLength, onChange }: TextFieldProps) {
  return (
    <LabeledSetting label={label} hint={hint}>
      <input
        type="text"
        class="text-field"
        data-of={name}
        value={value}
        maxLength={maxLength}
        spellcheck={false}
        onChange={(event) => onChange(event.currentTarget.value.trim())}
      />
    </LabeledSetting>
  );
}

/** A text of several lines, below its name. */
export function TextArea({ name, label, hint, value, maxLength, onDraft, onChange }: TextFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | undefined>(undefined);
  return (
    <div class="text-area">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        class="text-field"
        data-of={name}
        rows={8}
        value={draft ?? value}
        maxLength={maxLength}
        spellcheck={false}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onInput={(event) => {
          setDraft(event.currentTarget.value);
          onDraft?.(event.currentTarget.value);
        }}
        onChange={(event) => {
          setDraft(undefined);
          onChange(event.currentTarget.value);
        }}
      />
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
