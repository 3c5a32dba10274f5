import { type CellValue, cellValue } from '../../grid/cell.ts';
import type { IsoDate } from '../../grid/serial-date.ts';
import { type RagCode, ragCodes } from '../../indicator/rag-code.ts';
import { actionRatingColumn, actionRatingInputs } from '../layout/action-rating-column.ts';
import { type PlanCells, valueIn } from '../layout/plan-cells.ts';

/** How an action stands on a day. */
export interface ActionStanding {
  /** Row of the sheet, counted from 0. */
  readonly rowIndex: number;
  /** Objective and Ref, like "C3 B". */
  readonly action: string;
  readonly text: string;
  readonly due: IsoDate | null;
  readonly status: CellValue;
  /** N where there is nothing to rate it from. */
  readonly rag: RagCode;
}

/** How the actions of a plan stand, in the order of their rows; rows without an action are none. */
export function actionStandings(cells: PlanCells, asAt: IsoDate | null): ActionStanding[] {
  const table = cells.get('Actions');
  const firstRow = (table?.range.rowIndex ?? 0) + 1;
  return actionRatingInputs(cells).flatMap((row, index) => {
    const text = shown(row.action);
    if (text === '') return [];
    const printed = table?.cell('RAG', index) ?? null;
    // A rating somebody entered stands; a formula of ours is calculated for the day asked.
    const entered = ragCodes.find((code) => code === printed) ?? null;
    const calculated =
      ragCodes.find((code) => code === actionRatingColumn.calculate({ ...row, asAt })) ?? null;
    return {
      rowIndex: firstRow + index,
      action: `${shown(valueIn(table, 'Objective', index))} ${shown(valueIn(table, 'Ref', index))}`.trim(),
      text,
      due: row.due ?? null,
      status: row.status,
      rag: entered ?? calculated ?? 'N',
    };
  });
}

function shown(value: CellValue): string {
  const text = cellValue(value);
  return text === null || typeof text === 'object' ? '' : String(text).trim();
}
