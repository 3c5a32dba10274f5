import { compareScalars, type FormulaValue, type Scalar } from '../formula-value.ts';
import { boolean, fail, number, rowsOf, type SheetFunction, scalars, single } from './arguments.ts';

function match(wanted: Scalar, list: readonly Scalar[], mode: number): number {
  if (mode === 0) return list.findIndex((value) => value !== null && compareScalars(value, wanted) === 0);
  return list.findLastIndex((value) => value !== null && compareScalars(value, wanted) * mode <= 0);
}

function vlookup([wanted, range, column, sorted]: readonly FormulaValue[]): Scalar {
  const rows = rowsOf(range);
  const mode = sorted === undefined || boolean(sorted) ? 1 : 0;
  const at = match(
    single(wanted),
    rows.map((row) => row[0] ?? null),
    mode,
  );
  if (at < 0) return fail('N_A', `Did not find value '${String(single(wanted))}' in VLOOKUP evaluation.`);
  const index = number(column) - 1;
  const row = rows[at] ?? [];
  return index < 0 || index >= row.length
    ? fail('REF', 'VLOOKUP evaluates to an out of bounds range.')
    : (row[index] ?? null);
}

/** Functions that find values in ranges. */
export const lookups: Readonly<Record<string, SheetFunction>> = {
  ROWS: ([range]) => rowsOf(range).length,
  COLUMNS: ([range]) => rowsOf(range)[0]?.length ?? 0,
  INDEX: ([range, row, column]) => {
    const rows = rowsOf(range);
    const isSingleRow = rows.length === 1 && column === undefined;
    const [r, c] = isSingleRow ? [1, number(row)] : [number(row), column === undefined ? 1 : number(column)];
    const value = rows[r - 1]?.[c - 1];
    return value === undefined ? fail('NUM', 'INDEX is out of the range.') : value;
  },
  MATCH: ([wanted, range, mode]) => {
    const at = match(
      single(wanted),
      [...scalars(range === undefined ? [] : [range])],
      mode === undefined ? 1 : number(mode),
    );
    return at < 0
      ? fail('N_A', `Did not find value '${String(single(wanted))}' in MATCH evaluation.`)
      : at + 1;
  },
  VLOOKUP: vlookup,
  CHOOSE: ([index, ...choices]) => choices[number(index) - 1] ?? fail('NUM', 'CHOOSE is out of its choices.'),
};
