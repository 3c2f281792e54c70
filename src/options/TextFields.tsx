import { useId, useState } from 'preact/hooks';
import { LabeledSetting } from '../ui/controls.tsx';

interface TextFieldProps {
  /** The name of its setting. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly maxLength: number;
  /** Called on every keystroke. */
  readonly onDraft?: (value: string) => void;
  /** Called when the field loses the focus after a change. */
  readonly onChange: (value: string) => void;
}

/** A single-line text field. What is being typed stays when the page is rendered again, for a change elsewhere. */
export function TextField({ name, label, hint, value, maxLength, onChange }: TextFieldProps) {
  const [draft, setDraft] = useState<string | undefined>(undefined);
  return (
    <LabeledSetting label={label} hint={hint}>
      <input
        type="text"
        class="text-field"
        data-of={name}
        value={draft ?? value}
        maxLength={maxLength}
        spellcheck={false}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onChange={(event) => {
          setDraft(undefined);
          onChange(event.currentTarget.value.trim());
        }}
      />
    </LabeledSetting>
  );
}

/** A multi-line text field below its label. */
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
