import { planTables } from '../plan/plan.ts';
import { settingNames } from '../plan/tables/plan-settings.ts';
import { locateTables } from '../table/locate-table.ts';
import { plainKey } from '../table/plain-key.ts';
import { readTable } from '../table/read-table.ts';
import type { WorkbookSnapshot } from '../workbook/workbook.ts';

/** Whom a partner asks: like "the officers of Eastmere Health and Wellbeing Board". */
export function whoToAsk(plan: WorkbookSnapshot): string {
  const board = planSetting(plan, settingNames.board);
  return board === null ? 'the officers of the board' : `the officers of ${board}`;
}

/** What the plan is called. */
export function planTitle(plan: WorkbookSnapshot): string {
  return planSetting(plan, settingNames.title) ?? 'Action plan';
}

function planSetting(plan: WorkbookSnapshot, name: string): string | null {
  const [place] = locateTables(plan, [planTables.settings]);
  if (!place?.located) return null;
  const found = readTable(planTables.settings, place.located).rows.find(
    ({ values }) => values.setting !== null && plainKey(values.setting) === plainKey(name),
  );
  const value = found?.values.value;
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
