import type { CellValue } from '../../grid/cell.ts';
import type { IsoDate } from '../../grid/serial-date.ts';
import { type RagCounts, ragCount } from '../../indicator/rag-count.ts';
import type { WorkbookSnapshot } from '../../workbook/workbook.ts';
import type { PlanCells } from '../layout/plan-cells.ts';
import { reportingDate } from '../layout/plan-setting.ts';
import { trajectoryColumns } from '../layout/trajectory-columns.ts';
import { trajectoryInputs } from '../layout/trajectory-inputs.ts';
import { type ActionStanding, actionStandings } from './action-standings.ts';
import { locatedCells } from './located-cells.ts';

/** How an indicator stands: what the Trajectory sheet shows. A blank is `null`, a calculation without a value an error. */
export interface IndicatorStanding {
  /** Objective and Ref, like "C3 1". */
  readonly indicator: string;
  readonly measure: string;
  /** The trajectory by year: each year from the first baseline to the last target of the plan. */
  readonly trajectory: readonly { readonly year: number; readonly value: CellValue }[];
  readonly decimals: number | null;
  readonly latest: CellValue;
  readonly latestPeriod: CellValue;
  readonly expected: CellValue;
  readonly rag: CellValue;
  readonly direction: CellValue;
  readonly forecast: CellValue;
}

/** How a plan stands on a day. */
export interface PlanStanding {
  readonly asAt: IsoDate | null;
  readonly indicators: readonly IndicatorStanding[];
  readonly actions: readonly Omit<ActionStanding, 'rowIndex'>[];
  /** Actions by rating: together all of them. */
  readonly ragCounts: RagCounts;
}

/**
 * How a plan stands: every trajectory and rating, calculated afresh from its tables.
 *
 * @param options.asAt - The day to judge at. Default: the plan's reporting date.
 */
export function planStanding(snapshot: WorkbookSnapshot, { asAt }: { asAt?: IsoDate } = {}): PlanStanding {
  const cells = locatedCells(snapshot);
  const judgedAt = asAt ?? reportingDate(cells);
  const actions = actionStandings(cells, judgedAt).map(({ rowIndex: _, ...action }) => action);
  return {
    asAt: judgedAt,
    indicators: indicatorStandings(cells, judgedAt),
    actions,
    ragCounts: ragCount(actions.map(({ rag }) => rag)),
  };
}

function indicatorStandings(cells: PlanCells, asAt: IsoDate | null): IndicatorStanding[] {
  const rowCount = cells.get('Indicators')?.rowCount ?? 0;
  const rows = trajectoryInputs(cells, rowCount).map((row) => ({ ...row, asAt }));
  const years = rows
    .flatMap(({ baselineYear, targetYear }) => [baselineYear, targetYear])
    .filter((year) => year !== null && year >= 1990 && year <= 2100) as number[];
  const first = years.length === 0 ? 0 : Math.min(...years);
  const span =
    years.length === 0
      ? []
      : Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index);
  const columns = new Map(trajectoryColumns(span).map((column) => [column.header, column]));
  return rows
    .filter(({ key }) => key !== '')
    .map((row) => {
      const at = (header: string) => blankAsNull(columns.get(header)?.calculate(row) ?? null);
      return {
        indicator: row.key,
        measure: row.name,
        trajectory: span.map((year) => ({ year, value: at(String(year)) })),
        decimals: row.decimals,
        latest: at('Latest'),
        latestPeriod: at('Latest period'),
        expected: at('Expected'),
        rag: at('RAG'),
        direction: at('Direction'),
        forecast: at('Forecast'),
      };
    });
}

function blankAsNull(value: CellValue): CellValue {
  return value === '' ? null : value;
}
