import { parsePeriod } from '../../dates/period.ts';
import type { CellRange } from '../../grid/address.ts';
import type { Cell } from '../../grid/cell.ts';
import type { Grid } from '../../grid/grid.ts';
import type { IsoDate } from '../../grid/serial-date.ts';
import { dateSetting } from '../../plan/snapshot/date-setting.ts';
import type { PlanSnapshot } from '../../plan/snapshot/plan-reader.ts';
import { readPlan } from '../../plan/snapshot/read-plan.ts';
import { settingNames } from '../../plan/tables/plan-settings.ts';
import type { LocatedTable } from '../../table/located-table.ts';

/**
 * A plan without what is known to be of later days: updates and evidence dated after the day, and, where the day lies
 * before the plan's own reporting date, measurements whose period ends after it. At the plan's reporting date all of its
 * measurements count, as they do in its sheets.
 *
 * @returns The plan itself where nothing is later.
 */
export function planAsAt(plan: PlanSnapshot, asAt: IsoDate): PlanSnapshot {
  const { updates, evidence, measurements } = plan.tables;
  const isLater = (date: IsoDate | null) => date !== null && date > asAt;
  const later: Place[] = [
    ...updates.rows.filter(({ values }) => isLater(values.date)),
    ...evidence.rows.filter(({ values }) => isLater(values.date)),
    ...(looksBackFrom(plan, asAt) === null
      ? []
      : measurements.rows.filter(({ values }) =>
          isLater(values.period === null ? null : (parsePeriod(values.period)?.end ?? null)),
        )),
  ];
  if (later.length === 0) return plan;
  const bySheet = Map.groupBy(later, ({ located }) => located.sheet);
  return readPlan({
    ...plan.snapshot,
    sheets: plan.snapshot.sheets.map((sheet) => {
      const rows = bySheet.get(sheet.name);
      return rows === undefined ? sheet : { ...sheet, grid: blanked(sheet.grid, rows) };
    }),
  });
}

/** The plan's reporting date, where a day lies before it: then not all of the plan is known to be of that day. */
export function looksBackFrom(plan: PlanSnapshot, asAt: IsoDate): IsoDate | null {
  const reportingDate = dateSetting(plan, settingNames.reportingDate);
  return reportingDate !== null && asAt < reportingDate ? reportingDate : null;
}

interface Place {
  readonly rowIndex: number;
  readonly located: Pick<LocatedTable, 'sheet' | 'range'>;
}

/** A grid whose rows of a table are blank; what stands beside the table stays. */
function blanked(grid: Grid, places: readonly Place[]): Grid {
  const byRow = Map.groupBy(places, ({ rowIndex }) => rowIndex);
  const rows = grid.rows.map((row, rowIndex) => {
    const ranges = byRow.get(rowIndex)?.map(({ located }) => located.range);
    return ranges === undefined
      ? row
      : row.map(
          (cell, columnIndex): Cell => (ranges.some((range) => holds(range, columnIndex)) ? null : cell),
        );
  });
  return { rows, numberFormat: (rowIndex, columnIndex) => grid.numberFormat(rowIndex, columnIndex) };
}

function holds({ columnIndex, columnCount }: CellRange, place: number): boolean {
  return place >= columnIndex && place < columnIndex + columnCount;
}
