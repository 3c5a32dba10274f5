import type { PlanRows, PlanTableName } from '../assemble/plan-rows.ts';

interface Keyed {
  readonly ref: string;
  readonly objective?: string;
}

/**
 * Lets everything that points at a row follow its new reference: ambitions, actions, indicators and evidence an
 * objective's, updates an action's, measurements an indicator's.
 *
 * A reference that another row still has is not followed: nobody can tell which of the two was meant.
 *
 * @param rows - Changed in place; the row itself has its new values already.
 */
export function followKeys(rows: PlanRows, table: PlanTableName, before: object, after: object): void {
  if (table === 'objectives') {
    const [from, to] = [(before as Keyed).ref, (after as Keyed).ref];
    if (from === to || rows.objectives.some(({ ref }) => ref === from)) return;
    followObjective(rows, from, to);
  } else if (table === 'actions' || table === 'indicators') {
    followKey(rows, table, keyOf(before as Keyed), keyOf(after as Keyed));
  }
}

function followObjective(rows: PlanRows, from: string, to: string): void {
  const renamed = <Row extends { readonly objective: string | null }>(row: Row): Row =>
    row.objective === from ? { ...row, objective: to } : row;
  for (const table of ['actions', 'indicators'] as const) {
    for (const row of rows[table].filter(({ objective }) => objective === from)) {
      follow(rows, table, keyOf(row), keyOf({ ref: row.ref, objective: to }));
    }
  }
  replaceAll(rows.ambitions, renamed);
  replaceAll(rows.actions, renamed);
  replaceAll(rows.indicators, renamed);
  replaceAll(rows.evidence, renamed);
}

function followKey(rows: PlanRows, table: 'actions' | 'indicators', from: string, to: string): void {
  if (from === to || rows[table].some((row) => keyOf(row) === from)) return;
  follow(rows, table, from, to);
}

function follow(rows: PlanRows, table: 'actions' | 'indicators', from: string, to: string): void {
  if (table === 'actions')
    replaceAll(rows.updates, (row) => (row.action === from ? { ...row, action: to } : row));
  else replaceAll(rows.measurements, (row) => (row.indicator === from ? { ...row, indicator: to } : row));
}

function keyOf({ objective, ref }: Keyed): string {
  return `${objective} ${ref}`;
}

function replaceAll<Row>(list: Row[], change: (row: Row) => Row): void {
  for (const [index, row] of list.entries()) list[index] = change(row);
}
