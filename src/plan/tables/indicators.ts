import * as z from 'zod/mini';
import { column } from '../../table/column.ts';
import { defineTable } from '../../table/define-table.ts';
import { polarities, targetKinds } from '../vocabulary.ts';
import { choice, filledText, number, reference, text } from './cell-schemas.ts';
import { rowIdColumn } from './row-id-column.ts';

const year = z.nullable(z.int().check(z.gte(1990), z.lte(2100)));

/** What must move, from which baseline to which target. */
export const indicatorsTable = defineTable({
  name: 'Indicators',
  help: 'One row for each indicator: where it started, where it must be, and by when.',
  columns: {
    ref: column('Ref', reference, { aliases: ['Indicator no.', 'No.'] }),
    objective: column('Objective', filledText, { aliases: ['Objective ref'] }),
    indicator: column('Indicator', filledText, { aliases: ['Indicators', 'Measure'] }),
    definition: column('Definition', text),
    unit: column('Unit', text, { help: 'percent, count, rate per 100,000, index …' }),
    decimals: column('Decimals', z.nullable(z.int().check(z.gte(0), z.lte(10))), {
      help: 'Decimals shown and rounded to.',
    }),
    polarity: column('Polarity', choice(polarities), { help: 'Which way is better.' }),
    baseline: column('Baseline', number),
    baselineYear: column('Baseline year', year, { help: 'The strategy year the baseline stands for.' }),
    baselinePeriod: column('Baseline period', text, { help: 'When the data is from, like 2014/15.' }),
    target: column('Target', number),
    targetYear: column('Target year', year),
    targetKind: column('Target kind', choice(targetKinds)),
    amberTolerance: column('Amber tolerance', z.nullable(z.number().check(z.gte(0))), {
      help: 'Percent worse than expected that is still amber. Blank: the plan’s.',
    }),
    nationalOutcome: column('National outcome', text, { help: 'Framework and code, like PHOF 1.18.' }),
    source: column('Source', text),
    rowId: rowIdColumn,
  },
  rowId: 'rowId',
  key: ['objective', 'ref'],
  references: { objective: { table: 'Objectives', column: 'ref' } },
});
