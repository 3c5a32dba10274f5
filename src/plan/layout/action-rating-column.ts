import type { CellValue } from '../../grid/cell.ts';
import type { IsoDate } from '../../grid/serial-date.ts';
import { type ActionStatus, actionRag } from '../../indicator/action-rag.ts';
import { finalRag } from '../../indicator/final-rag.ts';
import { type RagCode, ragCodes } from '../../indicator/rag-code.ts';
import type { Status } from '../vocabulary.ts';
import type { CalculatedColumn } from './calculated-column.ts';
import { dayIn, type PlanCells, valueIn } from './plan-cells.ts';
import { reportingDate, reportingDateFormula } from './plan-setting.ts';

/** What the RAG formula of an action sees. Percent complete is a share from 0 to 1. */
export interface ActionRatingInputs {
  readonly action: CellValue;
  readonly percentComplete: CellValue;
  /** `undefined` where something else than a day stands, as for the other dates. */
  readonly start: IsoDate | null | undefined;
  readonly due: IsoDate | null | undefined;
  readonly status: CellValue;
  readonly override: CellValue;
  readonly reason: CellValue;
  readonly until: IsoDate | null | undefined;
  readonly asAt: IsoDate | null;
}

const here = (header: string) => `Actions[[#This Row],[${header}]]`;
const automatic = `HWB.ACTIONRAG(${here('Percent complete')},${here('Start')},${here('Due')},${reportingDateFormula},${here('Status')})`;
const overridden = `${here('RAG override')},${here('Override reason')},${here('Override until')},${reportingDateFormula}`;

/** What a plan's words for the state of an action mean for its rating; a withdrawn action is not rated. */
const ratedStatus: Record<Exclude<Status, 'Withdrawn'>, ActionStatus> = {
  'Not started': 'not started',
  'In progress': 'in progress',
  Ongoing: 'ongoing',
  Delayed: 'in progress',
  Complete: 'complete',
};

/** The RAG column of Actions: the calculated rating, unless an override with a reason stands; blank where neither is. */
export const actionRatingColumn: CalculatedColumn<ActionRatingInputs> = {
  header: 'RAG',
  formula: `IF(${here('Action')}="","",IF(${here('Status')}="Withdrawn","N",IFERROR(HWB.FINALRAG(IFERROR(${automatic},""),${overridden}),"")))`,
  calculate: (row) => {
    if (row.action === null || row.action === '') return '';
    if (row.status === 'Withdrawn') return 'N';
    if (row.until === undefined) return '';
    const rating = calculatedRating(row);
    const override = { rag: ragCode(row.override), reason: text(row.reason), until: row.until };
    const final = finalRag(rating, override, row.asAt);
    return 'error' in final ? '' : final.value;
  },
};

/** The inputs of each row of the Actions table. */
export function actionRatingInputs(cells: PlanCells): ActionRatingInputs[] {
  const table = cells.get('Actions');
  const asAt = reportingDate(cells);
  return Array.from({ length: table?.rowCount ?? 0 }, (_, rowIndex) => {
    const at = (header: string) => valueIn(table, header, rowIndex);
    return {
      action: at('Action'),
      percentComplete: at('Percent complete'),
      start: dayIn(at('Start'), cells),
      due: dayIn(at('Due'), cells),
      status: at('Status'),
      override: at('RAG override'),
      reason: at('Override reason'),
      until: dayIn(at('Override until'), cells),
      asAt,
    };
  });
}

function calculatedRating(row: ActionRatingInputs): RagCode | null {
  if (row.start === undefined || row.due === undefined) return null;
  const share = row.percentComplete;
  const rating = actionRag(
    {
      percentComplete: typeof share === 'number' ? share * 100 : null,
      start: row.start,
      due: row.due,
      status: ratedStatus[row.status as Exclude<Status, 'Withdrawn'>] ?? null,
    },
    row.asAt,
  );
  return 'error' in rating ? null : rating.value;
}

function ragCode(value: CellValue): RagCode | null {
  return ragCodes.find((code) => code === value) ?? null;
}

function text(value: CellValue): string | null {
  return typeof value === 'string' ? value : null;
}
