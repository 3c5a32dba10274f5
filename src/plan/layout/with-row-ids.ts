import { makeRowId } from '../../table/row-id.ts';
import type { Plan } from '../plan.ts';

/** A plan in which every row of a table with Row IDs has one. */
export function withRowIds(plan: Plan): Plan {
  return {
    ...plan,
    objectives: plan.objectives.map(identified),
    ambitions: plan.ambitions.map(identified),
    actions: plan.actions.map(identified),
    updates: plan.updates.map(identified),
    indicators: plan.indicators.map(identified),
    measurements: plan.measurements.map(identified),
    evidence: plan.evidence.map(identified),
    partners: plan.partners.map(identified),
    submissions: plan.submissions.map(identified),
    syncLog: plan.syncLog.map(identified),
  };
}

function identified<Row extends { readonly rowId: string | null }>(row: Row): Row {
  return row.rowId === null ? { ...row, rowId: makeRowId() } : row;
}
