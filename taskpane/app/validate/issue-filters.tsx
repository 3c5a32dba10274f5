import type { Severity } from '../../../src/issue/severity.ts';
import { Button } from '../parts/button.tsx';
import { clipText } from '../parts/clip-text.ts';
import { formatCount, formatPlural } from '../parts/format-number.ts';
import type { IssueFilter } from './list-issues.ts';
import { severities, severityNames } from './severities.ts';

interface IssueFiltersProps {
  readonly filter: IssueFilter;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly sheets: readonly string[];
  /** How many issues pass. */
  readonly shown: number;
  readonly onChange: (filter: IssueFilter) => void;
  readonly onClear: () => void;
}

/** Which issues to show. */
export function IssueFilters({ filter, counts, sheets, shown, onChange, onClear }: IssueFiltersProps) {
  const total = counts.error + counts.warning + counts.advice;
  const isFiltered = filter.words.trim() !== '' || filter.severities.length > 0 || filter.sheet !== null;
  const toggle = (severity: Severity) =>
    onChange({
      ...filter,
      severities: filter.severities.includes(severity)
        ? filter.severities.filter((other) => other !== severity)
        : [...filter.severities, severity],
    });
  return (
    <search class="filters" aria-label="Issues">
      <div class="field">
        <label for="issue-filter">Filter issues</label>
        <input
          id="issue-filter"
          type="search"
          value={filter.words}
          onInput={(event) => onChange({ ...filter, words: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for="issue-sheet">Sheet</label>
        <select
          id="issue-sheet"
          value={filter.sheet ?? ''}
          onChange={(event) => onChange({ ...filter, sheet: event.currentTarget.value || null })}
        >
          <option value="">All sheets</option>
          {sheets.map((sheet) => (
            <option key={sheet} value={sheet}>
              {clipText(sheet, 60)}
            </option>
          ))}
        </select>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset draws a box and a legend that there is no room for */}
      <div class="chips" role="group" aria-label="Severity">
        {severities.map((severity) => (
          <button
            key={severity}
            type="button"
            class="chip"
            aria-pressed={filter.severities.includes(severity)}
            onClick={() => toggle(severity)}
          >
            {severityNames[severity].many} {formatCount(counts[severity])}
          </button>
        ))}
      </div>
      {isFiltered ? (
        <p class="filtered">
          <span role="status">
            {shown === 0
              ? 'No issue passes the filter.'
              : `Showing ${formatCount(shown)} of ${formatPlural(total, 'issue')}.`}
          </span>
          <Button look="link" onPress={onClear}>
            Show all issues
          </Button>
        </p>
      ) : null}
    </search>
  );
}
