import { describe, expect, it } from 'vitest';
import { refusalSentence } from '../../src/table/refusal-sentence.ts';
import type { Change, RefusalReason, SetCell, TableTarget } from '../../src/workbook/change.ts';

const target: TableTarget = {
  sheet: 'On loan',
  table: 'Loans',
  range: { rowIndex: 3, columnIndex: 1, rowCount: 5, columnCount: 2 },
  headers: ['Book', 'Due'],
};
const setCell: SetCell = {
  kind: 'set-cell',
  sheet: 'On loan',
  rowIndex: 4,
  columnIndex: 2,
  expected: 42_826,
  value: 42_856,
  numberFormat: 'd mmm yyyy',
  target,
};

describe('refusalSentence', () => {
  it('says what was not done, where, why, and what would do, for every reason', () => {
    const reasons: RefusalReason[] = [
      'cell-changed',
      'row-missing',
      'row-ambiguous',
      'column-changed',
      'table-missing',
      'sheet-missing',
      'sheet-exists',
      'table-exists',
      'sheet-protected',
      'no-room',
      'text-too-long',
      'not-supported',
      'others-refused',
    ];
    expect(reasons.map((reason) => refusalSentence({ change: setCell, reason }))).toMatchInlineSnapshot(`
      [
        "On loan!C5 (Due) was not set to "1 May 2017": it was changed from "1 April 2017" since it was read. Read it again and decide which is right.",
        "On loan!C5 (Due) was not set to "1 May 2017": its row was removed since it was read. Insert the row again if it is still wanted.",
        "On loan!C5 (Due) was not set to "1 May 2017": two rows have the same Row ID. Clear the Row ID of the copy, then try again.",
        "On loan!C5 (Due) was not set to "1 May 2017": its column has lost its header. Restore the header, or read the table again.",
        "On loan!C5 (Due) was not set to "1 May 2017": its table is no longer there. Restore the table, or give it its name again.",
        "On loan!C5 (Due) was not set to "1 May 2017": its sheet is no longer there. Restore the sheet, or give it its name again.",
        "On loan!C5 (Due) was not set to "1 May 2017": there is a sheet of that name. Give the new one another name.",
        "On loan!C5 (Due) was not set to "1 May 2017": a table or defined name has the name of one of its tables. Give the new one another name.",
        "On loan!C5 (Due) was not set to "1 May 2017": the sheet is protected. Unprotect it, or ask the person who protected it.",
        "On loan!C5 (Due) was not set to "1 May 2017": there is no free row below the table. Move what stands below it, then try again.",
        "On loan!C5 (Due) was not set to "1 May 2017": the text is too long for a cell. Keep it to 32,767 characters.",
        "On loan!C5 (Due) was not set to "1 May 2017": this workbook cannot make the change. Make it in the workbook itself.",
        "On loan!C5 (Due) was not set to "1 May 2017": all changes were to be made or none, and another was refused. Settle the others, then try again.",
      ]
    `);
  });

  it('names the kind of change', () => {
    const changes: Change[] = [
      { ...setCell, value: null },
      {
        kind: 'set-cell',
        sheet: 'Plan',
        rowIndex: 0,
        columnIndex: 0,
        expected: null,
        value: { formula: '1+1', value: 2 },
      },
      { kind: 'append-row', target, cells: [] },
      { kind: 'append-row', target: { ...target, table: null }, cells: [] },
      { kind: 'remove-row', target, rowIndex: 4, expected: [] },
      { kind: 'add-sheet', layout: { name: 'Loans', rows: [], columnWidths: [] } },
    ];
    expect(
      changes.map((change) => refusalSentence({ change, reason: 'sheet-protected' })),
    ).toMatchInlineSnapshot(`
      [
        "On loan!C5 (Due) was not cleared: the sheet is protected. Unprotect it, or ask the person who protected it.",
        "Plan!A1 was not set to the formula =1+1: the sheet is protected. Unprotect it, or ask the person who protected it.",
        "No row was added to the table Loans: the sheet is protected. Unprotect it, or ask the person who protected it.",
        "No row was added to the sheet On loan: the sheet is protected. Unprotect it, or ask the person who protected it.",
        "Row 5 of the table Loans was not removed: the sheet is protected. Unprotect it, or ask the person who protected it.",
        "The sheet Loans was not added: the sheet is protected. Unprotect it, or ask the person who protected it.",
      ]
    `);
  });

  it('shows what was found, and the detail', () => {
    const found = [
      refusalSentence({ change: setCell, reason: 'cell-changed', found: 42_857 }),
      refusalSentence({ change: setCell, reason: 'cell-changed', found: null }),
      refusalSentence({
        change: { ...setCell, expected: { error: '#REF!' } },
        reason: 'cell-changed',
        found: true,
      }),
      refusalSentence({
        change: setCell,
        reason: 'column-changed',
        found: 'Return by',
        detail: 'the column was Due',
      }),
      refusalSentence({
        change: { kind: 'remove-row', target, rowIndex: 4, expected: [] },
        reason: 'cell-changed',
      }),
    ];
    expect(found).toMatchInlineSnapshot(`
      [
        "On loan!C5 (Due) was not set to "1 May 2017": it was changed from "1 April 2017" to "2 May 2017" since it was read. Read it again and decide which is right.",
        "On loan!C5 (Due) was not set to "1 May 2017": it was changed from "1 April 2017" to blank since it was read. Read it again and decide which is right.",
        "On loan!C5 (Due) was not set to "1 May 2017": it was changed from "#REF!" to "TRUE" since it was read. Read it again and decide which is right.",
        "On loan!C5 (Due) was not set to "1 May 2017": its column has the header "Return by" now (the column was Due). Restore the header, or read the table again.",
        "Row 5 of the table Loans was not removed: a cell of the row was changed since it was read. Read it again and decide which is right.",
      ]
    `);
  });
});
