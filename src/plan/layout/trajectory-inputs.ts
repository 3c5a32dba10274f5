import type { CellValue } from '../../grid/cell.ts';
import type { IsoDate } from '../../grid/serial-date.ts';
import type { Polarity } from '../../indicator/polarity.ts';
import { polarities } from '../vocabulary.ts';
import { type PlanCells, valueIn } from './plan-cells.ts';
import { planTolerance, reportingDate } from './plan-setting.ts';

/** A value of an indicator and when it is from. */
export interface Measured {
  readonly value: number;
  readonly period: string;
}

/** What the formulas in one row of the Trajectory table see. Blanks are `null`, as are texts where a number belongs. */
export interface TrajectoryInputs {
  /** Objective and Ref, like "C3 1"; empty below the last indicator. */
  readonly key: string;
  readonly name: string;
  readonly baseline: number | null;
  readonly baselineYear: number | null;
  readonly baselinePeriod: string;
  readonly target: number | null;
  readonly targetYear: number | null;
  readonly isMilestone: boolean;
  readonly decimals: number | null;
  readonly polarity: Polarity | null;
  readonly tolerance: number;
  readonly latest: Measured | null;
  readonly previous: Measured | null;
  readonly asAt: IsoDate | null;
}

/** The inputs of every row of a Trajectory table with so many rows: its rows follow those of Indicators. */
export function trajectoryInputs(cells: PlanCells, rowCount: number): TrajectoryInputs[] {
  const indicators = cells.get('Indicators');
  const measured = measuredByIndicator(cells);
  const asAt = reportingDate(cells);
  const tolerance = planTolerance(cells);
  return Array.from({ length: rowCount }, (_, rowIndex) => {
    const at = (header: string) => valueIn(indicators, header, rowIndex);
    const key = trimmed(`${shown(at('Objective'))} ${shown(at('Ref'))}`);
    const values = key === '' ? [] : (measured.get(key.toLowerCase()) ?? []);
    return {
      key,
      name: shown(at('Indicator')),
      baseline: numeric(at('Baseline')),
      baselineYear: numeric(at('Baseline year')),
      baselinePeriod: shown(at('Baseline period')),
      target: numeric(at('Target')),
      targetYear: numeric(at('Target year')),
      isMilestone: shown(at('Target kind')).toLowerCase() === 'milestone',
      decimals: numeric(at('Decimals')),
      polarity: polarities.find((polarity) => polarity === at('Polarity')) ?? null,
      tolerance: numeric(at('Amber tolerance')) ?? tolerance,
      latest: values.at(-1) ?? null,
      previous: values.at(-2) ?? null,
      asAt,
    };
  });
}

/** The values of each indicator in the order of the Measurements table, by its key in small letters. */
export function measuredByIndicator(cells: PlanCells): Map<string, Measured[]> {
  const table = cells.get('Measurements');
  const byIndicator = new Map<string, Measured[]>();
  for (let rowIndex = 0; rowIndex < (table?.rowCount ?? 0); rowIndex += 1) {
    const value = numeric(valueIn(table, 'Value', rowIndex));
    if (value === null) continue;
    const key = shown(valueIn(table, 'Indicator', rowIndex)).toLowerCase();
    const values = byIndicator.get(key) ?? [];
    values.push({ value, period: shown(valueIn(table, 'Period', rowIndex)) });
    byIndicator.set(key, values);
  }
  return byIndicator;
}

function numeric(value: CellValue): number | null {
  return typeof value === 'number' ? value : null;
}

function shown(value: CellValue): string {
  return value === null || typeof value === 'object' ? '' : String(value);
}

/** As Excel's TRIM: no spaces at the ends, one between words. */
function trimmed(text: string): string {
  return text.replaceAll(/ +/g, ' ').replaceAll(/^ | $/g, '');
}
