import type { IsoDate } from '../../src/grid/serial-date.ts';
import type { RagCode } from '../../src/indicator/rag-code.ts';
import { readPlan } from '../../src/plan/snapshot/read-plan.ts';
import { actionStandings } from '../../src/plan/standing/action-standings.ts';
import { locatedCells } from '../../src/plan/standing/located-cells.ts';
import { daysOverdue, factsReader } from '../../src/validation/days-overdue.ts';
import type { WorkbookSnapshot } from '../../src/workbook/workbook.ts';

/** An action that is red, or past its date. */
export interface LateAction {
  /** Objective and Ref, like "C3 B". */
  readonly action: string;
  readonly text: string;
  readonly rag: RagCode;
  /** The date it is to be done by, of Due or of the words of Delivery. */
  readonly due: IsoDate | null;
  readonly isOverdue: boolean;
}

/** The actions that are red or overdue, counted as the board pack counts them; the longest overdue first. */
export function lateActions(snapshot: WorkbookSnapshot, asAt: IsoDate | null): LateAction[] {
  const plan = readPlan(snapshot);
  const { factsOf } = factsReader(plan, asAt);
  const facts = new Map(plan.tables.actions.rows.map((row) => [row.rowIndex, factsOf(row)]));
  return actionStandings(locatedCells(snapshot), asAt)
    .map(({ rowIndex, action, text, rag, due }) => {
      const known = facts.get(rowIndex);
      const isOverdue = known !== undefined && daysOverdue(known, asAt) > 0;
      return { action, text, rag, due: known?.due?.date ?? due, isOverdue };
    })
    .filter(({ rag, isOverdue }) => rag === 'R' || isOverdue)
    .sort((left, right) => ((left.due ?? '9999') < (right.due ?? '9999') ? -1 : 1));
}
