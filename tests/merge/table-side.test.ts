import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Cell } from '../../src/grid/cell.ts';
import { plainGrid } from '../../src/grid/grid.ts';
import type { DateSystem } from '../../src/grid/serial-date.ts';
import { tableSide } from '../../src/merge/table-side.ts';
import { column } from '../../src/table/column.ts';
import { defineTable } from '../../src/table/define-table.ts';
import { readTable } from '../../src/table/read-table.ts';

const loans = defineTable({
  name: 'Loans',
  columns: {
    book: column('Book', z.string().min(1)),
    due: column('Due', z.iso.date().nullable()),
    copies: column('Copies', z.number().nullable(), { optional: true }),
    open: column('Open', z.boolean().nullable(), { computed: true }),
    shelf: column(
      'Shelf',
      z
        .string()
        .transform((text) => [text])
        .nullable(),
    ),
    rowId: column('Row ID', z.string().nullable()),
  },
  rowId: 'rowId',
});

const header = ['Book', 'Due', 'Copies', 'Open', 'Shelf', 'Row ID'];

function sideOf(
  rows: readonly (readonly Cell[])[],
  dateSystem: DateSystem = '1900',
  headers: Cell[] = header,
) {
  const { located, rows: read } = readTable(loans, plainGrid([headers, ...rows]), { dateSystem });
  if (!located) throw new Error('no table');
  return tableSide(loans, located, read);
}

describe('tableSide', () => {
  it('[M16] gives dates as days, texts as texts, blanks as null', () => {
    const side = sideOf([
      [12, 42826, 1.0, true, null, 'k1'],
      ['Emma ', '', null, false, null, null],
    ]);
    expect(side.rowIds).toEqual(['k1', null]);
    expect(Object.fromEntries(side.columns)).toEqual({
      book: ['12', 'Emma '],
      due: ['2017-04-01', null],
      copies: [1, null],
      shelf: [null, null],
    });
  });

  it('[M16] gives the same day whichever day the spreadsheet counts from', () => {
    const since1904 = sideOf([['Emma', 41364, 1, true, null, 'k1']], '1904');
    expect(since1904).toEqual(sideOf([['Emma', 42826, 1, true, null, 'k1']]));
  });

  it('[M17] knows no value of a cell that could not be read, nor of what is no plain value', () => {
    const { columns } = sideOf([[null, 'soon', 'many', true, 'A', 'k1']]);
    expect(Object.fromEntries(columns)).toEqual({
      book: [undefined],
      due: [undefined],
      copies: [undefined],
      shelf: [undefined],
    });
  });

  it('[M20] leaves out a column that the sheet lacks', () => {
    const { columns } = sideOf([['Emma', null, true, null, 'k1']], '1900', [
      'Book',
      'Due',
      'Open',
      'Shelf',
      'Row ID',
    ]);
    expect([...columns.keys()]).toEqual(['book', 'due', 'shelf']);
  });
});
