import { useMemo, useRef } from 'preact/hooks';
import { formatDate } from '../../../src/dates/format-date.ts';
import type { Severity } from '../../../src/issue/severity.ts';
import type { Check } from '../../session/pane-state.ts';
import { formatPlural } from '../parts/format-number.ts';
import { StaleHint } from '../parts/stale-hint.tsx';
import { useKeepFocus } from '../use-keep-focus.ts';
import { useKept } from '../use-kept.ts';
import { IssueFilters } from './issue-filters.tsx';
import { IssueGroup } from './issue-group.tsx';
import { filterIssues, type IssueFilter, listIssues } from './list-issues.ts';
import { NoIssues } from './no-issues.tsx';
import { severities } from './severities.ts';

const everything: IssueFilter = { words: '', severities: [], sheet: null };

/** The issues that the last validation found: counted, filtered, by severity and then by sheet. */
export function CheckResult({ check }: { readonly check: Check }) {
  const { issues, counts, asAt } = check.validation;
  const [filter, setFilter] = useKept<IssueFilter>('validate/filter', everything);
  const list = useRef<HTMLDivElement>(null);
  useKeepFocus(list);
  const lines = useMemo(() => listIssues(issues), [issues]);
  const sheets = useMemo(() => [...new Set(lines.map(({ sheet }) => sheet))], [lines]);
  const shown = useMemo(() => {
    const sheet = filter.sheet !== null && sheets.includes(filter.sheet) ? filter.sheet : null;
    return filterIssues(lines, { ...filter, sheet });
  }, [lines, sheets, filter]);
  const groups = useMemo(() => {
    const of = (severity: Severity) => shown.filter(({ issue }) => issue.severity === severity);
    // The same elements again are not compared again: typing in the workbook redraws the pane often.
    return severities.map((severity) => (
      <IssueGroup key={severity} severity={severity} lines={of(severity)} />
    ));
  }, [shown]);
  return (
    <>
      {check.isStale ? <StaleHint /> : null}
      <p class="summary">
        {formatPlural(counts.error, 'error')}, {formatPlural(counts.warning, 'warning')},{' '}
        {formatPlural(counts.advice, 'piece', 'pieces')} of advice
        {asAt === null ? '' : `, as at ${formatDate(asAt)}`}.
      </p>
      <NoIssues counts={counts} />
      {issues.length === 0 ? null : (
        <div class="result" ref={list}>
          <IssueFilters
            filter={filter}
            counts={counts}
            sheets={sheets}
            shown={shown.length}
            onChange={setFilter}
            onClear={() => setFilter(everything)}
          />
          <div>{groups}</div>
        </div>
      )}
    </>
  );
}
