import type { IssueCode } from '../../src/issue/catalogue.ts';
import type { MemorySheetSource } from '../../src/workbook/memory/memory-sheet.ts';
import type { PlanRows, RowCells } from './plan-workbook.ts';

/** A plan, and the cells at which it must raise a code: none for a plan that must not raise it. */
export interface RuleCase {
  readonly code: IssueCode;
  readonly title: string;
  readonly plan: PlanRows;
  /** `Sheet!Cell`; the sheet alone for an issue without a cell, "workbook" for one without a sheet. */
  readonly at: readonly string[];
  /** Changes the sheets before they are read. */
  readonly edit?: (sheets: MemorySheetSource[]) => MemorySheetSource[];
  readonly asAt?: string;
}

export const soundObjectives: readonly RowCells[] = [
  { ref: 'C3', goal: 'Healthier lives', objective: 'Fewer lonely people', leads: 'Head of Adults' },
  { ref: 'B3', goal: 'Healthier places', objective: 'Connected communities', leads: 'Head of Places' },
];

/** An action in row 2 of C3 with which nothing is wrong at 1 April 2017, but for what is given. */
export function action(cells: RowCells = {}): RowCells {
  return {
    ref: 'A',
    objective: 'C3',
    action: 'Open a garden for neighbours',
    outcome: 'People meet each week',
    leads: 'Head of Parks',
    delivery: 'October 2016 to June 2018',
    start: '2016-10-01',
    due: '2018-06-30',
    status: 'In progress',
    percentComplete: 0.5,
    progress: 'March 2017 update: the ground is cleared',
    ...cells,
  };
}

/** An indicator of C3 with which nothing is wrong at 1 April 2017, but for what is given. */
export function indicator(cells: RowCells = {}): RowCells {
  return {
    ref: '1',
    objective: 'C3',
    indicator: 'People who meet somebody each week',
    unit: 'count',
    decimals: 0,
    polarity: 'higher',
    baseline: 558,
    baselineYear: 2016,
    baselinePeriod: '2015/16',
    target: 650,
    targetYear: 2021,
    targetKind: 'trajectory',
    ...cells,
  };
}

/** A measurement of that indicator, new enough and in its order. */
export function measurement(cells: RowCells = {}): RowCells {
  return { indicator: 'C3 1', period: '2016/17', value: 580, ...cells };
}

/** A plan of some actions under sound objectives. */
export function withActions(...actions: readonly RowCells[]): PlanRows {
  return { objectives: soundObjectives, actions };
}

/** A plan of one indicator, with a measurement unless others are given. */
export function withIndicator(
  cells: RowCells,
  measurements: readonly RowCells[] = [measurement()],
): PlanRows {
  return { objectives: soundObjectives, indicators: [indicator(cells)], measurements };
}
