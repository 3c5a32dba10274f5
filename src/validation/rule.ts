import type { IssueCode } from '../issue/catalogue.ts';
import type { planTables } from '../plan/plan.ts';
import type { PlanTable } from '../plan/snapshot/plan-table.ts';
import type { TableRow } from '../table/table-row.ts';
import type { ActionFacts } from './action-facts.ts';
import type { Scene } from './scene.ts';

/**
 * What a rule looks at. Each function is called once for each row of its kind, in the order of the sheet; `end` comes
 * last, and yields now and then so that a long look at everything can be paused.
 */
export interface Visitors {
  readonly action?: (facts: ActionFacts) => void;
  readonly ambition?: (row: TableRow<typeof planTables.ambitions>) => void;
  readonly indicator?: (row: TableRow<typeof planTables.indicators>) => void;
  readonly measurement?: (row: TableRow<typeof planTables.measurements>) => void;
  readonly objective?: (row: TableRow<typeof planTables.objectives>) => void;
  readonly update?: (row: TableRow<typeof planTables.updates>) => void;
  readonly evidence?: (row: TableRow<typeof planTables.evidence>) => void;
  readonly importNote?: (row: TableRow<typeof planTables.importNotes>) => void;
  /** Filled cells of text columns; a text in which nothing was found is not shown again in the same column. */
  readonly text?: (text: string, place: TextPlace) => void;
  readonly end?: () => Iterable<void>;
}

/** Where a text stands. The object is reused from cell to cell: do not keep it. */
export interface TextPlace {
  readonly table: PlanTable;
  readonly row: TableRow;
  readonly column: string;
  /** What a fast look at its letters has found, as bits of `textSigns`. */
  readonly signs: number;
}

/** One idea of what can be wrong with a plan. */
export interface Rule {
  /** The issues it can raise. */
  readonly codes: readonly IssueCode[];
  /** Gets ready to look at a plan; what is kept between rows lives in its closure. */
  readonly look: (scene: Scene) => Visitors;
}
