import { formatFinancialYear } from '../../dates/financial-year.ts';
import type { CellValue } from '../../grid/cell.ts';
import type { IsoDate } from '../../grid/serial-date.ts';
import { type RagCode, ragCodes } from '../../indicator/rag-code.ts';
import type { WorkbookSnapshot } from '../../workbook/workbook.ts';
import { valueIn } from '../layout/plan-cells.ts';
import { forecastAtTarget } from '../layout/trajectory-columns.ts';
import { measuredByIndicator, type TrajectoryInputs, trajectoryInputs } from '../layout/trajectory-inputs.ts';
import { indicatorActuals } from './indicator-actuals.ts';
import { locatedCells } from './located-cells.ts';
import { type IndicatorStanding, planStanding } from './plan-standing.ts';
import type { SeriesForecast, SeriesPoint } from './series-point.ts';

/** What a chart of an indicator shows: where it should go, where it is, where it is heading. */
export interface IndicatorSeries {
  /** Objective and Ref, like "C3 1". */
  readonly indicator: string;
  readonly measure: string;
  readonly unit: string;
  /** Decimals to show; `null` where the plan does not say. */
  readonly decimals: number | null;
  readonly trajectory: readonly SeriesPoint[];
  readonly actuals: readonly SeriesPoint[];
  /** What the Forecast column shows, at the target year, with its 95 % limits; `null` where the column is blank. */
  readonly forecast: SeriesForecast | null;
  readonly rag: RagCode | null;
  readonly direction: string | null;
}

/**
 * The points of a chart for every indicator of a plan: the same numbers as `planStanding` and the Trajectory sheet.
 *
 * @param options.asAt - The day to judge at. Default: the plan's reporting date.
 * @returns In the order of the Indicators table. A calculation without a value gives no point, and no rating.
 */
export function indicatorSeries(
  snapshot: WorkbookSnapshot,
  { asAt }: { readonly asAt?: IsoDate } = {},
): IndicatorSeries[] {
  const cells = locatedCells(snapshot);
  const standing = planStanding(snapshot, asAt === undefined ? {} : { asAt });
  const table = cells.get('Indicators');
  const measured = measuredByIndicator(cells);
  // Rows without a key are no indicators: what is left stands in the order of the standing.
  const rows = trajectoryInputs(cells, table?.rowCount ?? 0)
    .map((row, rowIndex) => ({ row, unit: shown(valueIn(table, 'Unit', rowIndex)) }))
    .filter(({ row }) => row.key !== '');
  return standing.indicators.flatMap((indicator, index) => {
    const found = rows[index];
    if (found === undefined) return [];
    const row = { ...found.row, asAt: standing.asAt };
    return {
      indicator: indicator.indicator,
      measure: indicator.measure,
      unit: found.unit,
      decimals: indicator.decimals,
      trajectory: trajectoryPoints(indicator),
      actuals: indicatorActuals(row, measured.get(row.key.toLowerCase()) ?? []),
      forecast: forecastPoint(row),
      rag: ragCodes.find((code) => code === indicator.rag) ?? null,
      direction: typeof indicator.direction === 'string' ? indicator.direction : null,
    };
  });
}

function trajectoryPoints({ trajectory }: IndicatorStanding): SeriesPoint[] {
  return trajectory.flatMap(({ year, value }) =>
    typeof value === 'number' ? { year, period: formatFinancialYear(year), value } : [],
  );
}

function forecastPoint(row: TrajectoryInputs): SeriesForecast | null {
  const found = forecastAtTarget(row);
  if (found === null || row.targetYear === null) return null;
  return { year: row.targetYear, period: formatFinancialYear(row.targetYear), ...found };
}

function shown(value: CellValue): string {
  return value === null || typeof value === 'object' ? '' : String(value).trim();
}
