import { cellValue, isCellError } from '../../src/grid/cell.ts';
import { indicatorSeries } from '../../src/plan/standing/indicator-series.ts';
import { locatedCells } from '../../src/plan/standing/located-cells.ts';
import { planStanding } from '../../src/plan/standing/plan-standing.ts';
import { statusCounts } from '../../src/plan/standing/status-counts.ts';
import { settingNames } from '../../src/plan/tables/plan-settings.ts';
import type { WorkbookSnapshot } from '../../src/workbook/workbook.ts';
import { lateActions } from './late-actions.ts';
import type { PlanOverview } from './pane-state.ts';

/** How the plan of a workbook stands; `none` where the workbook holds no table of a plan. */
export function readPlan(snapshot: WorkbookSnapshot): PlanOverview | 'none' {
  const cells = locatedCells(snapshot);
  if (!cells.get('Actions') && !cells.get('Objectives') && !cells.get('Indicators')) return 'none';
  const standing = planStanding(snapshot);
  const settings = cells.get('Plan');
  const setting = (name: string) => {
    for (let row = 0; row < (settings?.rowCount ?? 0); row += 1) {
      const value = cellValue(settings?.cell('Value', row) ?? null);
      if (cellValue(settings?.cell('Setting', row) ?? null) === name && value !== null && !isCellError(value))
        return String(value);
    }
    return '';
  };
  return {
    title: setting(settingNames.title),
    board: setting(settingNames.board),
    standing,
    late: lateActions(snapshot, standing.asAt),
    statusCounts: statusCounts(standing),
    series: indicatorSeries(snapshot),
  };
}
