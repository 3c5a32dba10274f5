import { parseOutcomeCodes } from '../../plan/reading/outcome-codes.ts';
import { clip } from '../../table/shown-text.ts';
import { memoised } from '../memoised.ts';
import type { Place } from '../report.ts';
import type { Rule } from '../rule.ts';

/** Codes of national outcomes frameworks have the form their frameworks give them. */
export const outcomeCodesRule: Rule = {
  codes: ['indicator/unknown-outcome-code'],
  look: ({ plan, report }) => {
    const { actions, indicators } = plan.tables;
    const unknownIn = memoised((text) => parseOutcomeCodes(text).unknown);
    const tell = (text: string | null, place: Place) => {
      if (text === null) return;
      for (const found of unknownIn(text))
        report('indicator/unknown-outcome-code', place, { found: clip(found) });
    };
    return {
      action: ({ row }) =>
        tell(row.values.nationalOutcomes, { table: actions, row, column: 'nationalOutcomes' }),
      indicator: (row) =>
        tell(row.values.nationalOutcome, { table: indicators, row, column: 'nationalOutcome' }),
    };
  },
};
