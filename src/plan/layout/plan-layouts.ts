import { serialToDate } from '../../grid/serial-date.ts';
import type { SheetLayout } from '../../workbook/sheet-layout.ts';
import { type Plan, planTables, type Setting } from '../plan.ts';
import { settingNames } from '../tables/plan-settings.ts';
import { actionRatingColumn } from './action-rating-column.ts';
import { calculateLayouts } from './calculate-layouts.ts';
import { planLooks } from './plan-looks.ts';
import { settingsSheet } from './settings-sheet.ts';
import { tableSheet } from './table-sheet.ts';
import { trajectorySheet } from './trajectory-sheet.ts';
import { valueFormat } from './value-format.ts';
import { withRowIds } from './with-row-ids.ts';

/** The refs that may be chosen, wherever the Objectives sheet stands and however long it grows. */
const objectiveRefs = 'INDIRECT("Objectives[Ref]")';
const indicatorKeys = 'INDIRECT("Trajectory[Indicator]")';

/**
 * The sheets of a plan, one a table, in the order people read them; formulas have their values beside them.
 *
 * @param plan - Rows as they were imported or made; rows without a Row ID get one.
 * @returns A layout for each sheet. The sync log and the import notes have a sheet only where there are any.
 */
export function planLayouts(plan: Plan): SheetLayout[] {
  const rows = withRowIds(plan);
  const byObjective = { choiceFormulas: new Map([['objective', objectiveRefs] as const]) };
  const decimals = new Map(rows.indicators.map((row) => [`${row.objective} ${row.ref}`, row.decimals]));
  const ratingFormula = { formula: actionRatingColumn.formula, value: null };
  const layouts = [
    settingsSheet(rows.settings),
    tableSheet(planTables.objectives, rows.objectives, planLooks.objectives),
    tableSheet(planTables.ambitions, rows.ambitions, planLooks.ambitions, byObjective),
    tableSheet(planTables.actions, rows.actions, planLooks.actions, {
      ...byObjective,
      // A rating that came with the document stands; the formula would put ours in its place.
      formulas: new Map([['rag', ({ rag }) => (rag === null ? ratingFormula : null)] as const]),
      columnFormulas: new Map([['rag', actionRatingColumn.formula] as const]),
    }),
    tableSheet(planTables.updates, rows.updates, planLooks.updates),
    tableSheet(planTables.indicators, rows.indicators, planLooks.indicators, byObjective),
    tableSheet(
      planTables.measurements,
      rows.measurements,
      {
        ...planLooks.measurements,
        cellFormat: (row, column) =>
          ['value', 'lower', 'upper'].includes(column)
            ? valueFormat(decimals.get(row.indicator ?? '') ?? null)
            : undefined,
      },
      { choiceFormulas: new Map([['indicator', indicatorKeys] as const]) },
    ),
    trajectorySheet(rows.indicators, startYear(rows.settings)),
    tableSheet(planTables.evidence, rows.evidence, planLooks.evidence, byObjective),
    tableSheet(planTables.partners, rows.partners, planLooks.partners),
    tableSheet(planTables.submissions, rows.submissions, planLooks.submissions),
  ];
  const log = tableSheet(planTables.syncLog, rows.syncLog, planLooks.syncLog);
  const notes = tableSheet(planTables.importNotes, rows.importNotes, planLooks.importNotes);
  return calculateLayouts([
    ...layouts,
    ...(rows.syncLog.length === 0 ? [] : [log]),
    ...(rows.importNotes.length === 0 ? [] : [notes]),
  ]);
}

/** The year a plan without indicators begins to draw trajectories from: its period's first, else the reporting year. */
function startYear(settings: readonly Setting[]): number {
  for (const name of [settingNames.periodStart, settingNames.reportingDate]) {
    const value = settings.find(({ setting }) => setting === name)?.value;
    const date = typeof value === 'number' ? serialToDate(value) : null;
    if (date !== null) return Number(date.slice(0, 4));
  }
  return 2025;
}
