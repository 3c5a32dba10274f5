import { isCellError } from '../grid/cell.ts';
import type { IsoDate } from '../grid/serial-date.ts';
import { type RagCode, ragCodes } from '../indicator/rag-code.ts';
import type { PlanSnapshot } from '../plan/snapshot/plan-reader.ts';
import type { PlanTable } from '../plan/snapshot/plan-table.ts';
import { actionStandings } from '../plan/standing/action-standings.ts';
import { locatedCells } from '../plan/standing/located-cells.ts';
import { planStanding } from '../plan/standing/plan-standing.ts';
import { plainKey } from '../table/plain-key.ts';
import { contentTables } from './canonical-plan.ts';

/** What a cell held: dates are `YYYY-MM-DD`, a blank and a cell that could not be read are `null`. */
export type SubmittedValue = string | number | boolean | null;

/** A row as it was submitted. */
export interface SubmittedRow {
  readonly rowId: string | null;
  /** What people called it, like "C3 B". */
  readonly key: string | null;
  /** By the name code calls the column; blanks are left out. */
  readonly values: Readonly<Record<string, SubmittedValue>>;
  /** The rating it had, for actions and indicators. */
  readonly rag?: RagCode;
  /** The last value measured, for indicators that had one. */
  readonly latest?: { readonly value: number; readonly period: string };
}

type ContentTable = (typeof contentTables)[number];

/** What a plan said on the day it was submitted: enough to tell later what has changed. */
export interface SubmittedPlan {
  /** The date it was judged at. */
  readonly asAt: IsoDate | null;
  readonly contentHash: string;
  readonly tables: { readonly [Name in ContentTable]: readonly SubmittedRow[] };
}

/**
 * A plan as it is kept of a submission, or compared with one.
 *
 * @param asAt - The date its ratings are worked out for.
 * @param contentHash - By `planContentHash`.
 */
export function submittedPlan(
  plan: PlanSnapshot,
  { asAt, contentHash }: { readonly asAt: IsoDate | null; readonly contentHash: string },
): SubmittedPlan {
  const rows = Object.fromEntries(
    contentTables.map((name) => [name, rowsOf(plan.tables[name] as unknown as PlanTable)]),
  ) as { [Name in ContentTable]: SubmittedRow[] };
  return {
    asAt,
    contentHash,
    tables: {
      ...rows,
      actions: ratedActions(plan, asAt, rows.actions),
      indicators: ratedIndicators(plan, asAt, rows.indicators),
    },
  };
}

function rowsOf({ definition, rows }: PlanTable): SubmittedRow[] {
  return rows.map(({ rowId, rowKey, values }) => ({
    rowId,
    key: rowKey,
    values: Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) =>
        value === null || name === definition.rowId || isError(value) ? [] : [[name, value]],
      ),
    ) as Record<string, SubmittedValue>,
  }));
}

function isError(value: unknown): boolean {
  return typeof value === 'object' && value !== null && isCellError(value as { error: '#N/A' });
}

function ratedActions(plan: PlanSnapshot, asAt: IsoDate | null, rows: readonly SubmittedRow[]) {
  const ratings = new Map(
    actionStandings(locatedCells(plan.snapshot), asAt).map(({ rowIndex, rag }) => [rowIndex, rag]),
  );
  return plan.tables.actions.rows.flatMap(({ rowIndex }, index) => {
    const [row, rag] = [rows[index], ratings.get(rowIndex)];
    return row === undefined ? [] : rag === undefined ? [row] : [{ ...row, rag }];
  });
}

function ratedIndicators(plan: PlanSnapshot, asAt: IsoDate | null, rows: readonly SubmittedRow[]) {
  const standing = planStanding(plan.snapshot, asAt === null ? {} : { asAt });
  const byKey = new Map(standing.indicators.map((indicator) => [plainKey(indicator.indicator), indicator]));
  return rows.map((row): SubmittedRow => {
    const found = row.key === null ? undefined : byKey.get(plainKey(row.key));
    if (found === undefined) return row;
    const rag = ragCodes.find((code) => code === found.rag) ?? 'N';
    if (typeof found.latest !== 'number') return { ...row, rag };
    return { ...row, rag, latest: { value: found.latest, period: String(found.latestPeriod ?? '') } };
  });
}
