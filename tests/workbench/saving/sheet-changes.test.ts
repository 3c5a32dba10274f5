import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/grid/cell.ts';
import { SaveDraft } from '../../../workbench/saving/save-draft.ts';
import { addSheetChanges } from '../../../workbench/saving/sheet-changes.ts';
import type { SheetState } from '../../../workbench/saving/sheet-state.ts';

/** A sheet whose table takes all rows from the third on. */
function sheet(
  rows: readonly (readonly Cell[])[],
  formats: Readonly<Record<string, string>> = {},
): SheetState {
  const range = { rowIndex: 2, columnIndex: 0, rowCount: rows.length - 2, columnCount: 3 };
  return {
    name: 'Actions',
    rowCount: rows.length,
    columnCount: 3,
    cell: (row, column) => rows[row]?.[column] ?? null,
    numberFormat: (row, column) => formats[`${row},${column}`] ?? 'General',
    tables: [{ name: 'Actions', range, totalsRowCount: 0 }],
  };
}

const head: Cell[][] = [['Title'], [], ['Action', 'RAG', 'Row ID']];
const rag = (value: string) => ({ formula: 'HWB.RAG(1)', value });

function draftOf(before: SheetState, now: SheetState): SaveDraft {
  const draft = new SaveDraft();
  addSheetChanges(draft, before, now);
  return draft;
}

describe('the changes of a sheet', () => {
  const before = sheet([...head, ['Walk', rag('G'), 'r1'], ['Run', rag('A'), 'r2']]);

  it('are none where only calculated values differ, which are brought up to date beside them', () => {
    const draft = draftOf(before, sheet([...head, ['Walk', rag('R'), 'r1'], ['Run', rag('A'), 'r2']]));
    expect(draft.changes).toEqual([]);
    expect(draft.refreshed).toMatchObject([{ kind: 'set-cell', rowIndex: 3, value: rag('R') }]);
  });

  it('set a cell of a row that was moved where the file has the row', () => {
    const draft = draftOf(before, sheet([...head, ['Run fast', rag('A'), 'r2'], ['Walk', rag('G'), 'r1']]));
    expect(draft.changes).toMatchObject([
      {
        kind: 'set-cell',
        rowIndex: 4,
        columnIndex: 0,
        expected: 'Run',
        value: 'Run fast',
        anchor: { columnIndex: 2, value: 'r2' },
      },
    ]);
    expect([...draft.unsaved]).toEqual([expect.stringContaining('keep their order in the file')]);
  });

  it('take out and add rows of a table, and leave blank ones', () => {
    const now = sheet([...head, ['Run', rag('A'), 'r2'], ['Swim', rag('N'), null], [null, rag(''), null]]);
    expect(draftOf(before, now).changes).toMatchObject([
      { kind: 'remove-row', rowIndex: 3, expected: ['Walk', rag('G'), 'r1'] },
      { kind: 'append-row', cells: ['Swim', rag('N'), null] },
    ]);
  });

  it('set cells outside tables by their place, with a number format that came with a date', () => {
    const now = sheet([['New title'], [42_826], ...before4()], { '1,0': 'dd/mm/yyyy' });
    expect(draftOf(before, now).items).toEqual([
      { sheet: 'Actions', place: 'A1', before: 'Title', after: 'New title' },
      { sheet: 'Actions', place: 'A2', before: '', after: '01/04/2017' },
    ]);
  });

  it('say what cannot be saved', () => {
    const now: SheetState = { ...before, tables: [] };
    expect([...draftOf(before, now).unsaved]).toEqual([
      'The table Actions was taken away or renamed: the file keeps it as it was.',
    ]);
  });

  it('keep the value of a formula that cannot be calculated here', () => {
    const broken = { formula: 'HWB.RAG(1)', value: { error: '#NAME?' as const } };
    const draft = draftOf(before, sheet([...head, ['Walk', broken, 'r1'], ['Run', rag('A'), 'r2']]));
    expect([draft.changes, draft.refreshed, draft.unsaved.size]).toEqual([[], [], 1]);
  });

  function before4(): Cell[][] {
    return [head[2] ?? [], ['Walk', rag('G'), 'r1'], ['Run', rag('A'), 'r2']];
  }
});
