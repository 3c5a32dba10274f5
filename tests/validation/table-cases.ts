import type { Cell } from '../../src/grid/cell.ts';
import type { MemorySheetSource } from '../../src/workbook/memory/memory-sheet.ts';
import { action, type RuleCase, withActions, withIndicator } from './rule-case.ts';

type Edit = NonNullable<RuleCase['edit']>;

const plan = withActions(action());

/** Changes the cells of one sheet; `null` from `change` takes the sheet away. */
function edited(name: string, change: (sheet: MemorySheetSource) => MemorySheetSource | null): Edit {
  return (sheets) => sheets.flatMap((sheet) => (sheet.name === name ? (change(sheet) ?? []) : [sheet]));
}

function withHeader(index: number, header: Cell): Edit {
  return edited('Actions', (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row, rowIndex) => (rowIndex === 0 ? row.with(index, header) : row)),
  }));
}

/** What the tables ask of their headers and cells; their own tests say more. */
export const tableCases: readonly RuleCase[] = [
  {
    code: 'table/missing',
    title: 'a table taken away',
    plan,
    edit: edited('Indicators', () => null),
    at: ['workbook'],
  },
  { code: 'table/missing', title: 'all there', plan, at: [] },
  {
    code: 'table/no-header-row',
    title: 'a sheet without headers',
    plan,
    edit: edited('Indicators', () => ({ name: 'Indicators', rows: [['Nothing here'], ['at all']] })),
    at: ['Indicators'],
  },
  { code: 'table/no-header-row', title: 'headers there', plan, at: [] },
  {
    code: 'header/missing',
    title: 'a header typed over',
    plan,
    edit: withHeader(7, 'Whenever'),
    at: ['Actions'],
  },
  { code: 'header/missing', title: 'all there', plan, at: [] },
  {
    code: 'header/duplicate',
    title: 'one header twice',
    plan,
    edit: withHeader(5, 'Leads'),
    at: ['Actions!F1'],
  },
  { code: 'header/duplicate', title: 'each once', plan, at: [] },
  {
    code: 'header/unknown',
    title: 'a slip of the keys',
    plan,
    edit: withHeader(7, 'Delivry'),
    at: ['Actions!H1'],
  },
  { code: 'header/unknown', title: 'an alias is known', plan, edit: withHeader(7, 'Deadline'), at: [] },
  {
    code: 'header/blank',
    title: 'values under nothing',
    plan,
    edit: withHeader(7, null),
    at: ['Actions!H1'],
  },
  { code: 'header/blank', title: 'each has one', plan, at: [] },
  {
    code: 'row/duplicate-key',
    title: 'one reference twice',
    plan: withActions(action(), action({ action: 'Train bus drivers' })),
    at: ['Actions!A3'],
  },
  {
    code: 'row/duplicate-key',
    title: 'the same letter under another objective',
    plan: withActions(action(), action({ objective: 'B3' })),
    at: [],
  },
  {
    code: 'row/duplicate-id',
    title: 'a row copied',
    plan: withActions(action({ rowId: 'x' }), action({ ref: 'B', rowId: 'x' })),
    at: ['Actions!U3'],
  },
  {
    code: 'row/duplicate-id',
    title: 'ids of their own',
    plan: withActions(action({ rowId: 'x' }), action({ ref: 'B', rowId: 'y' })),
    at: [],
  },
  {
    code: 'row/outside-table',
    title: 'an action typed two rows below the table',
    plan,
    edit: edited('Actions', (sheet) => ({ ...sheet, rows: [...sheet.rows, [], ['B', 'C3', 'Plant trees']] })),
    at: ['Actions!A4'],
  },
  { code: 'row/outside-table', title: 'nothing below', plan, at: [] },
  {
    code: 'cell/required',
    title: 'an action without a reference',
    plan: withActions(action({ ref: null })),
    at: ['Actions!A2'],
  },
  { code: 'cell/required', title: 'filled', plan, at: [] },
  {
    code: 'cell/type',
    title: 'words for a number',
    plan: withIndicator({ baseline: 'about 500' }),
    at: ['Indicators!H2'],
  },
  { code: 'cell/type', title: 'a number', plan: withIndicator({}), at: [] },
  {
    code: 'cell/not-in-list',
    title: 'a word of nobody’s',
    plan: withActions(action({ ragOverride: 'Purple' })),
    at: ['Actions!O2'],
  },
  { code: 'cell/not-in-list', title: 'a word of the list', plan, at: [] },
  {
    code: 'cell/range',
    title: '75 for 75 percent',
    plan: withActions(action({ percentComplete: 75 })),
    at: ['Actions!L2'],
  },
  { code: 'cell/range', title: 'within', plan, at: [] },
  {
    code: 'cell/formula-error',
    title: 'a lost reference',
    plan: withIndicator({ target: { formula: '#REF!', value: { error: '#REF!' } } }),
    at: ['Indicators!K2'],
  },
  {
    code: 'cell/formula-error',
    title: 'a formula with a value',
    plan: withIndicator({ target: { formula: '600+50', value: 650 } }),
    at: [],
  },
];
