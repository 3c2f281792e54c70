import { Icon } from '../ui/Icon.tsx';
import * as icons from '../ui/icons.ts';

export interface SearchFieldProps {
  /** Accessible name and placeholder. */
  readonly label: string;
  readonly value: string;
  readonly onInput: (words: string) => void;
  readonly field: { current: HTMLInputElement | null };
}

export function SearchField({ label, value, onInput, field }: SearchFieldProps) {
  return (
    <div class="notebook-search">
      <Icon icon={icons.search} size={16} />
      <input
        ref={field}
        type="search"
        value={value}
        aria-label={label}
        placeholder={label}
        spellcheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
