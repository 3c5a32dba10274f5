import * as z from 'zod';
import { column } from '../../table/column.ts';
import { defineTable } from '../../table/define-table.ts';
import { polarities, targetKinds } from '../vocabulary.ts';
import { rowIdColumn } from './row-id-column.ts';

const text = z.string().nullable();
const number = z.number().nullable();
const year = z.number().int().min(1990).max(2100).nullable();

/** What must move, from which baseline to which target. */
export const indicatorsTable = defineTable({
  name: 'Indicators',
  help: 'One row for each indicator: where it started, where it must be, and by when.',
  columns: {
    ref: column('Ref', z.string().min(1).max(40), { aliases: ['Indicator no.', 'No.'] }),
    objective: column('Objective', z.string().min(1), { aliases: ['Objective ref'] }),
    indicator: column('Indicator', z.string().min(1), { aliases: ['Indicators', 'Measure'] }),
    definition: column('Definition', text),
    unit: column('Unit', text, { help: 'percent, count, rate per 100,000, index …' }),
    decimals: column('Decimals', z.number().int().min(0).max(10).nullable(), {
      help: 'Decimals shown and rounded to.',
    }),
    polarity: column('Polarity', z.enum(polarities).nullable(), { help: 'Which way is better.' }),
    baseline: column('Baseline', number),
    baselineYear: column('Baseline year', year, { help: 'The strategy year the baseline stands for.' }),
    baselinePeriod: column('Baseline period', text, { help: 'When the data is from, like 2014/15.' }),
    target: column('Target', number),
    targetYear: column('Target year', year),
    targetKind: column('Target kind', z.enum(targetKinds).nullable()),
    amberTolerance: column('Amber tolerance', z.number().min(0).nullable(), {
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
