import { hasColumn } from '../../plan/snapshot/plan-table.ts';
import { isBlankText } from '../../table/is-blank.ts';
import { actionName } from '../action-facts.ts';
import type { Rule } from '../rule.ts';

/** Somebody answers for each action, and it says what it is for. */
export const actionPartsRule: Rule = {
  codes: ['action/no-lead', 'action/no-outcome'],
  look: ({ plan, leads: read, report }) => {
    const table = plan.tables.actions;
    // A plan in which no action has one does not work with outcomes.
    const hasOutcomes = table.rows.some(({ values }) => !isAbsent(values.outcome));
    const hasLeads = hasColumn(table, 'leads');
    return {
      action({ row }) {
        const { leads, outcome } = row.values;
        if (
          hasLeads &&
          !row.faults.includes('leads') &&
          (isAbsent(leads) || read(leads ?? '').parties.length === 0)
        )
          report('action/no-lead', { table, row, column: 'leads' }, { action: actionName(row) });
        if (hasOutcomes && isAbsent(outcome) && !row.faults.includes('outcome')) {
          report('action/no-outcome', { table, row, column: 'outcome' }, { action: actionName(row) });
        }
      },
    };
  },
};

function isAbsent(text: string | null): boolean {
  return text === null || isBlankText(text) || /^[\s–—-]*$/.test(text);
}
