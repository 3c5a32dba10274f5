import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gridCell } from '../../../src/grid/grid.ts';
import type { Change, TableTarget } from '../../../src/workbook/change.ts';
import { MemoryWorkbook, type MemoryWorkbookSource } from '../../../src/workbook/memory/memory-workbook.ts';
import type { Workbook } from '../../../src/workbook/workbook.ts';
import {
  type RunningGoogleSheets,
  startGoogleSheets,
} from '../../../workbench/google-sheets/start-google-sheets.ts';
import { openIn } from './open-in-stand-in.ts';

let google: RunningGoogleSheets;
beforeAll(async () => {
  google = await startGoogleSheets();
});
afterAll(() => google.close());

const headers = ['Ref', 'Action', 'Row ID'];
const runs = 60;

interface Case {
  readonly bodyRows: number;
  /** Rows in which something stands beside the table, a column apart. */
  readonly beside: readonly number[];
  readonly set: readonly number[];
  readonly removed: readonly number[];
  readonly appended: number;
}

const cases = fc.record<Case>({
  bodyRows: fc.integer({ min: 1, max: 7 }),
  beside: fc.uniqueArray(fc.nat(11), { maxLength: 3 }),
  set: fc.array(fc.nat(7), { maxLength: 4 }),
  removed: fc.array(fc.nat(7), { maxLength: 7 }),
  appended: fc.nat(4),
});

function sourceOf({ bodyRows, beside }: Case): MemoryWorkbookSource {
  const rows = Array.from({ length: 12 }, (_, row) => {
    const body = row <= bodyRows ? [`A${row}`, `text ${row}`, `r${row}`] : [null, null, null];
    return [...(row === 0 ? headers : body), null, beside.includes(row) ? `beside ${row}` : null];
  });
  const range = { rowIndex: 0, columnIndex: 0, rowCount: bodyRows + 1, columnCount: 3 };
  return { sheets: [{ name: 'Actions', rows, tables: [{ name: 'Actions', range }] }] };
}

/** Cells are set, rows removed and appended, in this order; some more than once, some that are not there. */
function changesOf({ bodyRows, set, removed, appended }: Case): Change[] {
  const range = { rowIndex: 0, columnIndex: 0, rowCount: bodyRows + 1, columnCount: 3 };
  const target: TableTarget = { sheet: 'Actions', table: 'Actions', range, headers };
  const anchor = (row: number) => ({ columnIndex: 2, value: `r${row}` });
  return [
    ...set.map(
      (row, index): Change => ({
        kind: 'set-cell',
        sheet: 'Actions',
        rowIndex: row,
        columnIndex: 1,
        expected: `text ${row}`,
        value: `set ${row} ${index}`,
        target,
        anchor: anchor(row),
      }),
    ),
    ...removed.map(
      (row): Change => ({
        kind: 'remove-row',
        target,
        rowIndex: row,
        expected: [`A${row}`],
        anchor: anchor(row),
      }),
    ),
    ...Array.from(
      { length: appended },
      (_, index): Change => ({
        kind: 'append-row',
        target,
        cells: [`new ${index}`, null, `n${index}`],
      }),
    ),
  ];
}

async function stateOf(workbook: Workbook) {
  const { sheets } = await workbook.read();
  return sheets.map(({ grid, tables }) => ({
    tables,
    cells: Array.from({ length: 20 }, (_, row) =>
      Array.from({ length: 6 }, (__, column) => gridCell(grid, row, column)),
    ),
  }));
}

describe('a Google spreadsheet', () => {
  it('ends up like a workbook in memory, whatever rows come and go and whatever stands beside', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (one) => {
        const model = new MemoryWorkbook(sourceOf(one));
        const real = await openIn(google, sourceOf(one));
        const changes = changesOf(one);
        const expected = await model.apply(changes);
        const { applied, refused, after } = await real.apply(changes);
        expect({ applied, refused }).toEqual(expected);
        const state = await stateOf(real);
        expect(state).toEqual(await stateOf(model));
        if (after) expect(after).toMatchObject({ sheets: [{ tables: state[0]?.tables }] });
      }),
      { numRuns: runs },
    );
  });
});
