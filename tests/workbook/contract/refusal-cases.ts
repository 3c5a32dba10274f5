import { parseRange } from '../../../src/grid/address.ts';
import type { Change, Refusal } from '../../../src/workbook/change.ts';
import type { MemoryWorkbookSource } from '../../../src/workbook/memory/memory-workbook.ts';
import type { ContractHost } from './open-workbook.ts';
import {
  actionsSheet,
  actionsTarget,
  actionsWith,
  addedAction,
  removeAction,
  setAction,
  setCell,
  withColumn,
} from './plan-source.ts';

/** Why a change is refused, the workbook it meets, the change, and what its refusal says at least. */
type RefusalCase = readonly [string, MemoryWorkbookSource, Change, Partial<Refusal>];

const plan: MemoryWorkbookSource = { sheets: [actionsSheet] };
const rows = actionsSheet.rows;
const hub = setAction(3, 'Open the hub', 'New');
/** The table is no more, and its cells have other headers. */
const actionsWithoutTable = {
  sheets: [{ ...actionsSheet, tables: [], rows: [[], [], ['Ref', 'Action', 'Due'], ...rows.slice(3)] }],
};
const block = { ...actionsTarget, table: null };

const onEveryHost: readonly RefusalCase[] = [
  [
    'another value stands there',
    plan,
    setCell('B4', 'Closed', 'New'),
    { reason: 'cell-changed', found: 'Open the hub' },
  ],
  [
    'a number stands where its text was expected',
    plan,
    setCell('C4', '42826', 'New'),
    { reason: 'cell-changed', found: 42826 },
  ],
  ['the cell is blank by now', plan, setCell('C6', 'x', 'New'), { reason: 'cell-changed', found: null }],
  [
    'the row to remove was edited',
    plan,
    { ...removeAction(3), expected: ['A1', 'Open', 42826, 'r1'] },
    { reason: 'cell-changed', found: 'Open the hub' },
  ],
  [
    'something was typed in the row to remove under a header that was added since it was read',
    actionsWith(withColumn(4, ['Remarks', 'See me']), 'A3:E6'),
    removeAction(3),
    { reason: 'cell-changed', found: 'See me', detail: 'E4' },
  ],
  [
    'the same, and the column was inserted between the others',
    actionsWith(withColumn(1, ['Remarks', null, 0]), 'A3:E6'),
    removeAction(4),
    { reason: 'cell-changed', found: 0, detail: 'B5' },
  ],
  ['the row is gone', plan, { ...hub, anchor: { columnIndex: 3, value: 'r7' } }, { reason: 'row-missing' }],
  [
    'the row to remove is gone',
    plan,
    { ...removeAction(3), anchor: { columnIndex: 3, value: 'r7' } },
    { reason: 'row-missing' },
  ],
  [
    'the table is shorter by now',
    actionsWith(rows.slice(0, 4), 'A3:D4'),
    { ...setCell('B6', null, 'x'), target: actionsTarget },
    { reason: 'row-missing' },
  ],
  [
    'two rows have its Row ID',
    actionsWith([...rows.slice(0, 4), ...rows.slice(3, 4), ['A3', 'x', 1, 'r3']]),
    hub,
    { reason: 'row-ambiguous' },
  ],
  [
    'the column has another header',
    actionsWith([...rows.slice(0, 2), ['Ref', 'Task', 'Due', 'Row ID'], ...rows.slice(3)]),
    hub,
    { reason: 'column-changed', found: 'Task' },
  ],
  [
    'the anchor column has another header',
    actionsWith([...rows.slice(0, 2), ['Ref', 'Action', 'Due', 'Key'], ...rows.slice(3)]),
    hub,
    { reason: 'column-changed' },
  ],
  [
    'a column of the row to append is gone',
    actionsWith([...rows.slice(0, 2), ['No.', 'Action', 'Due', 'Row ID'], ...rows.slice(3)]),
    addedAction,
    { reason: 'column-changed' },
  ],
  [
    'a column of the row to remove is gone',
    actionsWith([...rows.slice(0, 2), ['No.', 'Action', 'Due', 'Row ID'], ...rows.slice(3)]),
    removeAction(3),
    { reason: 'column-changed' },
  ],
  ['the table is gone', actionsWithoutTable, hub, { reason: 'table-missing' }],
  [
    'the block is gone',
    { sheets: [{ name: 'Actions', rows: [['x']] }] },
    { ...hub, target: block },
    { reason: 'table-missing' },
  ],
  [
    'the sheet of the block is gone',
    { sheets: [{ name: 'Other', rows }] },
    { ...hub, target: block },
    { reason: 'sheet-missing' },
  ],
  [
    'the sheet of the cell is gone',
    { sheets: [{ name: 'Other', rows }] },
    setCell('A1', 'x', 'y'),
    { reason: 'sheet-missing' },
  ],
  [
    'the cell is locked',
    { sheets: [{ ...actionsSheet, unlocked: [] }] },
    hub,
    { reason: 'sheet-protected', detail: 'Actions!B4 is locked' },
  ],
  [
    'the sheet does not let tables grow',
    { sheets: [{ ...actionsSheet, unlocked: [] }] },
    addedAction,
    { reason: 'sheet-protected' },
  ],
  [
    'the sheet does not let tables shrink',
    { sheets: [{ ...actionsSheet, unlocked: [] }] },
    removeAction(3),
    { reason: 'sheet-protected' },
  ],
  [
    'the text is too long',
    plan,
    setCell('B4', 'Open the hub', 'x'.repeat(32_768)),
    { reason: 'text-too-long' },
  ],
  [
    'the text of an appended cell is too long',
    plan,
    { ...addedAction, cells: ['x'.repeat(32_768)] },
    { reason: 'text-too-long' },
  ],
  [
    'the formula is too long',
    plan,
    setCell('B4', 'Open the hub', { formula: `1${'+1'.repeat(5_000)}`, value: 1 }),
    { reason: 'text-too-long' },
  ],
  [
    'the formula is empty',
    plan,
    setCell('B4', 'Open the hub', { formula: ' ', value: 1 }),
    { reason: 'not-supported' },
  ],
  [
    'the number is infinite',
    plan,
    setCell('B4', 'Open the hub', Number.POSITIVE_INFINITY),
    { reason: 'not-supported' },
  ],
  ['the number is none', plan, setCell('B4', 'Open the hub', Number.NaN), { reason: 'not-supported' }],
  [
    'the place is outside the sheet',
    plan,
    { ...setCell('A1', null, 1), columnIndex: 16_384 },
    { reason: 'not-supported' },
  ],
  ['the cell is a header of a table', plan, setCell('B3', 'Action', 'Task'), { reason: 'not-supported' }],
  [
    'the row has more cells than the table has columns',
    plan,
    { ...addedAction, cells: [1, 2, 3, 4, 5] },
    { reason: 'not-supported' },
  ],
  [
    'the row to remove is the header',
    plan,
    { ...removeAction(2), target: actionsTarget },
    { reason: 'not-supported' },
  ],
  [
    'merged cells cover the cell',
    { sheets: [{ ...actionsSheet, merged: [parseRange('A1:D2')] }] },
    setCell('B1', null, 'x'),
    { reason: 'not-supported', detail: 'Actions!B1 is covered by merged cells' },
  ],
  [
    'merged cells are in the way',
    { sheets: [{ name: 'Actions', rows, merged: [parseRange('A6:B6')] }] },
    { ...removeAction(3), target: block },
    { reason: 'not-supported' },
  ],
  [
    'the sheet exists',
    plan,
    { kind: 'add-sheet', layout: { name: 'ACTIONS', rows: [], columnWidths: [] } },
    { reason: 'sheet-exists', detail: 'ACTIONS' },
  ],
  [
    'the table exists',
    plan,
    {
      kind: 'add-sheet',
      layout: {
        name: 'New',
        rows: [[{ value: 'A' }]],
        columnWidths: [],
        tables: [{ name: 'actions', range: parseRange('A1:A2'), headers: ['A'] }],
      },
    },
    { reason: 'table-exists', detail: 'actions' },
  ],
  [
    'the name of the table is a defined name',
    { ...plan, definedNames: ['Green'] },
    {
      kind: 'add-sheet',
      layout: {
        name: 'New',
        rows: [[{ value: 'A' }]],
        columnWidths: [],
        tables: [{ name: 'Green', range: parseRange('A1:A2'), headers: ['A'] }],
      },
    },
    { reason: 'table-exists' },
  ],
  ...['', 'x'.repeat(32), 'a/b', "'a", 'History', 'bell\u0007'].map(
    (name) =>
      [
        `a sheet cannot be named ${JSON.stringify(name)}`,
        plan,
        { kind: 'add-sheet', layout: { name, rows: [], columnWidths: [] } },
        { reason: 'not-supported' },
      ] as const,
  ),
];

const somethingBelow: RefusalCase = [
  'something stands below the table',
  actionsWith([...rows, [null, null, 'note']]),
  addedAction,
  { reason: 'no-room', found: 'note', detail: 'row 7 of Actions is taken at C7' },
];

const structureLocked: RefusalCase = [
  'the workbook takes no new sheets',
  { ...plan, isStructureLocked: true },
  { kind: 'add-sheet', layout: { name: 'New', rows: [], columnWidths: [] } },
  { reason: 'sheet-protected' },
];

/** The changes that an adapter refuses whose host is such. */
export function refusalCases(host: ContractHost): readonly RefusalCase[] {
  return [
    ...onEveryHost,
    ...(host.tablesReachDown ? [] : [somethingBelow]),
    ...(host.isAlwaysOpenToSheets ? [] : [structureLocked]),
  ];
}
