import { column } from '../../table/column.ts';
import { defineTable } from '../../table/define-table.ts';
import { filledText, number, text } from './cell-schemas.ts';
import { rowIdColumn } from './row-id-column.ts';

/** What was measured, when: the actuals that trajectories are held against. */
export const measurementsTable = defineTable({
  name: 'Measurements',
  help: 'One row for each value of an indicator and period.',
  columns: {
    indicator: column('Indicator', filledText, {
      owner: 'partner',
      help: 'Objective and Ref of the indicator, like C3 2; or the name of what was counted.',
    }),
    period: column('Period', filledText, {
      owner: 'partner',
      help: 'When the data is from, like 2015/16.',
    }),
    value: column('Value', number, { owner: 'partner' }),
    numerator: column('Numerator', number, { owner: 'partner' }),
    denominator: column('Denominator', number, { owner: 'partner' }),
    lower: column('Lower', number, { owner: 'partner' }),
    upper: column('Upper', number, { owner: 'partner' }),
    reportedBy: column('Reported by', text, { owner: 'partner' }),
    note: column('Note', text, { owner: 'partner' }),
    rowId: rowIdColumn,
  },
  rowId: 'rowId',
  optional: true,
});
