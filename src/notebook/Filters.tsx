import { annotationColors } from '../annotations/annotation.ts';
import { colorName } from '../annotations/color-name.ts';
import type { AnnotationQuery, Facets } from '../annotations/search.ts';
import { foldCase } from '../annotations/tags.ts';
import type { Translate } from '../ui/translate.ts';
import { SearchField } from './SearchField.tsx';

export interface FiltersProps {
  readonly t: Translate;
  readonly query: AnnotationQuery;
  readonly facets: Facets;
  readonly now: number;
  readonly change: (patch: AnnotationQuery) => void;
  readonly field: { current: HTMLInputElement | null };
}

const day = 86_400_000;

/** Periods to filter by, in days, with the ids of their labels. */
const spans = [
  [7, 'notesWeek'],
  [30, 'notesMonth'],
  [365, 'notesYear'],
] as const;

/** Search field and filters for annotations. */
export function Filters({ t, query, facets, now, change, field }: FiltersProps) {
  const since = spans.find(([days]) => query.since === now - days * day)?.[0];
  return (
    <search class="notebook-filters">
      <SearchField
        label={t('notesSearch')}
        value={query.words ?? ''}
        onInput={(words) => change({ words })}
        field={field}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset has a legend that would stand in the row. */}
      <div class="notebook-colors" role="group" aria-label={t('notesColor')}>
        {annotationColors.map((color) => (
          <button
            key={color}
            type="button"
            class="notebook-color"
            data-color={color}
            aria-pressed={query.color === color}
            aria-label={colorName(t, color)}
            title={colorName(t, color)}
            onClick={() => change({ color: query.color === color ? undefined : color })}
          />
        ))}
      </div>
      <Select
        label={t('notesAnySite')}
        choices={facets.sites.map((site) => [site, site])}
        value={query.site}
        onChange={(site) => change({ site })}
      />
      <Select
        label={t('notesAnyTime')}
        choices={spans.map(([days, name]) => [String(days), t(name)])}
        value={since === undefined ? undefined : String(since)}
        onChange={(days) => change({ since: days === undefined ? undefined : now - Number(days) * day })}
      />
      {(facets.tags.length > 0 || query.tag !== undefined) && (
        <Select
          label={t('notesAnyTag')}
          choices={facets.tags.map((tag) => [tag, `#${tag}`])}
          value={facets.tags.find((tag) => foldCase(tag) === foldCase(query.tag ?? '')) ?? query.tag}
          onChange={(tag) => change({ tag })}
        />
      )}
    </search>
  );
}

interface SelectProps {
  /** Accessible name, and the text of the option that selects everything. */
  readonly label: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

function Select({ label, choices, value, onChange }: SelectProps) {
  const any = '';
  // What is chosen stays in the list when the last annotation with it is gone.
  const isListed = value === undefined || choices.some(([one]) => one === value);
  const all = isListed ? choices : [...choices, [value, value] as const];
  return (
    <select
      class="notebook-select"
      aria-label={label}
      data-chosen={value !== undefined}
      value={value ?? any}
      onChange={({ currentTarget }) => onChange(currentTarget.value === any ? undefined : currentTarget.value)}
    >
      <option value={any}>{label}</option>
      {all.map(([one, words]) => (
        <option key={one} value={one} selected={one === value}>
          {words}
        </option>
      ))}
    </select>
  );
}
