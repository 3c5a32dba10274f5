import { clip } from '../../table/shown-text.ts';
import { actionName } from '../action-facts.ts';
import type { Rule } from '../rule.ts';
import { findRelativeTarget, findVagueMeasure } from '../text/find-vague-measure.ts';

/** A promise of more or less says from what to what. */
export const outcomeMeasuresRule: Rule = {
  codes: ['action/outcome-not-measurable', 'action/target-without-base'],
  look: ({ plan, report }) => {
    const table = plan.tables.actions;
    return {
      action({ row }) {
        const { action, outcome, indicators } = row.values;
        const words = `${action ?? ''}. ${outcome ?? ''}`;
        const relative = findRelativeTarget(words);
        if (relative !== null) {
          const column = action?.includes(relative) ? 'action' : 'outcome';
          report('action/target-without-base', { table, row, column }, { found: clip(relative) });
        }
        if (outcome === null || indicators !== null || relative !== null) return;
        const vague = findVagueMeasure(outcome);
        if (vague !== null) {
          const place = { table, row, column: 'outcome' };
          report('action/outcome-not-measurable', place, { action: actionName(row), found: clip(vague) });
        }
      },
    };
  },
};
