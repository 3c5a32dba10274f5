import type { IndicatorColumn } from '../header-row.ts';

/** What the columns of an indicator table hold: where it starts, where it must be, the years between, the actuals. */
export interface ColumnRoles {
  readonly baseline: IndicatorColumn | null;
  readonly target: IndicatorColumn | null;
  /** Years with a printed trajectory, in order. */
  readonly years: readonly { readonly column: IndicatorColumn; readonly year: number }[];
  readonly actuals: readonly IndicatorColumn[];
  /** Whether the last year was taken for the target without a word that says so. */
  readonly isTargetGuess: boolean;
}

/** Tells the columns of an indicator table by their headers: "2016 Baseline", "2017", "Target", "Actual 2018/19". */
export function columnRoles(columns: readonly IndicatorColumn[]): ColumnRoles {
  const dated = columns
    .flatMap((column) => (column.year ? [{ column, year: column.year.year, role: column.year.role }] : []))
    .toSorted((left, right) => left.year - right.year);
  const field = (name: string) => columns.find((column) => column.field === name) ?? null;
  const baseline = field('baseline') ?? dated.find(({ role }) => role === 'baseline')?.column ?? null;
  const named = field('target');
  const targets = dated.filter(({ role }) => role === 'target');
  const plain = dated.filter(({ role, column }) => role === null && column !== baseline);
  const actuals = dated.filter(({ role }) => role === 'actual').map(({ column }) => column);
  const latest = field('latest');
  if (latest) actuals.push(latest);
  if (named) {
    // Beside a column of targets, years without a word are what was measured.
    return {
      baseline,
      target: named,
      years: targets.map(({ column, year }) => ({ column, year })),
      actuals: [...plain.map(({ column }) => column), ...actuals],
      isTargetGuess: false,
    };
  }
  const last = targets.at(-1) ?? plain.at(-1) ?? null;
  const years = [...targets, ...plain]
    .filter((each) => each !== last)
    .toSorted((left, right) => left.year - right.year);
  return {
    baseline,
    target: last?.column ?? null,
    years: years.map(({ column, year }) => ({ column, year })),
    actuals,
    isTargetGuess: last !== null && last.role === null,
  };
}
