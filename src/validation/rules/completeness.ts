import { britishNumber } from '../../issue/british-number.ts';
import type { Rule } from '../rule.ts';
import { choices, setCellFix } from '../set-cell.ts';

/** Status and Percent complete say the same. */
export const completenessRule: Rule = {
  codes: ['action/status-differs-from-percent'],
  look: ({ plan, report }) => {
    const table = plan.tables.actions;
    return {
      action({ row }) {
        const { status, percentComplete } = row.values;
        if (percentComplete === null || status === null || status === 'Withdrawn') return;
        const tooLittle = status === 'Complete' && percentComplete < 1;
        const tooMuch = status !== 'Complete' && percentComplete === 1;
        if (!tooLittle && !tooMuch && !(status === 'Not started' && percentComplete > 0)) return;
        const percent = `${britishNumber(Math.round(percentComplete * 1_000) / 10)}%`;
        const full = setCellFix('Set Percent complete to 100%', { table, row, column: 'percentComplete' }, 1);
        const done = setCellFix('Set Status to Complete', { table, row, column: 'status' }, 'Complete');
        report(
          'action/status-differs-from-percent',
          { table, row, column: 'percentComplete' },
          { status, percent },
          choices(tooLittle ? full : null, tooMuch ? done : null),
        );
      },
    };
  },
};
